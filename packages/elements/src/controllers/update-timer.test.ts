import { expect } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { UpdateTimer } from './update-timer.js';

/** A host that only counts how often it was asked to render. */
function countingHost() {
  let waiting: () => void = () => undefined;
  const host: ReactiveControllerHost & { updates: number } = {
    updates: 0,
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => {
      host.updates += 1;
      waiting();
    },
    updateComplete: Promise.resolve(true),
  };
  const next = () => new Promise<void>((resolve) => (waiting = resolve));
  return { host, next };
}

describe('UpdateTimer', () => {
  const originalSetTimeout = window.setTimeout;
  afterEach(() => (window.setTimeout = originalSetTimeout));

  it('renders the host when the time has come', async () => {
    const { host, next } = countingHost();
    const timer = new UpdateTimer(host, () => 1);
    timer.hostConnected();
    const updated = next();
    timer.hostUpdated();
    await updated;
    expect(host.updates).to.equal(2);
    timer.hostDisconnected();
  });

  it('never asks for a wait that a timer cannot count, which would end at once', () => {
    const waits: unknown[] = [];
    window.setTimeout = ((_: unknown, wait: unknown) => {
      waits.push(wait);
      return 0;
    }) as unknown as typeof window.setTimeout;
    const { host } = countingHost();
    const timer = new UpdateTimer(host, () => 90 * 86_400_000);
    timer.hostConnected();
    timer.hostUpdated();
    timer.hostDisconnected();
    expect(waits).to.deep.equal([2 ** 31 - 1]);
  });

  it('renders the host when the page is seen again, until it goes away', () => {
    const { host } = countingHost();
    const timer = new UpdateTimer(host, () => undefined);
    timer.hostConnected();
    document.dispatchEvent(new Event('visibilitychange'));
    expect(host.updates).to.equal(2);
    timer.hostDisconnected();
    document.dispatchEvent(new Event('visibilitychange'));
    expect(host.updates).to.equal(2);
  });
});
