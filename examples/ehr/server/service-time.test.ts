import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays, clockTime, dayOf, isDay, longDay, plainTime, shortDay } from './service-time.js';

describe('the service’s days and times', () => {
  it('are London’s, whatever the clock here says (R2)', () => {
    assert.equal(dayOf(Date.parse('2026-06-30T23:30:00Z')), '2026-07-01');
    assert.equal(dayOf(Date.parse('2026-12-31T23:30:00Z')), '2026-12-31');
    assert.equal(clockTime(Date.parse('2026-07-01T08:05:00Z')), '09:05');
  });

  it('are said plainly (R30)', () => {
    const afternoon = Date.parse('2026-12-09T14:00:00Z');
    assert.equal(longDay(afternoon), 'Wednesday 9 December 2026');
    assert.equal(shortDay(afternoon), 'Wed 9 Dec 2026');
    assert.equal(shortDay(Date.parse('2026-09-09T14:00:00Z')), 'Wed 9 Sep 2026');
    assert.equal(plainTime(afternoon), '2pm');
    assert.equal(plainTime(Date.parse('2026-12-09T00:30:00Z')), '12:30am');
    assert.equal(plainTime(Date.parse('2026-12-09T12:00:00Z')), '12pm');
  });

  it('go on over months and changes of the clocks', () => {
    assert.equal(addDays('2026-02-28', 1), '2026-03-01');
    assert.equal(addDays('2026-03-28', 2), '2026-03-30');
    assert.equal(addDays('2026-01-01', -1), '2025-12-31');
  });

  it('are days of the calendar or none', () => {
    assert.ok(isDay('2028-02-29'));
    for (const day of ['2026-02-29', '2026-13-01', '26-01-01', '', 'today']) assert.ok(!isDay(day));
  });
});
