import type { AppointmentPresence, Presence, PresenceReport } from './presence.js';

/** Hears of an appointment, and of the line itself. */
export interface PresenceListener<Known extends Presence> {
  changed(presence: Known): void;
  /**
   * True whenever the stream has told all that was missed, false while it is
   * down; it comes back by itself.
   * @param leftOut appointments that may no longer be watched, though they were told of before
   */
  connected(live: boolean, leftOut?: readonly string[]): void;
}

/**
 * Watches appointments for a clinician until the signal aborts. It tells of each
 * of them before `connected(true)`, also where nobody is: one that it leaves out
 * is shown as one that nobody may watch, never as one where nobody waits.
 * @throws {SessionError} `host-unauthorised` and what else trying again will not mend
 */
export type WatchPresence = (
  appointmentIds: readonly string[],
  listener: PresenceListener<AppointmentPresence>,
  signal: AbortSignal,
) => Promise<void>;

/**
 * Says where the holder of a link is, for as long as the signal lasts, and hears
 * of the other side. `report` is asked anew whenever the stream comes back.
 * @throws {SessionError} a refusal that trying again will not mend
 */
export type AttendPresence = (
  code: string,
  report: () => PresenceReport,
  listener: PresenceListener<Presence>,
  signal: AbortSignal,
) => Promise<void>;

/** Says once where the holder of a link is. */
export type ReportPresence = (
  code: string,
  report: PresenceReport,
  signal: AbortSignal,
) => Promise<void>;

/** Lets the waiting patient in (R25). */
export type AdmitPatient = (appointmentId: string, signal: AbortSignal) => Promise<void>;

/** Sends a short message to whoever waits (R22); at most {@link LONGEST_MESSAGE} characters. */
export type SendPresenceMessage = (
  appointmentId: string,
  text: string,
  signal: AbortSignal,
) => Promise<void>;
