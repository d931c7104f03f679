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

/** Milliseconds until the links begin or cease to work; undefined when nothing will change any more. */
export function untilNextChange({ window }: Dates, now: number): number | undefined {
  switch (windowStatus(window, now)) {
    case 'early':
      return window.opens - now;
    case 'open':
      return window.closes - now;
    case 'past':
      return undefined;
  }
}
