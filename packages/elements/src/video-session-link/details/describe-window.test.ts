import { expect } from '@open-wc/testing';
import { describeWindow, untilNextChange } from './describe-window.js';

const at = (text: string) => Date.parse(text);

const dates = {
  starts: at('2026-11-24T14:00Z'),
  window: { opens: at('2026-11-24T00:00Z'), closes: at('2026-11-25T00:00Z') },
  timeZone: 'Europe/London',
};

/** R4: a session that crosses midnight. */
const night = {
  starts: at('2026-11-24T23:30Z'),
  window: { opens: at('2026-11-24T00:00Z'), closes: at('2026-11-25T01:30Z') },
  timeZone: 'Europe/London',
};

describe('describeWindow (R1)', () => {
  const rows = [
    [dates, '2026-11-23T23:59:59.999Z', 'opens-on', 'Tuesday 24 November 2026', 1],
    [dates, '2026-11-24T00:00Z', 'works-today', 'midnight', 86_400_000],
    [dates, '2026-11-24T23:59:59.999Z', 'works-today', 'midnight', 1],
    [dates, '2026-11-25T00:00Z', 'was-for', 'Tuesday 24 November 2026', undefined],
    [night, '2026-11-24T23:00Z', 'works-today', '1:30am', 3_600_000],
    [night, '2026-11-24T23:59:59.999Z', 'works-today', '1:30am', 1],
    [night, '2026-11-25T00:00Z', 'works-now', '1:30am', 5_400_000],
    [night, '2026-11-25T00:05Z', 'works-now', '1:30am', 5_100_000],
  ] as const;
  for (const [window, now, key, when, wait] of rows) {
    it(`at ${now} is ${key} ${when}`, () => {
      expect(describeWindow(window, at(now), 'en')).to.deep.equal({ key, when });
      expect(untilNextChange(window, at(now))).to.equal(wait);
    });
  }
});
