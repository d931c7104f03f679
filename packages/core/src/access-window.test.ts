import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { windowStatus } from './access-window.js';

describe('windowStatus', () => {
  // R2: 29 March 2026 in London has 23 hours.
  const window = { opens: Date.UTC(2026, 2, 29), closes: Date.UTC(2026, 2, 29, 23) };

  for (const [when, now, expected] of [
    ['long before', window.opens - 86_400_000, 'early'],
    ['a millisecond before it opens', window.opens - 1, 'early'],
    ['as it opens', window.opens, 'open'],
    ['a millisecond before it closes', window.closes - 1, 'open'],
    ['as it closes', window.closes, 'past'],
    ['long after', window.closes + 86_400_000, 'past'],
  ] as const)
    it(`R2: is half-open, so ${expected} ${when}`, () => {
      assert.equal(windowStatus(window, now), expected);
    });

  it('never opens for a clock that has no time', () => {
    assert.notEqual(windowStatus(window, NaN), 'open');
  });
});
