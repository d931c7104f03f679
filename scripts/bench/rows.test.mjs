import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countRows, tableOf } from './rows.mjs';

const within = { name: 'codes', value: 123_456, unit: '/s', bound: 'at least 50,000', ok: true };
const beyond = { name: 'slowest', value: 7.1234, unit: 'ms', bound: 'at most 5', ok: false };
const short = { ...within, name: 'pairs', belowAim: true };

describe('the rows of a benchmark', () => {
  it('are counted, and those beyond their bound are named with what was measured', () => {
    assert.deepEqual(countRows('a.bench.mjs', [within, beyond, short]), {
      passed: 2,
      failed: 1,
      names: ['slowest: 7.12 ms, at most 5 (a.bench.mjs)'],
    });
  });

  it('that are missing are a failure', () => {
    const nothing = { passed: 0, failed: 1, names: ['no rows (a.bench.mjs)'] };
    assert.deepEqual(countRows('a.bench.mjs', []), nothing);
  });

  it('say in a table whether they are within their bounds, and below their aims', () => {
    const missed = { ...short, name: 'aim', ok: false };
    assert.deepEqual(tableOf([within, beyond, short, missed]), [
      'codes    123,000 /s  at least 50,000  ok',
      'slowest     7.12 ms  at most 5        BEYOND',
      'pairs    123,000 /s  at least 50,000  below aim',
      'aim      123,000 /s  at least 50,000  BELOW AIM',
    ]);
  });
});
