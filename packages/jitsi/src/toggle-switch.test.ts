import { expect } from '@open-wc/testing';
import { ToggleSwitch } from './toggle-switch.js';

describe('ToggleSwitch', () => {
  let sent: boolean[];
  let now: number;
  let toggle: ToggleSwitch;
  const { now: realNow } = performance;

  beforeEach(() => {
    sent = [];
    now = 0;
    performance.now = () => now;
    toggle = new ToggleSwitch((on) => sent.push(on));
  });

  afterEach(() => {
    performance.now = realNow;
  });

  it('leaves alone what is already so', () => {
    toggle.set(false);
    toggle.confirm(true);
    toggle.set(true);
    expect(sent).to.be.empty;
  });

  it('does not undo itself on a double press before the answer', () => {
    toggle.set(true);
    toggle.set(true);
    expect(sent).to.deep.equal([true]);
  });

  it('takes back what is on its way', () => {
    toggle.set(true);
    toggle.set(false);
    expect(sent).to.deep.equal([true, false]);
  });

  it('follows what the meeting says, whoever changed it', () => {
    toggle.confirm(true);
    toggle.set(false);
    toggle.confirm(false);
    toggle.set(true);
    expect(sent).to.deep.equal([false, true]);
  });

  it('forgets a wish that came to nothing: a share of the screen that was cancelled', () => {
    toggle.set(true);
    now = 2_001;
    toggle.set(true);
    expect(sent).to.deep.equal([true, true]);
  });
});
