import { Buffer } from 'node:buffer';
import { refuse, requireInteger, requireName, requireObject, requireText } from './check.js';

/** What the host knows of one appointment; passed in on every call, never stored here. */
export interface Appointment {
  /**
   * The host's own identifier, at most 200 bytes in UTF-8. Every occurrence of
   * a recurring appointment has its own, and none is ever used again (R5).
   */
  readonly id: string;
  readonly starts: Date;
  readonly ends: Date;
  readonly status: 'booked' | 'cancelled';
  /** It had another date when links went out: an early visitor is told the new one. */
  readonly moved?: boolean | undefined;
  /** 0 and up. Raise it to retire the links that went out (R38). */
  readonly linkRevision: number;
  /**
   * How often date, time or status have changed, 0 and up: tells calendars which
   * of two versions is the newer one. By default the link revision, and one more
   * each for moved and cancelled.
   */
  readonly sequence?: number | undefined;
  /** Shown to the patient (R8): at most 100 characters on one line. */
  readonly clinicianName: string;
}

export const HIGHEST_REVISION = 2 ** 32 - 1;
/** RFC 5545 §3.3.8. */
export const HIGHEST_SEQUENCE = 2 ** 31 - 1;
const LONGEST_ID = 200;
const LONGEST_NAME = 100;
/** What can be written with four digits, in any zone. */
const EARLIEST = Date.parse('0000-01-02T00:00:00Z');
const LATEST = Date.parse('9999-12-30T00:00:00Z');
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL_CHARACTER = /[\u0000-\u001f\u007f]/;

/** @throws {TypeError} naming the field and what was expected */
export function requireAppointmentId(value: unknown): string {
  const id = requireText(value, 'appointment.id');
  const bytes = Buffer.from(id, 'utf8');
  // A lone surrogate would become U+FFFD, and two appointments would share one code.
  const clean = bytes.toString('utf8') === id && !CONTROL_CHARACTER.test(id);
  return clean && bytes.length <= LONGEST_ID
    ? id
    : refuse('appointment.id', `at most ${LONGEST_ID} bytes of UTF-8 without control characters`);
}

/** @throws {TypeError} naming the field and what was expected */
export function requireAppointment(appointment: Appointment): void {
  requireObject(appointment, 'appointment');
  requireAppointmentId(appointment.id);
  requireTimes(appointment);
  if (!['booked', 'cancelled'].includes(appointment.status))
    refuse('appointment.status', "'booked' or 'cancelled'");
  requireInteger(appointment.linkRevision, 'appointment.linkRevision', 0, HIGHEST_REVISION);
  if (appointment.sequence !== undefined)
    requireInteger(appointment.sequence, 'appointment.sequence', 0, HIGHEST_SEQUENCE);
  requireName(appointment.clinicianName, 'appointment.clinicianName', LONGEST_NAME);
}

/** @throws {TypeError} naming the field and what was expected */
export function requireTimes(times: Pick<Appointment, 'starts' | 'ends'>): void {
  requireObject(times, 'appointment');
  const { starts, ends } = times;
  requireDate(starts, 'appointment.starts');
  requireDate(ends, 'appointment.ends');
  if (ends.getTime() < starts.getTime())
    refuse('appointment.ends', 'at or after appointment.starts');
}

export function requireDate(value: unknown, field: string): Date {
  if (!(value instanceof Date) || Number.isNaN(value.getTime()))
    return refuse(field, 'a valid Date');
  const instant = value.getTime();
  return instant >= EARLIEST && instant <= LATEST
    ? value
    : refuse(field, 'a Date in a year from 0 to 9999');
}
