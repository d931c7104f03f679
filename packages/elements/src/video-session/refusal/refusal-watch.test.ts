import { createServerClock, SessionError, type SessionErrorCode } from '@video-session/core';
import { expect } from '@open-wc/testing';
import { FakeTime } from '../../testing/fake-time.js';
import { opensByItself, RefusalWatch } from './refusal-watch.js';

const SERVER_NOW = Date.parse('2026-12-08T23:58:30Z');
const OPENS = Date.parse('2026-12-09T00:00:00Z');
const MINUTE = 60_000;

describe('what a refusal waits for', () => {
  let time: FakeTime;
  let watch: RefusalWatch;
  let looks: number;
  let ticks: number;

  beforeEach(() => {
    time = new FakeTime();
    [looks, ticks] = [0, 0];
    const clock = createServerClock(SERVER_NOW);
    watch = new RefusalWatch({
      clock: () => clock,
      look: () => (looks += 1),
      tick: () => (ticks += 1),
    });
  });

  afterEach(() => {
    watch.stop();
    expect(time.timers).to.equal(0);
    time.restore();
  });

  const early = (details = { opens: OPENS, serverNow: SERVER_NOW }) =>
    new SessionError('too-early', '', { details });
  const refusal = (code: SessionErrorCode) => new SessionError(code, '');

  it("R2: counts down by the server's clock, and looks when its time has come", () => {
    watch.update(early());
    time.pass(89_000);
    expect([looks, ticks]).to.deep.equal([0, 89]);
    time.pass(1_000);
    expect(looks).to.equal(1);
  });

  it('R2: a device clock that is set to another day opens nothing', () => {
    watch.update(early());
    time.pass(10_000);
    // It looks, as after a sleep, and the server says the same again.
    time.sleep(86_400_000);
    time.pass(20_000);
    expect(looks).to.equal(1);
    time.sleep(-86_400_000);
    time.pass(20_000);
    expect(looks).to.equal(2);
  });

  it('looks at once after a sleep, in which the clock it counts by may have stood still', () => {
    watch.update(early({ opens: OPENS + 60 * MINUTE, serverNow: SERVER_NOW }));
    time.pass(MINUTE);
    expect(looks).to.equal(0);
    time.sleep(30 * MINUTE);
    time.pass(MINUTE);
    expect(looks).to.equal(1);
  });

  it('counts by the minute while there is more than an hour to go', () => {
    watch.update(early({ opens: SERVER_NOW + 90 * MINUTE, serverNow: SERVER_NOW }));
    time.pass(20 * MINUTE);
    expect(ticks).to.be.within(19, 20);
    time.pass(11 * MINUTE);
    expect(time.next).to.be.at.most(1_000);
  });

  it('does not ask again and again while the server still says too early', () => {
    watch.update(early({ opens: SERVER_NOW, serverNow: SERVER_NOW }));
    time.pass(3_000);
    expect(looks).to.equal(0);
    time.pass(60_000);
    expect(looks).to.be.within(2, 5);
  });

  for (const code of ['offline', 'service-down', 'key-set-unreachable', 'token-early'] as const) {
    it(`${code}: tries again after ever longer pauses, a minute at most`, () => {
      const pauses: number[] = [];
      watch.update(refusal(code));
      for (let count = 0; count < 7; count += 1) {
        pauses.push(time.next!);
        time.pass(time.next!);
        // As a refusal that says the same again.
        watch.update(refusal(code));
      }
      expect(looks).to.equal(7);
      expect(pauses[0]).to.be.within(4_000, 6_000);
      expect(pauses.at(-1)).to.be.within(48_000, 72_000);
    });
  }

  it('rate-limited: waits the longest from the beginning', () => {
    watch.update(refusal('rate-limited'));
    time.pass(47_000);
    expect(looks).to.equal(0);
    time.pass(25_000);
    expect(looks).to.equal(1);
  });

  it('begins with short pauses anew when something else is wrong', () => {
    watch.update(refusal('service-down'));
    for (let count = 0; count < 4; count += 1) time.pass(time.next!);
    watch.update(refusal('offline'));
    expect(time.next).to.be.within(4_000, 6_000);
  });

  it('looks when the browser is online again, and when the page is seen or shown again', () => {
    watch.update(refusal('offline'));
    dispatchEvent(new Event('online'));
    expect(looks).to.equal(1);
    // The tab of the test may itself stand behind another.
    let visibilityState = 'hidden';
    Object.defineProperty(document, 'visibilityState', {
      configurable: true,
      get: () => visibilityState,
    });
    document.dispatchEvent(new Event('visibilitychange'));
    expect(looks).to.equal(1);
    visibilityState = 'visible';
    document.dispatchEvent(new Event('visibilitychange'));
    Reflect.deleteProperty(document, 'visibilityState');
    expect(looks).to.equal(2);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(looks).to.equal(3);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    expect(looks).to.equal(3);
  });

  for (const code of ['past', 'cancelled', 'invalid', 'token-signature', 'moved'] as const) {
    it(`${code}: asks for nothing by itself`, () => {
      watch.update(refusal(code));
      dispatchEvent(new Event('online'));
      time.pass(60 * MINUTE);
      expect([looks, opensByItself(refusal(code))]).to.deep.equal([0, false]);
    });
  }

  it('too early without a time: the person has to look themselves', () => {
    watch.update(new SessionError('too-early', ''));
    time.pass(60 * MINUTE);
    expect(looks).to.equal(0);
  });

  it('nothing is wrong any more: nothing is asked', () => {
    watch.update(refusal('offline'));
    watch.update(undefined);
    dispatchEvent(new Event('online'));
    time.pass(60 * MINUTE);
    expect(looks).to.equal(0);
  });

  it('hears nothing once it is stopped', () => {
    watch.update(refusal('offline'));
    watch.stop();
    dispatchEvent(new Event('online'));
    document.dispatchEvent(new Event('visibilitychange'));
    time.pass(60 * MINUTE);
    expect(looks).to.equal(0);
  });
});
