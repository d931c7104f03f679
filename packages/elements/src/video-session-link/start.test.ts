import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { EARLY, joiningDetails, PAST } from '../testing/joining-details.js';
import { detailsFixture } from '../testing/link-fixture.js';
import { record } from '../testing/next-event.js';
import { find, has, text } from '../testing/shadow.js';
import type { VideoSessionLinkElement } from './video-session-link.js';

const link = (element: HTMLElement) => find(element, 'a[part=start-button]', HTMLAnchorElement);
const button = (element: HTMLElement) =>
  find(element, 'button[part=start-button]', HTMLButtonElement);

/** Cancels every start, and keeps what was asked. */
function cancelStarts(element: VideoSessionLinkElement) {
  element.addEventListener('start-request', (event) => event.preventDefault());
  return record(element, 'start-request');
}

describe('<video-session-link>, Start video session', () => {
  it('R6: is a real link to a new tab that does not know its opener', async () => {
    const start = link(await detailsFixture());
    expect(start.textContent.trim()).to.equal('Start video session');
    expect(start.href).to.equal(joiningDetails().links.clinician);
    expect(start.target).to.equal('_blank');
    expect(start.rel).to.equal('noopener noreferrer');
  });

  it('asks before it starts, with no code in the event (R40)', async () => {
    const element = await detailsFixture();
    const requests = cancelStarts(element);
    const click = new MouseEvent('click', { cancelable: true, bubbles: true });
    link(element).dispatchEvent(click);
    expect(click.defaultPrevented).to.equal(true);
    expect(requests.map(({ detail }) => detail)).to.deep.equal([
      { appointmentId: 'a1', meetingCode: '123-abcd-efgh-jkmn' },
    ]);
  });

  it('goes ahead when nobody objects', async () => {
    const element = await detailsFixture();
    const click = new MouseEvent('click', { cancelable: true, bubbles: true });
    element.shadowRoot!.addEventListener('click', (event) => {
      expect(event.defaultPrevented).to.equal(false);
      event.preventDefault();
    });
    link(element).dispatchEvent(click);
    expect(click.defaultPrevented).to.equal(true);
  });

  it('asks as well when it is opened by the middle button, not for a menu', async () => {
    const element = await detailsFixture();
    const requests = cancelStarts(element);
    for (const mouse of [1, 2])
      link(element).dispatchEvent(new MouseEvent('auxclick', { button: mouse, cancelable: true }));
    expect(requests.length).to.equal(1);
  });

  it('starts on Space as a button does, and on Enter as a link', async () => {
    const element = await detailsFixture();
    const requests = cancelStarts(element);
    link(element).focus();
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'Enter' });
    expect(requests.length).to.equal(2);
  });

  it('leads to web addresses only', async () => {
    const { links } = joiningDetails();
    const element = await detailsFixture();
    element.links = joiningDetails({ links: { ...links, clinician: 'HTTPS://ehr.example/c#C' } });
    await element.updateComplete;
    expect(link(element).href).to.equal('https://ehr.example/c#C');
  });

  for (const [day, changes, words] of [
    ['before', EARLY, 'You cannot start yet. You and the patient can join at any time on Tuesday'],
    ['after', PAST, 'This session was for Tuesday 24 November 2026.'],
  ] as const)
    it(`explains on a day ${day} instead of being dead`, async () => {
      const element = await detailsFixture(changes, { mode: 'diary' });
      const requests = cancelStarts(element);
      expect(button(element).textContent.trim()).to.equal('Start video session');
      expect(has(element, '.explanation')).to.equal(false);
      button(element).focus();
      await sendKeys({ press: 'Enter' });
      await element.updateComplete;
      expect(text(element, '[role=status] > .explanation')).to.contain(words);
      expect(requests.length).to.equal(0);
      await expect(element).to.be.accessible();
    });
});
