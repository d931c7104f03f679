import { expect } from '@open-wc/testing';
import { soundTrack } from '../testing/fake-media.js';
import { watchMicrophoneLevel, type Ticker } from './microphone-level.js';

/** A page in the background shows no frames, and tests may run there. */
const timer: Ticker = (work) => {
  const interval = setInterval(work, 1);
  return () => clearInterval(interval);
};

describe('watchMicrophoneLevel', () => {
  let attempt: AbortController;
  beforeEach(() => (attempt = new AbortController()));
  afterEach(() => attempt.abort());

  it('tells a tone from silence', async () => {
    const loud = await new Promise<number>((resolve) => {
      const listen = (level: number) => level > 0.5 && resolve(level);
      watchMicrophoneLevel(soundTrack(true), listen, attempt.signal, timer);
    });
    expect(loud).to.be.within(0.5, 1);
  });

  it('is 0 in silence', async () => {
    const level = await new Promise<number>((resolve) => {
      watchMicrophoneLevel(soundTrack(), resolve, attempt.signal, timer);
    });
    expect(level).to.equal(0);
  });

  it('ends with its signal', () => {
    let running = false;
    const ticker: Ticker = () => {
      running = true;
      return () => (running = false);
    };
    watchMicrophoneLevel(soundTrack(), () => undefined, attempt.signal, ticker);
    expect(running).to.equal(true);
    attempt.abort();
    expect(running).to.equal(false);
  });
});
