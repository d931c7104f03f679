import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isMeetingCode, spellMeetingCode, toMeetingCode } from './meeting-code.js';

const WRONG = [
  '',
  '12-abcd-efgh-jkmn',
  '1234-abcd-efgh-jkmn',
  '123-abcd-efgh',
  '123-abcd-efgh-jkmn-pqrs',
  '123-ABCD-efgh-jkmn',
  '123-abc-defgh-jkmn',
  '123_abcd_efgh_jkmn',
  ' 123-abcd-efgh-jkmn',
  '123-abcd-efgh-jkmn\n',
  '123-äbcd-efgh-jkmn',
  '١٢٣-abcd-efgh-jkmn',
];

describe('meeting code', () => {
  it('R9: has three digits and three groups of four letters or digits', () => {
    for (const code of ['123-abcd-efgh-jkmn', '000-0000-0000-0000', '999-z9z9-a1b2-9999']) {
      assert.ok(isMeetingCode(code));
      assert.equal(toMeetingCode(code), code);
    }
  });

  it('is nothing else', () => {
    for (const value of [...WRONG, 123, null, undefined, {}, ['123-abcd-efgh-jkmn']])
      assert.ok(!isMeetingCode(value), JSON.stringify(value));
  });

  it('is refused with a sentence that shows one', () => {
    for (const value of WRONG)
      assert.throws(() => toMeetingCode(value), {
        name: 'TypeError',
        message: /looks like 123-abcd-efgh-jkmn/,
      });
  });

  it('R9: is spelt with a pause between groups for a screen reader', () => {
    assert.equal(
      spellMeetingCode(toMeetingCode('123-abcd-e4gh-jkmn')),
      '1 2 3, a b c d, e 4 g h, j k m n',
    );
  });
});
