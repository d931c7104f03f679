import { expect, fixture, html } from '@open-wc/testing';
import '../define/video-session-link.js';
import { EARLY, joiningDetails, PAST, WITH_GUEST } from '../testing/joining-details.js';
import { LeftoverCount } from '../testing/leftovers.js';
import { detailsFixture } from '../testing/link-fixture.js';
import { rendered } from '../testing/rendered.js';
import { find, has, text } from '../testing/shadow.js';
import type { VideoSessionLinkElement } from './video-session-link.js';

const inDiary = { mode: 'diary' } as const;

describe('<video-session-link>, joining details', () => {
  for (const [what, changes] of Object.entries({ EARLY, 'on the day': WITH_GUEST, PAST }))
    it(`is accessible: ${what}`, async () => {
      await expect(await detailsFixture(changes)).to.be.accessible();
    });

  it('R6: shows one link per role, told apart by their labels', async () => {
    const element = await detailsFixture();
    expect(text(element, 'label[for=patient]')).to.equal('Patient link');
    expect(find(element, '#patient', HTMLInputElement).value).to.contain('PATIENTCODE');
    expect(text(element, 'label[for=clinician]')).to.equal('Clinician link');
    expect(find(element, '#clinician', HTMLInputElement).value).to.contain('CLINICIANCODE');
    expect(text(element, '#clinician-hint')).to.contain('Do not send this link to the patient');
    expect(has(element, '#guest')).to.equal(false);
  });

  it('shows the guest’s link where the host has one, and whom it is for', async () => {
    const element = await detailsFixture(WITH_GUEST);
    expect(text(element, 'label[for=guest]')).to.equal('Guest link');
    expect(find(element, '#guest', HTMLInputElement).value).to.contain('GUESTCODE');
    expect(text(element, '#guest-hint')).to.contain('interpreter');
  });

  it('R12: says how the patient’s link is shared; the host’s word goes before the mode', async () => {
    const hint = async (...given: Parameters<typeof detailsFixture>) =>
      text(await detailsFixture(...given), '#patient-hint');
    const diary = { ...inDiary, open: true };
    expect(await hint({}, diary)).to.contain('reminder message can carry');
    expect(await hint({ sharing: 'reminder' })).to.contain('reminder message carries');
    expect(await hint()).to.contain('Share this link with the patient yourself');
    expect(await hint({ sharing: 'by-hand' }, diary)).to.contain('yourself');
    const odd = { mode: 'nonsense' as 'diary', open: true };
    expect(await hint({}, odd)).to.contain('reminder');
  });

  it('R9: shows the meeting code to select, and spells it to a screen reader', async () => {
    const element = await detailsFixture();
    expect(text(element, '#meeting-code .code')).to.equal('123-abcd-efgh-jkmn');
    expect(text(element, '#meeting-code .visually-hidden')).to.equal(
      '1 2 3, a b c d, e f g h, j k m n',
    );
  });

  it('R9: shows the meeting code in its own order where the page is written from right to left', async () => {
    const element = await detailsFixture();
    element.dir = 'rtl';
    expect(getComputedStyle(find(element, '#meeting-code .code')).direction).to.equal('ltr');
    expect(getComputedStyle(find(element, '.details')).direction).to.equal('rtl');
  });

  it('R1: says which day it works, by the server’s clock', async () => {
    const day = async (changes = {}) => text(await detailsFixture(changes), '.window');
    expect(await day()).to.equal('Works today, until midnight');
    expect(await day(EARLY)).to.equal('Opens Tuesday 24 November 2026');
    expect(await day(PAST)).to.equal('Was for Tuesday 24 November 2026');
  });

  it('when it is past explains why, and shares no dead link', async () => {
    for (const mode of ['contact', 'diary'] as const) {
      const element = await detailsFixture(
        { ...PAST, ...WITH_GUEST, renewable: true },
        { mode, open: true },
      );
      expect(text(element, '.explanation')).to.contain('book a new appointment');
      expect(has(element, '#meeting-code')).to.equal(true);
      for (const gone of ['[part=start-button]', '.link', '.message', '.qr', '.deeds'])
        expect(has(element, gone), gone).to.equal(false);
      if (mode === 'diary') expect(text(element, '#toggle')).to.equal('Meeting code');
      await expect(element).to.be.accessible();
    }
  });

  it('takes the QR code off the screen when the link stops working', async () => {
    const { window } = joiningDetails();
    const element = await detailsFixture({ serverNow: window.closes - 300 });
    find(element, '.qr').click();
    await rendered(element, () => has(element, 'dialog[open]'));
    await rendered(element, () => !has(element, 'dialog'));
    expect(text(element, '.window')).to.contain('Was for');
  });

  it('opens, and closes, by itself when the day begins and ends', async () => {
    const { window } = joiningDetails();
    const element = await detailsFixture({ serverNow: window.opens - 300 });
    expect(text(element, '.window')).to.contain('Opens');
    await rendered(element, () => has(element, 'a[part=start-button]'));
    expect(text(element, '.window')).to.contain('Works today');
    element.links = joiningDetails({ serverNow: window.closes - 300 });
    await rendered(element, () => !has(element, 'a[part=start-button]'));
    expect(text(element, '.window')).to.contain('Was for');
  });

  it('R4: is no longer “today” after midnight, while it still works', async () => {
    const { window } = joiningDetails();
    const element = await detailsFixture({
      window: { opens: window.opens, closes: window.closes + 5_400_000 },
      serverNow: window.closes - 300,
    });
    expect(text(element, '.window')).to.equal('Works today, until 1:30am');
    await rendered(element, () => text(element, '.window') === 'Works now, until 1:30am');
    expect(has(element, 'a[part=start-button]')).to.equal(true);
  });

  it('takes the server’s clock from when the links were set, before it is in the page', async () => {
    const element = document.createElement('video-session-link');
    const { window } = joiningDetails();
    element.links = joiningDetails({ serverNow: window.opens - 30 });
    await new Promise((resolve) => setTimeout(resolve, 40));
    element.mode = 'contact';
    document.body.append(element);
    await rendered(document.body.lastElementChild as HTMLElement, () => has(element, '.details'));
    expect(text(element, '.window')).to.contain('Works today');
    element.remove();
  });

  it('leaves no timer and no listener behind', async () => {
    const count = new LeftoverCount();
    const element = await detailsFixture(EARLY);
    expect(count.open.timers).to.be.greaterThan(0);
    element.remove();
    await Promise.resolve();
    expect(count.open).to.deep.equal({ channels: 0, timers: 0, listeners: 0, sounds: 0 });
    count.stop();
  });
});

describe('<video-session-link>, a line of a diary', () => {
  const toggle = (element: HTMLElement) => find(element, '#toggle', HTMLButtonElement);

  it('shows Start and the day, and the rest when it is asked for', async () => {
    const element = await detailsFixture({}, inDiary);
    expect(has(element, '[part=start-button]')).to.equal(true);
    expect(text(element, '.window')).to.equal('Works today, until midnight');
    expect(has(element, '#patient')).to.equal(false);
    expect(find(element, '[part=start-button]').title).to.contain('Opens in a new tab');
    expect(toggle(element).ariaExpanded).to.equal('false');
    await expect(element).to.be.accessible();
    toggle(element).click();
    await element.updateComplete;
    expect(toggle(element).ariaExpanded).to.equal('true');
    expect(find(element, '#more').checkVisibility()).to.equal(true);
    expect(has(element, '#patient')).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('is unfolded by the page with `open`, which tells how it stands', async () => {
    const element = await detailsFixture({}, { ...inDiary, open: true });
    expect(has(element, '#patient')).to.equal(true);
    toggle(element).click();
    await element.updateComplete;
    expect(element.hasAttribute('open')).to.equal(false);
    expect(find(element, '#more').checkVisibility()).to.equal(false);
  });

  it('keeps what was typed while it is folded', async () => {
    const element = await detailsFixture({}, { ...inDiary, open: true });
    const message = () => find(element, '#message', HTMLTextAreaElement);
    message().value = 'Please ring me';
    message().dispatchEvent(new InputEvent('input', { bubbles: true }));
    toggle(element).click();
    await element.updateComplete;
    toggle(element).click();
    await element.updateComplete;
    expect(message().value).to.equal('Please ring me');
  });

  it('is as high before its details are here as after', async () => {
    const element = await fixture<VideoSessionLinkElement>(
      html`<video-session-link .links=${joiningDetails()}></video-session-link>`,
    );
    const before = element.getBoundingClientRect().height;
    await rendered(element, () => has(element, '.details'));
    await element.updateComplete;
    expect(element.getBoundingClientRect().height).to.equal(before);
  });

  it('on a contact has nothing to unfold', async () => {
    expect(has(await detailsFixture(), '#toggle')).to.equal(false);
  });
});
