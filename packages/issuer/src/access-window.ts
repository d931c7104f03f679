import type { AccessWindow } from '@video-session/core';
import { Temporal } from 'temporal-polyfill';

export interface WindowRules {
  /** IANA time zone of the service (R2). */
  readonly timeZone: string;
  /** How long after the booked end a session that crosses midnight can be rejoined (R4). */
  readonly graceMinutes: number;
}

/**
 * The day of the appointment's start in the service's time zone, and at least
 * until its booked end plus grace (R1, R2, R4).
 */
export function accessWindowOf(
  { starts, ends }: { readonly starts: Date; readonly ends: Date },
  { timeZone, graceMinutes }: WindowRules,
): AccessWindow {
  const day = Temporal.Instant.fromEpochMilliseconds(starts.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  // Without a time of day this is the first instant of the date, which is not 00:00 everywhere.
  const opens = day.toZonedDateTime(timeZone).epochMilliseconds;
  const endOfDay = day.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds;
  return { opens, closes: Math.max(endOfDay, ends.getTime() + graceMinutes * 60_000) };
}
