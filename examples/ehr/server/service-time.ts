/** Days and times as the service reckons them, whatever the clock of this computer says (R2). */
export const SERVICE_ZONE = 'Europe/London';

/** A calendar day of the service, `2026-12-09`. */
export type Day = string;

const inZone = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: SERVICE_ZONE, ...options });

const LONG_DAY = inZone({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const SHORT_DAY = inZone({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
const BARE_DAY = inZone({ day: 'numeric', month: 'long', year: 'numeric' });
const CLOCK = inZone({ hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });
const NUMERIC_DAY = inZone({ day: '2-digit', month: '2-digit', year: 'numeric' });

export function dayOf(instant: Date | number): Day {
  const [day, month, year] = NUMERIC_DAY.format(instant).split('/');
  return `${year}-${month}-${day}`;
}

/** `14:30`, as an input of type time wants it. */
export function clockTime(instant: Date | number): string {
  return CLOCK.format(instant).padStart(5, '0');
}

/** `Wednesday 9 December 2026` (R30). */
export function longDay(instant: Date | number): string {
  return LONG_DAY.format(instant).replace(',', '');
}

/** `Wed 9 Dec 2026`, for a text message that must be short. */
export function shortDay(instant: Date | number): string {
  return SHORT_DAY.format(instant).replace(',', '').replace('Sept', 'Sep');
}

/** `9 December 2026`. */
export function bareDay(instant: Date | number): string {
  return BARE_DAY.format(instant);
}

/** `2pm`, `2:30pm` (R30). */
export function plainTime(instant: Date | number): string {
  const [hours = '0', minutes = '00'] = clockTime(instant).split(':');
  const hour = Number(hours);
  const shown = `${hour % 12 === 0 ? 12 : hour % 12}${minutes === '00' ? '' : `:${minutes}`}`;
  return `${shown}${hour < 12 ? 'am' : 'pm'}`;
}

/** Noon by UTC: the same calendar day everywhere in the zone, for arithmetic and for printing a day. */
export function noonOf(day: Day): Date {
  return new Date(`${day}T12:00:00Z`);
}

export function addDays(day: Day, days: number): Day {
  const noon = noonOf(day);
  noon.setUTCDate(noon.getUTCDate() + days);
  return noon.toISOString().slice(0, 10);
}

/** Whether it is a day of the calendar: `2026-02-30` is not. */
export function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(noonOf(value).getTime())
    ? noonOf(value).toISOString().startsWith(value)
    : false;
}

export function isClockTime(value: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
}
