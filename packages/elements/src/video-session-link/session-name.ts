import { formatDay, formatTime, isSameDay, type JoiningDetails } from '@video-session/core';
import type { Localize } from '../localize.js';

type Dates = Pick<JoiningDetails, 'starts' | 'timeZone'>;

/**
 * Which of several on one page it is, for whoever hears a button without the row
 * around it: "11:30am", with the day unless that is today. The page's own
 * `aria-label` on the element says it better.
 * @param now the server's time, in milliseconds since 1970
 */
export function whichSession(
  host: HTMLElement,
  localize: Localize,
  dates: Dates,
  now: number,
): string {
  return ownName(host) ?? whenOf(localize, dates, now);
}

/** The name of the whole: "Video session, 11:30am", or the page's own. */
export function sessionName(
  host: HTMLElement,
  localize: Localize,
  dates: Dates,
  now: number,
): string {
  return ownName(host) ?? `${localize.term('link-title')}, ${whenOf(localize, dates, now)}`;
}

function ownName(host: HTMLElement): string | undefined {
  return host.getAttribute('aria-label')?.trim() || undefined;
}

function whenOf(localize: Localize, { starts, timeZone }: Dates, now: number): string {
  const language = localize.lang();
  const time = formatTime(starts, timeZone, language);
  if (isSameDay(starts, now, timeZone)) return time;
  return localize.term('link-when', time, formatDay(starts, timeZone, language));
}
