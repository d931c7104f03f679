import type { AccessWindow } from '@video-session/core';
import { Temporal } from 'temporal-polyfill';
import { remember } from './remember.js';

export interface WindowRules {
  /** IANA time zone of the service (R2). */
  readonly timeZone: string;
  /** How long after the booked end a session that crosses midnight can be rejoined (R4). */
  readonly graceMinutes: number;
}

export interface BookedTimes {
  readonly starts: Date;
  readonly ends: Date;
}

type DayOf = (instant: number) => AccessWindow;

/**
 * The day of the appointment's start in the service's time zone, and at least
 * until its booked end plus grace (R1, R2, R4).
 */
export function accessWindowOf(
  { starts, ends }: BookedTimes,
  { timeZone, graceMinutes }: WindowRules,
  dayOf: DayOf = (instant) => dayIn(timeZone, instant),
): AccessWindow {
  const { opens, closes } = dayOf(starts.getTime());
  return { opens, closes: Math.max(closes, ends.getTime() + graceMinutes * 60_000) };
}

/** The same for many: appointments start at the same times, and a zone takes long to reckon with. */
export function createAccessWindows(rules: WindowRules): (times: BookedTimes) => AccessWindow {
  const dayOf = remember((instant: number) => dayIn(rules.timeZone, instant));
  return (times) => accessWindowOf(times, rules, dayOf);
}

function dayIn(timeZone: string, instant: number): AccessWindow {
  const day = Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  // Without a time of day this is the first instant of the date, which is not 00:00 everywhere.
  const firstInstantOf = (date: Temporal.PlainDate) =>
    date.toZonedDateTime(timeZone).epochMilliseconds;
  return { opens: firstInstantOf(day), closes: firstInstantOf(day.add({ days: 1 })) };
}
