import {
  addAppointment,
  cancelAppointment,
  findAppointment,
  moveAppointment,
  nextSeries,
  type AppointmentRecord,
  type NewAppointment,
} from '../database/appointments.js';
import type { Work } from '../ehr.js';
import { tellPatient } from '../messages/outbox.js';
import { addDays, type Day } from '../service-time.js';
import { makeLinks } from '../video-session/links.js';

export interface Booking extends Omit<NewAppointment, 'series'> {
  /** How many weeks in a row; each is an appointment of its own (R5). */
  readonly weeks: number;
  /** Make links at once, as the checkbox in the form says (R12). */
  readonly videoLink: boolean;
}

/** @returns the appointments in order */
export async function book(work: Work, booking: Booking): Promise<readonly AppointmentRecord[]> {
  const series = booking.weeks > 1 ? await nextSeries(work.database) : undefined;
  const booked: AppointmentRecord[] = [];
  for (let week = 0; week < booking.weeks; week += 1) {
    const day = addDays(booking.day, 7 * week);
    const appointment = await addAppointment(work.database, { ...booking, day, series }, (id) =>
      work.issuer.meetingCode(id),
    );
    if (booking.videoLink) await makeLinks(work, appointment.id);
    booked.push(appointment);
  }
  return booked;
}

/** The link stays the same and tells the new date to whoever opens it early. */
export async function move(work: Work, id: string, day: Day, time: string): Promise<void> {
  await moveAppointment(work.database, id, day, time);
  const moved = await findAppointment(work.database, id);
  if (moved?.status === 'booked') await tellPatient(work, moved, 'moved');
}

/** The link is refused from the next exchange on (R38). */
export async function cancel(work: Work, id: string): Promise<void> {
  const appointment = await findAppointment(work.database, id);
  if (appointment?.status !== 'booked') return;
  await cancelAppointment(work.database, id);
  await tellPatient(work, appointment, 'cancelled');
}
