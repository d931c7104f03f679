import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CALL_TIME_LIMITS, callTimeLimits, type CallTimeLimits } from './call-time-limits.js';

const asked = (limits: unknown) => callTimeLimits(limits as Partial<CallTimeLimits>);

describe('callTimeLimits', () => {
  it('takes the times that a page asks for, and the usual ones for the rest', () => {
    assert.deepEqual(asked({ room: 1000, slow: 1 }), { ...CALL_TIME_LIMITS, room: 1000, slow: 1 });
    assert.deepEqual(asked(null), CALL_TIME_LIMITS);
  });

  for (const room of [undefined, null, NaN, -1, 0, 'soon'])
    it(`no state is without a limit: ${String(room)} is none`, () => {
      assert.equal(asked({ room }).room, CALL_TIME_LIMITS.room);
    });

  for (const room of [Infinity, 2 ** 40])
    it(`${room} is as long as a browser's timer can wait, and not at once`, () => {
      assert.equal(asked({ room }).room, 2 ** 31 - 1);
    });
});
