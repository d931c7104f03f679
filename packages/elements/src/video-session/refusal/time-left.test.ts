import { expect } from '@open-wc/testing';
import { timeLeft, untilNextChange } from './time-left.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('how long it still is', () => {
  const cases: readonly [number, string][] = [
    [6 * 24 * HOUR, '6 days'],
    [2 * 24 * HOUR, '2 days'],
    [47 * HOUR + 59 * MINUTE, '47 hours 59 minutes'],
    [3 * HOUR + 5 * MINUTE, '3 hours 5 minutes'],
    [HOUR, '1 hour'],
    [59 * MINUTE + 59_000, '59 minutes 59 seconds'],
    [MINUTE, '1 minute'],
    [1_000, '1 second'],
    [1, '1 second'],
    [0, '1 second'],
    [-5_000, '1 second'],
  ];
  for (const [left, words] of cases) {
    it(`${left} ms is "${words}"`, () => expect(timeLeft(left, 'en-GB')).to.equal(words));
  }

  it('in the words of another language', () => {
    expect(timeLeft(2 * 24 * HOUR, 'pl')).to.equal('2 dni');
  });

  for (const left of [90_500, 90_000, HOUR + 1, HOUR, 61 * MINUTE, 61 * MINUTE + 12_345]) {
    it(`with ${left} ms to go says the same until it says when it changes`, () => {
      const pause = untilNextChange(left);
      const words = timeLeft(left, 'en-GB');
      expect(timeLeft(left - pause + 1, 'en-GB')).to.equal(words);
      expect(timeLeft(left - pause, 'en-GB')).not.to.equal(words);
    });
  }
});
