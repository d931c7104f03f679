import { expect } from '@open-wc/testing';
import { formatDay, formatTime, formatZone, isSameDay } from './dates.js';

const at = (text: string) => Date.parse(text);

describe('dates and times in words (R30)', () => {
  it('writes the day in full, without a comma', () => {
    expect(formatDay(at('2026-12-09T14:00Z'), 'Europe/London', 'en')).to.equal(
      'Wednesday 9 December 2026',
    );
  });

  it('follows the language where it is another one', () => {
    expect(formatDay(at('2026-12-09T14:00Z'), 'Europe/London', 'de')).to.contain('Dezember');
    expect(formatTime(at('2026-12-09T14:00Z'), 'Europe/London', 'de')).to.equal('14:00');
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
      expect(formatTime(at(instant), 'Europe/London', 'en')).to.equal(words);
    });
  }

  it('R2: reckons days in the zone it is given', () => {
    const late = at('2026-12-09T23:30Z');
    const later = at('2026-12-10T00:30Z');
    expect(isSameDay(late, later, 'Europe/London')).to.equal(false);
    expect(isSameDay(late, later, 'Pacific/Auckland')).to.equal(true);
  });

  it('names a zone', () => {
    expect(formatZone(at('2026-12-09T14:00Z'), 'Pacific/Auckland', 'en')).to.equal(
      'New Zealand Time',
    );
  });

  it('survives a zone and a language that do not exist', () => {
    expect(formatDay(at('2026-12-09T14:00Z'), 'Nowhere/Land', '!')).to.contain('9 December 2026');
    expect(formatZone(at('2026-12-09T14:00Z'), 'Nowhere/Land', 'en')).to.be.a('string');
  });
});
