import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Appointment } from './appointment.js';
import { refusalOf } from './refusal.js';
import { sampleAppointment } from './testing/fixtures.js';

const window = { opens: Date.UTC(2026, 11, 9), closes: Date.UTC(2026, 11, 10) };
const early = window.opens - 1;
const open = window.opens;
const past = window.closes;

describe('refusalOf', () => {
  for (const [name, changes, now, expected] of [
    ['booked, early', {}, early, 'too-early'],
    ['booked, open', {}, open, undefined],
    ['booked, past', {}, past, 'past'],
    ['moved, early', { moved: true }, early, 'moved'],
    ['moved, open', { moved: true }, open, undefined],
    ['moved, past', { moved: true }, past, 'past'],
    ['cancelled, early', { status: 'cancelled' }, early, 'cancelled'],
    ['cancelled, open', { status: 'cancelled' }, open, 'cancelled'],
    ['cancelled, past', { status: 'cancelled' }, past, 'cancelled'],
    ['moved and cancelled', { moved: true, status: 'cancelled' }, early, 'cancelled'],
  ] as [string, Partial<Appointment>, number, string | undefined][])
    it(`R1, R38: ${name} is ${expected ?? 'let in'}`, () => {
      const appointment = { ...sampleAppointment, ...changes };
      const refusal = refusalOf(appointment, window, now, 'Europe/London');
      assert.equal(refusal?.code, expected);
      if (refusal === undefined) return;
      assert.deepEqual(refusal.details, {
        starts: Date.UTC(2026, 11, 9, 14),
        opens: window.opens,
        timeZone: 'Europe/London',
      });
    });
});
