import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { limiterOf, PatientLimiter, type RateLimiter } from './rate-limiter.js';

const usual = { points: 2, seconds: 60 };

/** A store that a test breaks and mends. */
function breakable() {
  const store = {
    calls: 0,
    answer: (): Promise<unknown> => Promise.resolve(),
  };
  const call = () => {
    store.calls += 1;
    return store.answer();
  };
  const limiter: RateLimiter = { consume: call, penalty: call, reward: call };
  const reports: unknown[] = [];
  const clock = { now: 0 };
  const patient = new PatientLimiter(
    limiter,
    (error) => reports.push(error),
    () => clock.now,
  );
  return { store, patient, reports, clock };
}

const down = () => Promise.reject(new Error('The store is down'));

describe('PatientLimiter', () => {
  it('429: refuses what the limiter rejects, with the seconds until it may be tried again', async () => {
    const { store, patient, reports } = breakable();
    for (const [milliseconds, seconds] of [
      [1, '1'],
      [0, '1'],
      [17_001, '18'],
    ] as const) {
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- as the library does
      store.answer = () => Promise.reject(new RateLimiterRes(0, milliseconds));
      await assert.rejects(patient.consume('k', 1), {
        status: 429,
        headers: { 'retry-after': seconds },
        members: { code: 'rate-limited' },
      });
    }
    assert.deepEqual(reports, []);
  });

  it('lets everybody pass while its store is down, and says so once', async () => {
    const { store, patient, reports, clock } = breakable();
    store.answer = down;
    for (let second = 0; second < 30; second += 1) {
      clock.now = second * 1000;
      await patient.consume('k', 1);
      await patient.penalty('k', 1);
      await patient.reward('k', 1);
    }
    assert.equal(reports.length, 1);
    assert.match(String(reports[0]), /rate limiter failed/);
    assert.match(String((reports[0] as Error).cause), /store is down/);
    assert.equal(store.calls, 6, 'a broken store is asked again every five seconds only');
  });

  it('limits again once its store is back, and reports the next fault anew', async () => {
    const { store, patient, reports, clock } = breakable();
    store.answer = down;
    await patient.consume('k', 1);
    clock.now += 5_000;
    store.answer = () => Promise.resolve();
    await patient.consume('k', 1);
    store.answer = down;
    await patient.consume('k', 1);
    assert.equal(reports.length, 2);
  });

  it('waits for nobody: a store that is silent for half a second counts as down', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      const { store, patient, reports } = breakable();
      store.answer = () => new Promise(() => undefined);
      const passed = patient.consume('k', 1);
      mock.timers.tick(500);
      await passed;
      assert.match(String((reports[0] as Error).cause), /within 500 ms/);
    } finally {
      mock.timers.reset();
    }
  });

  it('takes a store that throws at once for one that is down', async () => {
    const { store, patient, reports } = breakable();
    store.answer = () => {
      throw new Error('The client is closed');
    };
    await patient.consume('k', 1);
    assert.equal(reports.length, 1);
  });
});

describe('limiterOf', () => {
  it('counts in memory with the usual budget, or the one that is given', async () => {
    for (const [option, points] of [
      [undefined, 2],
      [{ points: 3, seconds: 1 }, 3],
    ] as const) {
      const limiter = limiterOf(option, usual, 'limit');
      for (let call = 0; call < points; call += 1) await limiter?.consume('k');
      await assert.rejects(
        () => limiter?.consume('k') ?? Promise.resolve(),
        (thrown) => {
          assert.ok(thrown instanceof RateLimiterRes);
          return true;
        },
      );
    }
  });

  it('takes a limiter as it is, and false for none', () => {
    const own = new RateLimiterMemory({ points: 1, duration: 1 });
    assert.equal(limiterOf(own, usual, 'limit'), own);
    assert.equal(limiterOf(false, usual, 'limit'), undefined);
  });

  for (const [option, message] of [
    ['redis', 'limit must be an object'],
    [{}, 'limit must be a limiter, { points, seconds } or false'],
    [{ points: 0, seconds: 1 }, /limit\.points must be a whole number from 1/],
    [{ points: 1 }, /limit\.seconds must be a whole number from 1/],
    [{ consume: () => undefined }, 'limit.penalty must be a function'],
  ] as [unknown, string | RegExp][])
    it(`refuses ${JSON.stringify(option)}`, () => {
      assert.throws(() => limiterOf(option as RateLimiter, usual, 'limit'), {
        name: 'TypeError',
        message,
      });
    });
});
