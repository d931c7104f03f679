import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatCount } from './counts.js';
import { formatDay, formatTime, formatZone, isSameDay, teachDates } from './dates.js';

const at = (text: string) => Date.parse(text);
const LONDON = 'Europe/London';

describe('dates and times in words (R30)', () => {
  it('writes the day in full, without a comma', () => {
    const day = formatDay(at('2026-12-09T14:00Z'), LONDON, 'en');
    assert.equal(day, 'Wednesday 9 December 2026');
  });

  it('follows the language where it is another one', () => {
    assert.match(formatDay(at('2026-12-09T14:00Z'), LONDON, 'de'), /Dezember/);
    assert.equal(formatTime(at('2026-12-09T14:00Z'), LONDON, 'de'), '14:00');
  });

  it('says the same day in every language: no other calendar, whatever the browser would choose', () => {
    for (const language of ['fa', 'th', 'ar-SA', 'en-GB-u-ca-hebrew', 'fa-u-ca-persian-nu-latn']) {
      const day = formatDay(at('2026-12-09T14:00Z'), LONDON, language);
      assert.match(
        day.replace(/[۰-۹٠-٩]/g, (digit) => String(digit.charCodeAt(0) % 16)),
        /2026/,
      );
      assert.match(day, /[9۹٩]/);
    }
  });

  const times: readonly (readonly [string, string])[] = [
    ['2026-12-09T14:00Z', '2pm'],
    ['2026-12-09T14:30Z', '2:30pm'],
    ['2026-12-09T09:05Z', '9:05am'],
    ['2026-12-09T12:00Z', 'midday'],
    ['2026-12-09T12:15Z', '12:15pm'],
    ['2026-12-09T00:00Z', 'midnight'],
    ['2026-12-09T00:30Z', '12:30am'],
    ['2026-07-09T14:00Z', '3pm'],
  ];
  for (const [instant, words] of times) {
    it(`says ${words}`, () => {
      assert.equal(formatTime(at(instant), LONDON, 'en'), words);
    });
  }

  it('R2: reckons days in the zone it is given', () => {
    const late = at('2026-12-09T23:30Z');
    const later = at('2026-12-10T00:30Z');
    assert.equal(isSameDay(late, later, LONDON), false);
    assert.equal(isSameDay(late, later, 'Pacific/Auckland'), true);
  });

  it('names a zone', () => {
    const zone = formatZone(at('2026-12-09T14:00Z'), 'Pacific/Auckland', 'en');
    assert.equal(zone, 'New Zealand Time');
  });

  it('survives a zone and a language that do not exist', () => {
    assert.match(formatDay(at('2026-12-09T14:00Z'), 'Nowhere/Land', '!'), /9 December 2026/);
    assert.equal(typeof formatZone(at('2026-12-09T14:00Z'), 'Nowhere/Land', 'en'), 'string');
  });

  it('says what a language has taught it, also in its regions', () => {
    teachDates('xx', {
      formatter: (timeZone, { weekday }) => ({
        format: (instant) =>
          `${weekday === undefined ? 'time' : 'day'} ${String(instant)} ${timeZone}`,
        formatToParts: () => [{ type: 'timeZoneName', value: `zone ${timeZone}` }],
      }),
      count: (value, unit) => `${value} of ${unit}`,
    });
    assert.equal(formatDay(1, LONDON, 'xx'), 'day 1 Europe/London');
    assert.equal(formatTime(2, LONDON, 'xx-gb'), 'time 2 Europe/London');
    assert.equal(formatZone(3, LONDON, 'xx'), 'zone Europe/London');
    assert.equal(formatCount(4, 'hour', 'xx'), '4 of hour');
    assert.equal(formatCount(1, 'minute', 'en'), '1 minute');
  });
});
