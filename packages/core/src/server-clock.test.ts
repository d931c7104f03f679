import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { createServerClock, deviceClock } from './server-clock.js';

const SERVER_NOW = Date.UTC(2026, 11, 9, 14);

describe('server clock', () => {
  it('R2: starts from the word of the server and counts on', () => {
    let elapsed = 5_000;
    const clock = createServerClock(SERVER_NOW, () => elapsed);
    assert.equal(clock.now(), SERVER_NOW);
    elapsed += 90_000;
    assert.equal(clock.now(), SERVER_NOW + 90_000);
  });

  it('R2: does not care what date the device has, nor when that is changed', () => {
    const clock = createServerClock(SERVER_NOW);
    mock.timers.enable({ apis: ['Date'], now: Date.UTC(1999, 0, 1) });
    try {
      const told = clock.now();
      assert.ok(told >= SERVER_NOW && told < SERVER_NOW + 60_000, String(told));
    } finally {
      mock.timers.reset();
    }
  });

  it('never runs backwards', () => {
    const clock = createServerClock(SERVER_NOW);
    let last = clock.now();
    for (let i = 0; i < 1_000; i++) {
      const now = clock.now();
      assert.ok(now >= last);
      last = now;
    }
  });
});

describe('device clock', () => {
  it('is the time of the device', () => {
    mock.timers.enable({ apis: ['Date'], now: SERVER_NOW });
    try {
      assert.equal(deviceClock.now(), SERVER_NOW);
    } finally {
      mock.timers.reset();
    }
  });
});
