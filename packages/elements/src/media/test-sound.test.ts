import { expect } from '@open-wc/testing';
import { LeftoverCount } from '../testing/leftovers.js';
import { playTestSound } from './test-sound.js';

describe('playTestSound', () => {
  let leftovers: LeftoverCount;
  beforeEach(() => (leftovers = new LeftoverCount()));
  afterEach(() => leftovers.stop());

  it('plays to its end, and leaves nothing open', async () => {
    expect(await playTestSound('', new AbortController().signal)).to.equal('played');
    expect(leftovers.open).to.deep.include({ sounds: 0, timers: 0 });
  });

  it('ends with its signal', async () => {
    const attempt = new AbortController();
    const playing = playTestSound('', attempt.signal);
    attempt.abort();
    await playing;
    expect(leftovers.open).to.deep.include({ sounds: 0, timers: 0 });
  });

  it('says so where the speaker has gone', async () => {
    const outcome = await playTestSound('no such speaker', new AbortController().signal);
    expect(outcome).to.equal('failed');
    expect(leftovers.open.sounds).to.equal(0);
  });
});
