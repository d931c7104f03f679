import { initialJourney, type JourneyState } from '@video-session/core';
import { expect } from '@open-wc/testing';
import { FakeTime } from '../testing/fake-time.js';
import { LeftoverCount } from '../testing/leftovers.js';
import { GrantRefresh } from './grant-refresh.js';

const MINUTE = 60_000;

describe('R38: a welcome page that is read for long', () => {
  let leftovers: LeftoverCount;
  let time: FakeTime;
  let looks: number;
  let refresh: GrantRefresh;

  beforeEach(() => {
    leftovers = new LeftoverCount();
    time = new FakeTime();
    looks = 0;
    // Tests may run in a tab behind another one.
    Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
    refresh = new GrantRefresh({ look: () => (looks += 1) });
  });

  afterEach(() => {
    refresh.stop();
    expect([time.timers, leftovers.open.listeners]).to.deep.equal([0, 0]);
    time.restore();
    leftovers.stop();
    Reflect.deleteProperty(document, 'visibilityState');
  });

  const step = (status: JourneyState['status']) =>
    refresh.stepped({ ...initialJourney, status } as JourneyState);

  it('has its grant fetched anew every ten minutes', () => {
    step('welcome');
    time.pass(9 * MINUTE);
    expect(looks).to.equal(0);
    time.pass(MINUTE);
    expect(looks).to.equal(1);
    time.pass(10 * MINUTE);
    expect(looks).to.equal(2);
  });

  it('looks as soon as a device wakes up, or the page comes back', () => {
    step('welcome');
    time.sleep(11 * MINUTE);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(looks).to.equal(1);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(looks).to.equal(1);
    time.sleep(11 * MINUTE);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(looks).to.equal(2);
  });

  it('R2: and when the device sets its clock back', () => {
    step('welcome');
    time.sleep(-86_400_000);
    time.pass(MINUTE);
    expect(looks).to.equal(1);
  });

  for (const status of ['preparing', 'waiting', 'in-session', 'denied', 'ended'] as const) {
    it(`is none of its business once the step is ${status}`, () => {
      step('welcome');
      step(status);
      time.pass(60 * MINUTE);
      expect([looks, time.timers]).to.deep.equal([0, 0]);
    });
  }
});
