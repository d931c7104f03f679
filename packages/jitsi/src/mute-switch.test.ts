import { expect } from '@open-wc/testing';
import { MuteSwitch } from './mute-switch.js';

function switchOf(isMuted: () => Promise<unknown>) {
  const toggles: string[] = [];
  return { toggles, mute: new MuteSwitch(isMuted, () => toggles.push('toggle')) };
}

describe('MuteSwitch', () => {
  it('toggles where the meeting says otherwise', async () => {
    const { mute, toggles } = switchOf(() => Promise.resolve(false));
    await mute.set(true);
    expect(toggles).to.have.length(1);
  });

  it('leaves alone what is already so', async () => {
    const { mute, toggles } = switchOf(() => Promise.resolve(true));
    await mute.set(true);
    expect(toggles).to.be.empty;
  });

  it('does not toggle twice on a double press', async () => {
    const { mute, toggles } = switchOf(() => Promise.resolve(false));
    await Promise.all([mute.set(true), mute.set(true)]);
    expect(toggles).to.have.length(1);
  });

  it('does nothing on a guess', async () => {
    for (const answer of [Promise.resolve('?'), Promise.reject(new Error('gone'))]) {
      const { mute, toggles } = switchOf(() => answer);
      await mute.set(true);
      expect(toggles).to.be.empty;
    }
  });
});
