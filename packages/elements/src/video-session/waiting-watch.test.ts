import type { JourneyState } from '@video-session/core';
import { expect } from '@open-wc/testing';
import { WaitingWatch } from './waiting-watch.js';

const SOON = { look: 1, again: 1 };
const NEVER = { look: 600_000, again: 600_000 };

/** A journey that notes what is asked of it. */
class Journey {
  status: JourneyState['status'] = 'waiting';
  readonly asked: string[] = [];
  #next: () => void = () => undefined;

  get state(): JourneyState {
    return { status: this.status } as JourneyState;
  }
  send({ type }: { type: string }): void {
    this.#note(type);
    this.status = 'admitting';
  }
  look(): void {
    this.#note('look');
  }
  next(): Promise<void> {
    return new Promise((resolve) => (this.#next = resolve));
  }
  #note(what: string): void {
    this.asked.push(what);
    this.#next();
  }
}

describe('WaitingWatch', () => {
  let journey: Journey;
  let watch: WaitingWatch;
  const create = (pace = NEVER) => (watch = new WaitingWatch(journey, pace));
  beforeEach(() => (journey = new Journey()));
  afterEach(() => watch.stop());

  it('R25: takes the person in as soon as they are let in', () => {
    create().update('live', false);
    watch.update('live', true);
    expect(journey.asked).to.deep.equal(['admitted']);
  });

  it('looks again, not at once, when they are let in and yet not in', async () => {
    create(SOON).update('live', true);
    journey.status = 'waiting';
    const looked = journey.next();
    watch.update('live', true);
    expect(journey.asked).to.deep.equal(['admitted']);
    await looked;
    expect(journey.asked).to.deep.equal(['admitted', 'look']);
  });

  it('takes them in a second time when the first admission was taken back', () => {
    create().update('live', true);
    journey.status = 'waiting';
    watch.update('live', false);
    watch.update('live', true);
    expect(journey.asked).to.deep.equal(['admitted', 'admitted']);
  });

  for (const line of ['opening', 'lost', 'none'] as const)
    it(`looks by itself, again and again, while the line is "${line}"`, async () => {
      create(SOON).update(line, false);
      await journey.next();
      await journey.next();
      expect(journey.asked).to.deep.equal(['look', 'look']);
    });

  it('asks nobody while the line is up, and nobody who does not wait', async () => {
    create({ look: 0, again: 0 }).update('live', false);
    for (const status of ['preparing', 'admitting', 'in-session', 'ended'] as const) {
      journey.status = status;
      watch.update('none', true);
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(journey.asked).to.deep.equal([]);
  });
});
