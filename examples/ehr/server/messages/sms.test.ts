import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { smsSize } from './sms.js';

describe('the size of a text message', () => {
  const cases: [string, string, number, number][] = [
    ['160 plain characters', 'a'.repeat(160), 160, 1],
    ['one more', 'a'.repeat(161), 161, 2],
    ['extended characters, which count twice', '€'.repeat(80), 160, 1],
    ['one extended character too many', '€'.repeat(80) + 'a', 161, 2],
    ['three parts', 'a'.repeat(307), 307, 3],
    ['another script', 'ż'.repeat(70), 70, 1],
    ['more of another script', 'ż'.repeat(71), 71, 2],
  ];
  for (const [what, text, characters, parts] of cases) {
    it(`is right for ${what}`, () => assert.deepEqual(smsSize(text), { characters, parts }));
  }
});
