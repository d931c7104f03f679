import { expect } from '@open-wc/testing';
import { CallPage, press } from '../../testing/call-page.js';
import { rendered } from '../../testing/rendered.js';
import { has, text } from '../../testing/shadow.js';
import { Away } from './away.js';

/** The page is hidden or seen, as by another app. */
function see(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('<session-view>, after another app', () => {
  const now = performance.now.bind(performance);

  // A test's page may be behind another test's.
  beforeEach(() => see(false));
  afterEach(() => {
    Reflect.deleteProperty(document, 'hidden');
    performance.now = now;
  });

  it('R51: asks after a phone call on an iPhone whether there is sound', () => {
    let changes = 0;
    const away = new Away(() => (changes += 1), true);
    const seeAt = (hidden: boolean, at: number) => {
      performance.now = () => at;
      see(hidden);
    };
    seeAt(true, 1_000);
    seeAt(false, 2_000);
    expect(away.soundMayBeLost).to.equal(false);
    seeAt(true, 3_000);
    seeAt(false, 60_000);
    expect(away.soundMayBeLost).to.equal(true);
    expect(changes).to.equal(2);
    away.stop();
  });

  it('says that the microphone went off meanwhile, and turns it on at one press', async () => {
    const page = await CallPage.open();
    const element = await page.inCall();
    element.shadowRoot!.querySelector<HTMLElement>('.standing')!.click();
    await rendered(element, () => has(element, '[part=details]'));
    see(true);
    page.port.last.report({ type: 'microphone-changed', muted: true });
    see(false);
    await rendered(element, () => has(element, '.notice'));
    expect(text(element, '.notice')).to.contain('turned off while you were away');
    press(element, 'Turn microphone on');
    await rendered(element, () => !has(element, '.notice'));
    expect(text(element, '.devices')).to.contain('Microphone on');
  });

  it('says nothing of a microphone that this person has turned off', async () => {
    const page = await CallPage.open();
    const element = await page.inCall();
    element.shadowRoot!.querySelector<HTMLElement>('.standing')!.click();
    await rendered(element, () => has(element, '[part=details]'));
    page.port.last.report({ type: 'microphone-changed', muted: true });
    see(true);
    see(false);
    await element.updateComplete;
    expect(has(element, '.notice')).to.equal(false);
  });
});
