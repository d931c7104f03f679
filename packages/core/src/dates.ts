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
  const day = formatter(language, timeZone, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(instant);
  // Some versions of the language data put a comma after the weekday.
  return isEnglish(language) ? day.replace(',', '') : day;
}

/** "2pm", "2:30pm", "midday", "midnight"; in other languages as they write it. */
export function formatTime(instant: number, timeZone: string, language: string): string {
  if (!isEnglish(language)) {
    return formatter(language, timeZone, { hour: 'numeric', minute: '2-digit' }).format(instant);
  }
  const [hour, minute] = hourAndMinute(instant, timeZone);
  if (minute === 0 && hour % 12 === 0) return hour === 0 ? 'midnight' : 'midday';
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
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

/** The zone of the device. */
export function readerZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function hourAndMinute(instant: number, timeZone: string): readonly [number, number] {
  const parts = formatter('en-GB', timeZone, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const value = (wanted: string) => Number(parts.find(({ type }) => type === wanted)?.value);
  return [value('hour'), value('minute')];
}

/** All English is British here, as its messages are: "9 December", whatever the browser would choose. */
function isEnglish(language: string): boolean {
  return /^en(-|$)/i.test(language);
}

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
    return new Intl.DateTimeFormat(locale, { ...options, timeZone });
  } catch (thrown) {
    if (options.timeZoneName === 'longGeneric') throw thrown;
    // A language or a zone this browser does not know: better a plain answer than none.
    return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
  }
}
