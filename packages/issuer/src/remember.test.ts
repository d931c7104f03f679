import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { remember } from './remember.js';

function counted() {
  const asked: number[] = [];
  const square = remember((number: number) => {
    asked.push(number);
    if (number < 0) throw new RangeError('negative');
    return number === 7 ? undefined : number ** 2;
  });
  return { asked, square };
}

describe('remember', () => {
  it('works each answer out once, also when it is undefined', () => {
    const { asked, square } = counted();
    for (const number of [2, 3, 2, 7, 7, 3]) square(number);
    assert.deepEqual(asked, [2, 3, 7]);
    assert.deepEqual([square(2), square(7)], [4, undefined]);
  });

  it('does not remember a failure', () => {
    const { asked, square } = counted();
    for (let time = 0; time < 2; time++) assert.throws(() => square(-1), RangeError);
    assert.deepEqual(asked, [-1, -1]);
  });

  it('forgets before it grows without end', () => {
    const { asked, square } = counted();
    for (let number = 10; number < 1_010; number++) square(number);
    square(10);
    assert.equal(asked.length, 1_000);
    square(2_000);
    square(10);
    assert.equal(asked.length, 1_002);
  });
});
