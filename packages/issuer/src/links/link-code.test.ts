import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createLinkCodes, type RedeemedLink } from './link-code.js';

const key = (id: number, letter: string) => ({ id, secret: Buffer.from(letter.repeat(32)) });
const first = key(1, 'a');
const codesOf = (keys: ReturnType<typeof key>[], service = 'hillside') =>
  createLinkCodes(keys[0]!, keys, service);
const codes = codesOf([first]);
const link: RedeemedLink = { appointmentId: '104711', role: 'patient', revision: 0 };

const ids = fc
  .oneof(
    fc.uuid(),
    fc.nat().map(String),
    fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }),
  )
  .filter((id) => !id.includes('\0'));
const links = fc.record<RedeemedLink>(
  {
    appointmentId: ids,
    role: fc.constantFrom('patient', 'clinician', 'guest'),
    revision: fc.nat({ max: 2 ** 32 - 1 }),
  },
  { noNullPrototype: true },
);

describe('a link code', () => {
  it('gives back what went into it', () => {
    assert.deepEqual(codes.redeem(codes.issue(link)), link);
  });

  it('gives back any appointment, role and revision', () => {
    fc.assert(
      fc.property(links, (any) => assert.deepEqual(codes.redeem(codes.issue(any)), any)),
      { numRuns: 1_000 },
    );
  });

  it('is the same every time, so that a link can be shown again (R37)', () => {
    assert.equal(codes.issue(link), codes.issue(link));
  });

  it('is another one for every role, revision, appointment and service (R39)', () => {
    const all = [
      codes.issue(link),
      codes.issue({ ...link, role: 'clinician' }),
      codes.issue({ ...link, role: 'guest' }),
      codes.issue({ ...link, revision: 1 }),
      codes.issue({ ...link, appointmentId: '104712' }),
      codesOf([first], 'riverside').issue(link),
    ];
    assert.equal(new Set(all).size, all.length);
  });

  it('R36: has about 34 characters for a short id', () => {
    assert.equal(codes.issue(link).length, 34);
    assert.ok(codes.issue({ ...link, appointmentId: '7', revision: 300 }).length <= 34);
  });

  it('is made of letters, digits, - and _, and ends with a letter or digit', () => {
    // Phones leave a - or _ at the end of a link out of it.
    fc.assert(
      fc.property(links, (any) => assert.match(codes.issue(any), /^[\w-]*[A-Za-z0-9]$/)),
      { numRuns: 1_000 },
    );
  });

  it('stays what it was: links are out there', () => {
    assert.equal(codes.issue(link), 'EQEAMTA0NzExIxLwJf4JDMlYEdWDX5_b5g');
  });
});

describe('R36: a whole reminder', () => {
  const GSM = /^[A-Za-z0-9 @£$¥_!"#%&'()*+,\-./:;<=>?\n]*$/;

  it('fits one SMS of 160 GSM characters', () => {
    const url = `https://video.hillside-therapies.example/v#${codes.issue({ ...link, revision: 12 })}`;
    const text = `Hillside Talking Therapies: video appointment on Wed 9 Dec 2026 at 2pm. Join: ${url}`;
    assert.match(text, GSM);
    assert.ok(text.length <= 160, `${text.length} characters`);
  });
});

describe('redeem', () => {
  const code = codes.issue(link);

  it('takes the codes of every key that is still accepted, and signs with the first', () => {
    const second = key(2, 'b');
    const rotated = codesOf([second, first]);
    assert.deepEqual(rotated.redeem(code), link);
    assert.deepEqual(rotated.redeem(rotated.issue(link)), link);
    assert.equal(codes.redeem(rotated.issue(link)), undefined);
    assert.equal(codesOf([second]).redeem(code), undefined);
  });

  it('refuses the code of another secret behind the same key id', () => {
    assert.equal(codesOf([key(1, 'b')]).redeem(code), undefined);
  });

  it('refuses the code of another service', () => {
    assert.equal(codesOf([first], 'riverside').redeem(code), undefined);
  });

  it('R39: refuses a patient who writes another role into the code', () => {
    const bytes = Buffer.from(code, 'base64url');
    bytes[0] = (bytes[0]! & 0xf0) | 2;
    assert.equal(codes.redeem(bytes.toString('base64url')), undefined);
  });

  it('refuses every single flipped bit', () => {
    const bytes = Buffer.from(code, 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      assert.equal(codes.redeem(flipped.toString('base64url')), undefined, `bit ${bit}`);
    }
  });

  it('refuses another spelling of the same bytes', () => {
    const last = code.at(-1)!;
    const spelling = String.fromCharCode(last.charCodeAt(0) + 1);
    const same = code.slice(0, -1) + spelling;
    assert.deepEqual(Buffer.from(same, 'base64url'), Buffer.from(code, 'base64url'));
    assert.equal(codes.redeem(same), undefined);
    for (const other of [`${code}=`, ` ${code}`, `${code}\n`, code.replace(/[-_]?$/, '+')])
      assert.equal(codes.redeem(other), undefined);
  });

  it('refuses any change of a code', () => {
    const place = fc.nat({ max: code.length });
    const insert = fc.string({ maxLength: 4 });
    fc.assert(
      fc.property(place, fc.nat({ max: 4 }), insert, (from, length, text) => {
        const mutated = code.slice(0, from) + text + code.slice(from + length);
        fc.pre(mutated !== code);
        assert.equal(codes.redeem(mutated), undefined);
      }),
      { numRuns: 5_000 },
    );
  });

  it('refuses any garbage without a word', () => {
    for (const garbage of ['', 'A', '-', '🦆', '\0', 'A'.repeat(34), 'A'.repeat(1_000_000)])
      assert.equal(codes.redeem(garbage), undefined);
    for (const value of [undefined, null, 7, {}, [code]] as unknown[])
      assert.equal(codes.redeem(value as string), undefined);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        assert.equal(codes.redeem(Buffer.from(bytes).toString('base64url')), undefined);
      }),
    );
  });

  it('takes no other version, role or key id than it knows', () => {
    for (const head of [0x00, 0x10, 0x14, 0x21, 0xf1]) {
      const bytes = Buffer.from(code, 'base64url');
      bytes[0] = head;
      assert.equal(codes.redeem(bytes.toString('base64url')), undefined);
    }
  });
});
