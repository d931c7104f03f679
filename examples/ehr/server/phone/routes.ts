import { Hono } from 'hono';
import { findAppointment } from '../database/appointments.js';
import { listInboxes, listMessages, type OutgoingMessage } from '../database/messages.js';
import { findPatient } from '../database/patients.js';
import type { Ehr } from '../ehr.js';
import type { PageEnv } from '../layout/page-env.js';
import { privatePage } from '../video-session/headers.js';
import { patientLink } from '../video-session/links.js';
import { inboxListPage } from './inbox-list-page.js';
import { phonePage, type Delivered } from './phone-page.js';

/** A stand-in for the patients' own devices, so that the demonstration needs no network of texts and mail. */
export function phoneRoutes(ehr: Ehr): Hono<PageEnv> {
  const routes = new Hono<PageEnv>();
  routes.use(privatePage);

  routes.get('/', async (c) => c.html(inboxListPage(await listInboxes(ehr.database))));

  routes.get('/:id{[0-9]{1,9}}', async (c) => {
    const patient = await findPatient(ehr.database, Number(c.req.param('id')));
    if (patient === undefined) return c.notFound();
    const kept = await listMessages(ehr.database, patient.id);
    const base = ehr.publicUrl?.href ?? c.req.url;
    const messages = await Promise.all(kept.map((message) => deliver(ehr, message, base)));
    return c.html(phonePage(c.var.settings, patient, messages));
  });

  return routes;
}

async function deliver(ehr: Ehr, message: OutgoingMessage, base: string): Promise<Delivered> {
  const { appointmentId, linkRevision } = message;
  const appointment = await findAppointment(ehr.database, appointmentId);
  const hasLink = appointment !== undefined && linkRevision !== null;
  return {
    ...message,
    link: hasLink ? patientLink(ehr, base, appointment, linkRevision) : undefined,
  };
}
