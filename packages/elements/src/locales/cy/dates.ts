import { formatZone, type DateWords, type TimeUnit } from '@video-session/core';

const DAYS = ['Sul', 'Llun', 'Mawrth', 'Mercher', 'Iau', 'Gwener', 'Sadwrn'];
const MONTHS = [
  ...['Ionawr', 'Chwefror', 'Mawrth', 'Ebrill', 'Mai', 'Mehefin'],
  ...['Gorffennaf', 'Awst', 'Medi', 'Hydref', 'Tachwedd', 'Rhagfyr'],
];

/** After a number the noun is singular; two softens it. */
const UNITS: Readonly<Record<TimeUnit, readonly [noun: string, afterTwo: string]>> = {
  day: ['diwrnod', 'ddiwrnod'],
  hour: ['awr', 'awr'],
  minute: ['munud', 'funud'],
  second: ['eiliad', 'eiliad'],
};

const plurals = new Intl.PluralRules('cy');

export function count(value: number, unit: TimeUnit): string {
  const [noun, afterTwo] = UNITS[unit];
  return `${value} ${plurals.select(value) === 'two' || value === 2 ? afterTwo : noun}`;
}

/** "ddydd Mercher 9 Rhagfyr 2026": a day on which something is, within a sentence. */
export function onDay(day: string): string {
  return day.replace(/^Dydd/, 'ddydd');
}

/** Chromium says no dates in Welsh, but takes the language of the computer without a word. */
export const dates: DateWords = {
  formatter: (timeZone, { weekday }) => {
    const inEnglish = newFormatter(timeZone);
    const say = weekday === undefined ? timeOf : dayOf;
    return {
      format: (instant) => say(numbers(inEnglish.formatToParts(instant))),
      formatToParts: (instant) => [{ type: 'timeZoneName', value: zoneOf(timeZone, instant) }],
    };
  },
  count,
};

function dayOf({ year, month, day }: Numbers): string {
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return `Dydd ${DAYS[weekday]} ${day} ${MONTHS[month - 1]} ${year}`;
}

function timeOf({ hour, minute }: Numbers): string {
  if (minute === 0 && hour % 12 === 0) return hour === 0 ? 'hanner nos' : 'hanner dydd';
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes}${hour < 12 ? 'yb' : 'yp'}`;
}

/** Of other zones there are no Welsh names at hand. */
function zoneOf(timeZone: string, instant: number | Date | undefined): string {
  if (timeZone === 'Europe/London') return 'amser y Deyrnas Unedig';
  return formatZone(Number(instant), timeZone, 'en-GB');
}

type Numbers = Readonly<Record<'year' | 'month' | 'day' | 'hour' | 'minute', number>>;

function numbers(parts: readonly Intl.DateTimeFormatPart[]): Numbers {
  const value = (wanted: string) => Number(parts.find(({ type }) => type === wanted)?.value);
  return {
    year: value('year'),
    month: value('month'),
    day: value('day'),
    hour: value('hour'),
    minute: value('minute'),
  };
}

function newFormatter(timeZone: string): Intl.DateTimeFormat {
  const style = {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  } as const;
  try {
    return new Intl.DateTimeFormat('en-GB', { ...style, timeZone });
  } catch {
    // A zone this browser does not know: better a plain answer than none.
    return new Intl.DateTimeFormat('en-GB', { ...style, timeZone: 'UTC' });
  }
}
