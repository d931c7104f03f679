import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { withTimeLimit } from './time-limit.js';

/** Settles only when its signal aborts, as a fetch that hangs does. */
function hang(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });
}

describe('withTimeLimit', () => {
  it('gives what the work gives', async () => {
    const { signal } = new AbortController();
    assert.equal(await withTimeLimit(signal, 1_000, () => Promise.resolve('done')), 'done');
  });

  it('passes on what the work throws', async () => {
    const { signal } = new AbortController();
    const error = new RangeError('broken');
    const work = withTimeLimit(signal, 1_000, () => Promise.reject(error));
    await assert.rejects(work, error);
  });

  it('aborts the work when the time is up', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      const { signal } = new AbortController();
      const work = withTimeLimit(signal, 15_000, hang);
      mock.timers.tick(14_999);
      let settled = false;
      void work.catch(() => (settled = true));
      await Promise.resolve();
      assert.equal(settled, false);
      mock.timers.tick(1);
      await assert.rejects(work, /time limit/);
      assert.equal(signal.aborted, false);
    } finally {
      mock.timers.reset();
    }
  });

  it('hands the abort of the caller on with its reason', async () => {
    const controller = new AbortController();
    const reason = new Error('the element is gone');
    const work = withTimeLimit(controller.signal, 1_000, hang);
    controller.abort(reason);
    await assert.rejects(work, reason);
  });

  it('does not start under a signal that has aborted', async () => {
    const work = mock.fn(() => Promise.resolve());
    await assert.rejects(withTimeLimit(AbortSignal.abort(), 1_000, work), { name: 'AbortError' });
    assert.equal(work.mock.callCount(), 0);
  });

  it('leaves neither a timer nor a listener behind', async () => {
    const { signal } = new AbortController();
    const clear = mock.method(globalThis, 'clearTimeout');
    const add = mock.method(signal, 'addEventListener');
    const remove = mock.method(signal, 'removeEventListener');
    try {
      await withTimeLimit(signal, 60_000, () => Promise.resolve());
      assert.equal(clear.mock.callCount(), 1);
      assert.deepEqual(
        remove.mock.calls.map((call) => call.arguments.slice(0, 2)),
        add.mock.calls.map((call) => call.arguments.slice(0, 2)),
      );
      assert.equal(add.mock.callCount(), 1);
    } finally {
      mock.restoreAll();
    }
  });
});
