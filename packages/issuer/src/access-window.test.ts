import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { accessWindowOf } from './access-window.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The window of an appointment as RFC 3339, for times as RFC 3339. */
function windowOf(starts: string, ends: string, timeZone = 'Europe/London', graceMinutes = 60) {
  const times = { starts: new Date(starts), ends: new Date(ends) };
  const { opens, closes } = accessWindowOf(times, { timeZone, graceMinutes });
  return [opens, closes].map((instant) => new Date(instant).toISOString().slice(0, 16) + 'Z');
}

describe('accessWindowOf', () => {
  it('R1: is the whole day of the appointment, also before its start', () => {
    assert.deepEqual(windowOf('2026-12-09T14:00Z', '2026-12-09T14:50Z'), [
      '2026-12-09T00:00Z',
      '2026-12-10T00:00Z',
    ]);
  });

  it('R2: has 23 hours on the day the clocks go forward', () => {
    assert.deepEqual(windowOf('2026-03-29T13:00Z', '2026-03-29T14:00Z'), [
      '2026-03-29T00:00Z',
      '2026-03-29T23:00Z',
    ]);
  });

  it('R2: has 25 hours on the day the clocks go back', () => {
    assert.deepEqual(windowOf('2026-10-25T14:00Z', '2026-10-25T15:00Z'), [
      '2026-10-24T23:00Z',
      '2026-10-26T00:00Z',
    ]);
  });

  it('R2: reckons the day in the zone of the service, not in UTC', () => {
    // Half past midnight in London is still yesterday in UTC, in summer.
    assert.deepEqual(windowOf('2026-06-30T23:30Z', '2026-07-01T00:20Z'), [
      '2026-06-30T23:00Z',
      '2026-07-01T23:00Z',
    ]);
    assert.deepEqual(windowOf('2026-06-30T23:30Z', '2026-07-01T00:20Z', 'Pacific/Auckland'), [
      '2026-06-30T12:00Z',
      '2026-07-01T12:00Z',
    ]);
  });

  it('R4: lets a session that crosses midnight be rejoined until its end and an hour', () => {
    assert.deepEqual(windowOf('2026-12-09T23:30Z', '2026-12-10T00:20Z'), [
      '2026-12-09T00:00Z',
      '2026-12-10T01:20Z',
    ]);
  });

  it('R4: counts the grace also from an end shortly before midnight', () => {
    const [, closes] = windowOf('2026-12-09T23:00Z', '2026-12-09T23:50Z');
    assert.equal(closes, '2026-12-10T00:50Z');
  });

  it('R4: takes another grace, or none', () => {
    const closesWith = (grace: number) =>
      windowOf('2026-12-09T23:30Z', '2026-12-10T00:20Z', 'Europe/London', grace)[1];
    assert.equal(closesWith(0), '2026-12-10T00:20Z');
    assert.equal(closesWith(15), '2026-12-10T00:35Z');
  });

  it('begins a day that has no midnight with its first instant', () => {
    // In Beirut the clocks go from 24:00 to 01:00.
    assert.deepEqual(windowOf('2026-03-29T10:00Z', '2026-03-29T11:00Z', 'Asia/Beirut'), [
      '2026-03-28T22:00Z',
      '2026-03-29T21:00Z',
    ]);
  });

  it('begins a day that has two midnights with the first', () => {
    // In Havana 00:00 to 00:59 comes twice on 1 November 2026.
    assert.deepEqual(windowOf('2026-11-01T15:00Z', '2026-11-01T16:00Z', 'America/Havana'), [
      '2026-11-01T04:00Z',
      '2026-11-02T05:00Z',
    ]);
  });

  it('ends with the next day there is, where a date was left out', () => {
    // Samoa skipped 30 December 2011.
    assert.deepEqual(windowOf('2011-12-29T20:00Z', '2011-12-29T21:00Z', 'Pacific/Apia'), [
      '2011-12-29T10:00Z',
      '2011-12-30T10:00Z',
    ]);
  });
});

describe('accessWindowOf against Intl.DateTimeFormat', () => {
  const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'), 'UTC');
  const starts = fc
    .date({ min: new Date('2012-01-01'), max: new Date('2038-01-01'), noInvalidDate: true })
    .map((date) => new Date(Math.floor(date.getTime() / MINUTE) * MINUTE));
  const formats = new Map<string, Intl.DateTimeFormat>();

  function dateIn(timeZone: string, instant: number): string {
    const options = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
    const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-GB', options);
    formats.set(timeZone, format);
    return format.format(instant);
  }

  it('R2: opens with the first and closes after the last instant of the date', () => {
    fc.assert(
      fc.property(zones, starts, (timeZone, start) => {
        const times = { starts: start, ends: start };
        const { opens, closes } = accessWindowOf(times, { timeZone, graceMinutes: 0 });
        const date = dateIn(timeZone, start.getTime());
        assert.equal(dateIn(timeZone, opens), date);
        assert.notEqual(dateIn(timeZone, opens - 1), date);
        assert.equal(dateIn(timeZone, closes - 1), date);
        assert.notEqual(dateIn(timeZone, closes), date);
        assert.ok(closes - opens >= 22 * HOUR && closes - opens <= 26 * HOUR);
      }),
      { numRuns: 3_000 },
    );
  });

  it('R1, R4: always holds the booked time and the grace after it', () => {
    const minutes = fc.integer({ min: 0, max: 600 });
    fc.assert(
      fc.property(zones, starts, minutes, minutes, (timeZone, start, length, graceMinutes) => {
        const ends = new Date(start.getTime() + length * MINUTE);
        const { opens, closes } = accessWindowOf(
          { starts: start, ends },
          { timeZone, graceMinutes },
        );
        assert.ok(opens <= start.getTime());
        assert.ok(closes >= ends.getTime() + graceMinutes * MINUTE);
        assert.ok(closes > start.getTime());
      }),
      { numRuns: 1_000 },
    );
  });
});
