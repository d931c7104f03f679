import { Hono, type Context } from 'hono';
import {
  countByDay,
  findAppointment,
  listDay,
  type AppointmentRecord,
} from '../database/appointments.js';
import { listPatients } from '../database/patients.js';
import { allOrNothing, type Ehr } from '../ehr.js';
import { NO_MISTAKES, textsOf } from '../layout/forms.js';
import { LINK_ELEMENT } from '../static-files.js';
import { clinicianPage, type Html } from '../layout/layout.js';
import type { PageEnv } from '../layout/page-env.js';
import { addDays, dayOf, isClockTime, isDay, longDay, noonOf } from '../service-time.js';
import { book, cancel, move } from './booking.js';
import { FIRST_CHOICE, readBooking } from './booking-form.js';
import { chooseAppointment, dayPage, mondayOf } from './day-page.js';
import { newAppointmentPage } from './new-page.js';
import { appointmentPage } from './panel.js';

type DiaryContext = Context<PageEnv>;

export function diaryRoutes(ehr: Ehr): Hono<PageEnv> {
  const routes = new Hono<PageEnv>();
  const today = () => dayOf(ehr.now());

  routes.get('/', async (c) => {
    const asked = c.req.query('date') ?? '';
    const day = isDay(asked) ? asked : today();
    const { id } = c.var.clinician;
    const appointments = await listDay(ehr.database, id, day);
    const chosen = appointments.find((each) => each.id === c.req.query('appointment'));
    const selected = chosen ?? chooseAppointment(appointments, ehr.now());
    const monday = mondayOf(day);
    const counts = await countByDay(ehr.database, id, monday, addDays(monday, 6));
    const body = dayPage({ day, today: today(), appointments, selected, counts });
    return show(c, `Diary, ${longDay(noonOf(day))}`, body);
  });

  routes.get('/new', async (c) => {
    const asked = c.req.query('date') ?? '';
    const form = {
      ...FIRST_CHOICE,
      patient: c.req.query('patient') ?? '',
      day: isDay(asked) ? asked : today(),
    };
    const patients = await listPatients(ehr.database);
    return show(c, 'New appointment', newAppointmentPage(form, patients, NO_MISTAKES, today()));
  });

  routes.post('/new', async (c) => {
    const patients = await listPatients(ehr.database);
    const known = new Set(patients.map(({ id }) => id));
    const { form, mistakes, booking } = readBooking(await c.req.formData(), today(), known);
    if (booking === undefined) {
      c.status(422);
      return show(c, 'New appointment', newAppointmentPage(form, patients, mistakes, today()));
    }
    const clinicianId = c.var.clinician.id;
    const [first] = await allOrNothing(ehr, (work) => book(work, { ...booking, clinicianId }));
    return c.redirect(first === undefined ? '/diary' : placeOf(first, c), 303);
  });

  changeRoutes(routes, ehr);
  return routes;
}

function changeRoutes(routes: Hono<PageEnv>, ehr: Ehr): void {
  const found = (c: DiaryContext) => findAppointment(ehr.database, c.req.param('id') ?? '');

  routes.get('/appointments/:id', async (c) => {
    const appointment = await found(c);
    if (appointment === undefined) return c.notFound();
    return show(c, 'Appointment', appointmentPage(appointment, dayOf(ehr.now())));
  });

  routes.post('/appointments/:id/move', async (c) => {
    const text = textsOf(await c.req.formData());
    const [day, time] = [text('day'), text('time')];
    const isPossible = isDay(day) && isClockTime(time) && day >= dayOf(ehr.now());
    return change(c, (id) =>
      allOrNothing(ehr, async (work) => (isPossible ? move(work, id, day, time) : undefined)),
    );
  });

  routes.post('/appointments/:id/cancel', (c) =>
    change(c, (id) => allOrNothing(ehr, (work) => cancel(work, id))),
  );

  async function change(c: DiaryContext, work: (id: string) => Promise<void>) {
    const before = await found(c);
    if (before === undefined) return c.notFound();
    if (before.status === 'booked') await work(before.id);
    return c.redirect(placeOf((await found(c)) ?? before, c), 303);
  }
}

/** The day it is on, with its panel open; a colleague's appointment has a page of its own. */
function placeOf({ id, starts, clinicianId }: AppointmentRecord, c: DiaryContext): string {
  const isOwn = clinicianId === c.var.clinician.id;
  return isOwn ? `/diary?date=${dayOf(starts)}&appointment=${id}` : `/diary/appointments/${id}`;
}

function show(c: DiaryContext, title: string, body: Html) {
  const { settings, clinician } = c.var;
  const scripts = [LINK_ELEMENT, '/assets/diary.js', '/assets/booking.js'];
  return c.html(clinicianPage({ title, settings, clinician, section: 'diary', body, scripts }));
}
