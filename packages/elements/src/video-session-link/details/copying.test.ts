import { expect } from '@open-wc/testing';
import { WITH_GUEST } from '../../testing/joining-details.js';
import { detailsFixture } from '../../testing/link-fixture.js';
import { rendered } from '../../testing/rendered.js';
import { find, has, text } from '../../testing/shadow.js';
import type { VideoSessionLinkElement } from '../video-session-link.js';

const refused = (element: HTMLElement): number =>
  element.shadowRoot!.querySelectorAll('.refused').length;

async function refuse(element: VideoSessionLinkElement, link: string): Promise<void> {
  find(element, `${link} .copy`).click();
  await rendered(element, () => has(element, `${link} .refused`));
}

describe('<video-session-link>, a copy that the browser refused', () => {
  let answer: () => Promise<void>;
  beforeEach(() => {
    answer = () => Promise.reject(new Error('refused'));
    const clipboard = { writeText: () => answer() };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  });
  afterEach(() => Reflect.deleteProperty(navigator, 'clipboard'));

  it('is told of one thing at a time: only one is selected', async () => {
    const element = await detailsFixture(WITH_GUEST);
    for (const link of ['.patient', '.guest', '.clinician', '.meeting']) {
      await refuse(element, link);
      await element.updateComplete;
      expect(refused(element), link).to.equal(1);
    }
  });

  it('is no longer told once something else was copied', async () => {
    const element = await detailsFixture();
    await refuse(element, '.meeting');
    answer = () => Promise.resolve();
    find(element, '.patient .copy').click();
    await rendered(element, () => text(element, '.patient .copy').startsWith('Copied'));
    await element.updateComplete;
    expect(refused(element)).to.equal(0);
  });

  it('is no longer told once somebody goes elsewhere, or types', async () => {
    const element = await detailsFixture();
    await refuse(element, '.patient');
    // A tab behind others is told of no focus.
    find(element, '#patient').dispatchEvent(new FocusEvent('blur'));
    await rendered(element, () => refused(element) === 0);
    await refuse(element, '.message');
    const message = find(element, '#message');
    message.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await rendered(element, () => refused(element) === 0);
  });
});
