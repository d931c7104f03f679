import type { TestContext } from 'node:test';

export interface FakeTimeouts {
  tick(milliseconds: number): void;
}

interface Timeout {
  readonly due: number;
  readonly run: () => void;
}

/**
 * `setTimeout` and `performance.now` by a clock that the test moves. Those of node:test mistake a
 * handle that fetch has kept from an earlier test for one of their own.
 */
export function fakeTimeouts(t: TestContext): FakeTimeouts {
  const pending = new Map<unknown, Timeout>();
  const clearReal = globalThis.clearTimeout;
  let now = 0;
  t.mock.method(
    globalThis,
    'setTimeout',
    (work: (...given: unknown[]) => void, delay = 0, ...given: unknown[]) => {
      const handle = { unref: () => handle, ref: () => handle, refresh: () => handle };
      pending.set(handle, { due: now + delay, run: () => work(...given) });
      return handle;
    },
  );
  t.mock.method(globalThis, 'clearTimeout', (handle: unknown) => {
    if (!pending.delete(handle)) clearReal(handle as number);
  });
  const started = performance.now();
  t.mock.method(performance, 'now', () => started + now);
  return {
    tick(milliseconds) {
      now += milliseconds;
      for (const [handle, { due, run }] of [...pending]) {
        if (due > now || !pending.delete(handle)) continue;
        run();
      }
    },
  };
}
