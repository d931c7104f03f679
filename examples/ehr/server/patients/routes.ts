import { Hono, type Context } from 'hono';
import { listForPatient } from '../database/appointments.js';
import { listContacts } from '../database/contacts.js';
import { listMessages } from '../database/messages.js';
import {
  findPatient,
  listMeasures,
  listPatients,
  nameOf,
  type Patient,
} from '../database/patients.js';
import type { Ehr } from '../ehr.js';
import { LINK_ELEMENT } from '../static-files.js';
import { clinicianPage, type Html } from '../layout/layout.js';
import type { PageEnv } from '../layout/page-env.js';
import { dayOf } from '../service-time.js';
import { contactsTab } from './contacts-tab.js';
import { patientListPage } from './list-page.js';
import { messagesTab } from './messages-tab.js';
import { recordPage, type Tab } from './record-page.js';
import { summaryTab } from './summary-tab.js';

type PatientContext = Context<PageEnv>;

export function patientRoutes(ehr: Ehr): Hono<PageEnv> {
  const { database } = ehr;
  const routes = new Hono<PageEnv>();

  routes.get('/', async (c) => show(c, 'Patients', patientListPage(await listPatients(database))));

  routes.get('/:id{[0-9]{1,9}}', (c) =>
    tab(c, 'summary', async (patient) => {
      const appointments = await listForPatient(database, patient.id);
      const isAhead = ({ status, ends }: (typeof appointments)[number]) =>
        status === 'booked' && ends.getTime() > ehr.now();
      const measures = await listMeasures(database, patient.id);
      return summaryTab(patient, measures, appointments.find(isAhead));
    }),
  );

  routes.get('/:id{[0-9]{1,9}}/contacts', (c) =>
    tab(c, 'contacts', async ({ id }) => {
      const appointments = await listForPatient(database, id);
      return contactsTab(appointments, await listContacts(database, id), dayOf(ehr.now()));
    }),
  );

  routes.get('/:id{[0-9]{1,9}}/messages', (c) =>
    tab(c, 'messages', async ({ id }) => messagesTab(id, await listMessages(database, id))),
  );

  async function tab(c: PatientContext, name: Tab, content: (patient: Patient) => Promise<Html>) {
    const patient = await findPatient(database, Number(c.req.param('id')));
    if (patient === undefined) return c.notFound();
    const body = recordPage(patient, name, await content(patient), ehr.now());
    return show(c, nameOf(patient), body);
  }

  return routes;
}

function show(c: PatientContext, title: string, body: Html) {
  const { settings, clinician } = c.var;
  const scripts = [LINK_ELEMENT, '/assets/diary.js'];
  return c.html(clinicianPage({ title, settings, clinician, section: 'patients', body, scripts }));
}
