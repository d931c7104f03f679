import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { describe, it } from 'node:test';
import { isMeetingCode } from '@video-session/core';
import { deriveKey } from '../derived-key.js';
import { meetingCodeOf } from './meeting-code.js';

const keyFor = (service: string, letter = 'a') =>
  deriveKey(Buffer.from(letter.repeat(32)), 'meeting-code', service);
const key = keyFor('hillside');
const many = Array.from({ length: 5_000 }, (_, id) => meetingCodeOf(key, String(id)));

describe('meetingCodeOf', () => {
  it('R9: has three digits and three groups of four', () => {
    for (const code of many) assert.ok(isMeetingCode(code), code);
  });

  it('is the same for both sides, every time', () => {
    assert.equal(meetingCodeOf(key, '104711'), meetingCodeOf(keyFor('hillside'), '104711'));
  });

  it('stays what it was: appointments would change rooms', () => {
    assert.equal(meetingCodeOf(key, '104711'), '888-j9dd-k7wn-qtjd');
  });

  it('R5: is another one for every appointment', () => {
    assert.equal(new Set(many).size, many.length);
  });

  it('keeps services and secrets apart: both may count their appointments from 1', () => {
    const codes = [key, keyFor('riverside'), keyFor('hillside', 'b')].map((one) =>
      meetingCodeOf(one, '1'),
    );
    assert.equal(new Set(codes).size, 3);
  });

  it('has no letters that look alike and no vowels', () => {
    for (const code of many) assert.match(code.slice(3), /^[^aeiouy01258ls]+$/);
  });

  it('uses all of its digits and letters about equally often', () => {
    const letters = many.flatMap((code) => Array.from(code.slice(3).replaceAll('-', '')));
    const counts = new Map<string, number>();
    for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    assert.equal(counts.size, 23);
    const fair = letters.length / 23;
    for (const [letter, count] of counts)
      assert.ok(Math.abs(count / fair - 1) < 0.1, `${letter}: ${count} of ${letters.length}`);
    assert.ok(new Set(many.map((code) => code.slice(0, 3))).size > 980);
  });
});
