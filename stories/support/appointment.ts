const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Dates of an appointment from 2pm to 2:50pm, in milliseconds since 1970. */
export interface Dates {
  readonly starts: number;
  readonly ends: number;
  readonly opens: number;
  readonly closes: number;
  readonly timeZone: string;
}

/** Stories happen today, so that the links in them work. */
export function appointmentIn(days: number, timeZone = 'Europe/London'): Dates {
  const opens = startOfToday(timeZone) + days * DAY;
  const starts = opens + 14 * HOUR;
  return { opens, starts, ends: starts + 50 * 60_000, closes: opens + DAY, timeZone };
}

/** Good enough for a story: an hour off on the two days a year when clocks change. */
function startOfToday(timeZone: string): number {
  const now = new Date();
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium' }).format(now);
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number);
  return now.getTime() - now.getMilliseconds() - ((hours * 60 + minutes) * 60 + seconds) * 1000;
}
