import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createCalendarCodes, type CalendarTicket } from './calendar-code.js';
import { createSampleIssuer } from '../testing/fixtures.js';
import { createLinkCodes } from './link-code.js';

const key = (id: number, letter = 'a') => ({ id, secret: Buffer.from(letter.repeat(32)) });
const first = key(1);
const codesOf = (keys = [first], service = 'hillside') =>
  createCalendarCodes(keys[0]!, keys, service);
const codes = codesOf();
const NOW = Date.UTC(2026, 11, 9, 13, 55);
const QUARTER = 15 * 60_000;
const ticket: CalendarTicket = {
  appointmentId: '104711',
  role: 'patient',
  revision: 3,
  origin: 'https://ehr.example',
};
const code = codes.issue(ticket, NOW);

const tickets: fc.Arbitrary<CalendarTicket> = fc.record({
  appointmentId: fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .filter((id) => Buffer.byteLength(id) <= 200),
  role: fc.constantFrom('patient', 'clinician', 'guest'),
  revision: fc.nat(2 ** 32 - 1),
  origin: fc.oneof(
    fc.constant(''),
    fc.webUrl().map((url) => new URL(url).origin),
  ),
});

describe('calendar codes', () => {
  it('stand for what they were made for', () => {
    fc.assert(
      fc.property(tickets, (any) => {
        const issued = codes.issue(any, NOW);
        assert.match(issued, /^[\w-]+$/);
        assert.deepEqual(codes.redeem(issued, NOW), { ...any });
      }),
      { numRuns: 500 },
    );
  });

  it('work for fifteen minutes and not a millisecond longer', () => {
    assert.deepEqual(codes.redeem(code, NOW + QUARTER - 1), ticket);
    assert.equal(codes.redeem(code, NOW + QUARTER), undefined);
    assert.equal(codes.redeem(code, NOW + 365 * 86_400_000), undefined);
  });

  it('take the keys of every link key that is still accepted, and are signed with the first', () => {
    const rotated = codesOf([key(2, 'b'), first]);
    assert.deepEqual(rotated.redeem(code, NOW), ticket);
    assert.deepEqual(rotated.redeem(rotated.issue(ticket, NOW), NOW), ticket);
    assert.equal(codes.redeem(rotated.issue(ticket, NOW), NOW), undefined);
    assert.equal(codesOf([key(2, 'b')]).redeem(code, NOW), undefined);
  });

  it('are good neither for another secret nor for another service', () => {
    assert.equal(codesOf([key(1, 'b')]).redeem(code, NOW), undefined);
    assert.equal(codesOf([first], 'riverside').redeem(code, NOW), undefined);
  });

  it('R39, R40: open no session, and a link code opens no calendar', () => {
    const links = createLinkCodes(first, [first], 'hillside');
    assert.equal(links.redeem(code), undefined);
    for (let revision = 0; revision < 200; revision++) {
      const link = links.issue({ appointmentId: '1047110000000000000', role: 'patient', revision });
      assert.equal(codes.redeem(link, 0), undefined);
    }
  });

  it('are made for no time that they cannot say', async () => {
    const issuer = await createSampleIssuer();
    const ticket = { appointmentId: '104711', role: 'patient', revision: 0, origin: '' } as const;
    for (const now of [-1, NaN, 5e12, 8.64e15])
      assert.throws(() => issuer.calendarCode(ticket, now), {
        name: 'TypeError',
        message: /^now must be a number of milliseconds since 1970/,
      });
  });

  it('refuse every single flipped bit', () => {
    const bytes = Buffer.from(code, 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      assert.equal(codes.redeem(flipped.toString('base64url'), 0), undefined, `bit ${bit}`);
    }
  });

  it('refuse any change, another spelling, and any garbage, without a word', () => {
    const place = fc.nat({ max: code.length });
    fc.assert(
      fc.property(place, fc.nat({ max: 4 }), fc.string({ maxLength: 4 }), (from, length, text) => {
        const mutated = code.slice(0, from) + text + code.slice(from + length);
        fc.pre(mutated !== code);
        assert.equal(codes.redeem(mutated, 0), undefined);
      }),
      { numRuns: 3_000 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        assert.equal(codes.redeem(Buffer.from(bytes).toString('base64url'), 0), undefined);
      }),
    );
    for (const garbage of ['', 'A', '🦆', '\0', 'A'.repeat(92), 'A'.repeat(1_000_000)])
      assert.equal(codes.redeem(garbage, 0), undefined);
    for (const value of [undefined, null, 7, {}, [code]] as unknown[])
      assert.equal(codes.redeem(value as string, 0), undefined);
  });
});
