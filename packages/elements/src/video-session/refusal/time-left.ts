import { formatCount, type TimeUnit } from '@video-session/core';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How long it still is, in the one or two units that matter, in a language's own words:
 * "4 days", "3 hours 5 minutes", "4 minutes 10 seconds".
 * @param milliseconds counted up to whole seconds, so that nobody is told 0
 */
export function timeLeft(milliseconds: number, language: string): string {
  const left = Math.max(SECOND, Math.ceil(milliseconds / SECOND) * SECOND);
  const say = (value: number, unit: TimeUnit) => formatCount(value, unit, language);
  if (left >= 2 * DAY) return say(Math.round(left / DAY), 'day');
  const [large, small, unit, rest]: [number, number, TimeUnit, TimeUnit] =
    left >= HOUR
      ? [Math.floor(left / HOUR), Math.floor((left % HOUR) / MINUTE), 'hour', 'minute']
      : [Math.floor(left / MINUTE), Math.floor((left % MINUTE) / SECOND), 'minute', 'second'];
  const parts = [
    ...(large > 0 ? [say(large, unit)] : []),
    ...(small > 0 ? [say(small, rest)] : []),
  ];
  return parts.join(' ');
}

/** Milliseconds until what `timeLeft` says changes. */
export function untilNextChange(milliseconds: number): number {
  if (milliseconds > HOUR) return (milliseconds % MINUTE) + SECOND;
  const rest = milliseconds % SECOND;
  return rest > 0 ? rest : SECOND;
}
