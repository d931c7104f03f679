import {
  formatDay,
  formatTime,
  isSameDay,
  windowStatus,
  type JoiningDetails,
} from '@video-session/core';

/** A message and the day or time that goes into it. */
export interface WindowSentence {
  readonly key: 'works-today' | 'works-now' | 'opens-on' | 'was-for';
  readonly when: string;
}

type Dates = Pick<JoiningDetails, 'starts' | 'window' | 'timeZone'>;

/** When the links work, as a person would say it at this moment of the server's clock (R1, R2). Pure. */
export function describeWindow(dates: Dates, now: number, language: string): WindowSentence {
  const { window, starts, timeZone } = dates;
  switch (windowStatus(window, now)) {
    case 'early':
      return { key: 'opens-on', when: formatDay(window.opens, timeZone, language) };
    case 'past':
      return { key: 'was-for', when: formatDay(starts, timeZone, language) };
    case 'open':
      return {
        // R4: after midnight it is no longer "today" that the appointment is on.
        key: isSameDay(window.opens, now, timeZone) ? 'works-today' : 'works-now',
        when: formatTime(window.closes, timeZone, language),
      };
  }
}

/** Milliseconds until the sentence changes by itself; undefined when it will not any more. */
export function untilNextChange(dates: Dates, now: number): number | undefined {
  const { window } = dates;
  switch (windowStatus(window, now)) {
    case 'early':
      return window.opens - now;
    case 'open':
      return (endOfFirstDay(dates, now) ?? window.closes) - now;
    case 'past':
      return undefined;
  }
}

/** R4: midnight, while the links work on beyond it; undefined where they do not, and after it. */
function endOfFirstDay({ window, timeZone }: Dates, now: number): number | undefined {
  const isFirstDay = (instant: number) => isSameDay(window.opens, instant, timeZone);
  if (!isFirstDay(now) || isFirstDay(window.closes - 1)) return undefined;
  let [during, after] = [now, window.closes];
  while (after - during > 1) {
    const middle = Math.floor((during + after) / 2);
    if (isFirstDay(middle)) during = middle;
    else after = middle;
  }
  return after;
}
