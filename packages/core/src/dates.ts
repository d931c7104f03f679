/**
 * Dates and times as people say them (R30), in a zone that is always named by
 * the caller: a device may stand in another zone than the service (R2).
 * Instants are milliseconds since 1970.
 */

/** How a language says dates and counts, for one that browsers do not know: Chromium has no Welsh. */
export interface DateWords {
  /** In place of `Intl.DateTimeFormat`. */
  readonly formatter: (timeZone: string, options: Intl.DateTimeFormatOptions) => DateFormatter;
  readonly count: (value: number, unit: TimeUnit) => string;
}

export type DateFormatter = Pick<Intl.DateTimeFormat, 'format' | 'formatToParts'>;

export type TimeUnit = 'day' | 'hour' | 'minute' | 'second';

const taught = new Map<string, DateWords>();

/** @param language its primary tag of two letters, such as `cy`; its regional ones say the same */
export function teachDates(language: string, words: DateWords): void {
  taught.set(language, words);
}

export function wordsOf(language: string): DateWords | undefined {
  return taught.get(language.slice(0, 2));
}

/** "Wednesday 9 December 2026". */
export function formatDay(instant: number, timeZone: string, language: string): string {
  if (isEnglish(language)) {
    const { weekday, day, month, year } = englishParts(instant, timeZone);
    return `${weekday} ${day} ${month} ${year}`;
  }
  return formatter(language, timeZone, DAY).format(instant);
}

/** "2pm", "2:30pm", "midday", "midnight"; in other languages as they write it. */
export function formatTime(instant: number, timeZone: string, language: string): string {
  if (!isEnglish(language)) {
    return formatter(language, timeZone, { hour: 'numeric', minute: '2-digit' }).format(instant);
  }
  const parts = englishParts(instant, timeZone);
  const [hour, minute] = [Number(parts.hour), Number(parts.minute)];
  if (minute === 0 && hour % 12 === 0) return hour === 0 ? 'midnight' : 'midday';
  const minutes = minute === 0 ? '' : `:${parts.minute}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
}

/** "United Kingdom Time", in the words of the language; the zone's identifier where there are none. */
export function formatZone(instant: number, timeZone: string, language: string): string {
  for (const timeZoneName of ['longGeneric', 'long'] as const) {
    try {
      const parts = formatter(language, timeZone, { timeZoneName }).formatToParts(instant);
      const name = parts.find(({ type }) => type === 'timeZoneName')?.value;
      if (name !== undefined) return name;
    } catch {
      // Browsers of 2021 know no generic names.
    }
  }
  return timeZone;
}

/** Whether both instants fall on one day of that zone. */
export function isSameDay(one: number, other: number, timeZone: string): boolean {
  const day = formatter('en', timeZone, { dateStyle: 'short' });
  return day.format(one) === day.format(other);
}

/** The zone of the device; its language is of no matter here, and a browser takes long over each. */
export function readerZone(): string {
  return Intl.DateTimeFormat('en-GB').resolvedOptions().timeZone;
}

/**
 * Has the browser read what it says dates with, which it does but once and takes long over:
 * a page that waits for an answer has the time, one that has got it has not.
 */
export function prepareDates(language: string): void {
  const zone = readerZone();
  formatDay(0, zone, language);
  formatTime(0, zone, language);
}

const DAY = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
/** One for day and time. */
const ENGLISH = { ...DAY, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

type Parts = Readonly<Record<'weekday' | 'day' | 'month' | 'year' | 'hour' | 'minute', string>>;

function englishParts(instant: number, timeZone: string): Parts {
  const parts = formatter('en-GB', timeZone, ENGLISH).formatToParts(instant);
  return Object.fromEntries(parts.map(({ type, value }) => [type, value])) as Parts;
}

/** All English is British here, as its messages are: "9 December", whatever the browser would choose. */
function isEnglish(language: string): boolean {
  return /^en(-|$)/i.test(language);
}

/**
 * Some languages bring another calendar along, such as Persian and Thai, and
 * browsers differ in which do: the day a patient reads must be the day that the
 * clinician, the text message and the calendar entry say.
 */
const CALENDAR = 'gregory';

/** Making one takes a browser longer than using it a hundred times, and a diary has hundreds of days to say. */
const formatters = new Map<string, DateFormatter>();

function formatter(
  language: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): DateFormatter {
  const key = JSON.stringify([language, timeZone, options]);
  const known =
    formatters.get(key) ??
    wordsOf(language)?.formatter(timeZone, options) ??
    newFormatter(language, timeZone, options);
  formatters.set(key, known);
  return known;
}

function newFormatter(
  language: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const locale = isEnglish(language) ? 'en-GB' : language;
  try {
    return new Intl.DateTimeFormat(locale, { calendar: CALENDAR, ...options, timeZone });
  } catch (thrown) {
    if (options.timeZoneName === 'longGeneric') throw thrown;
    // A language or a zone this browser does not know: better a plain answer than none.
    return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
  }
}
