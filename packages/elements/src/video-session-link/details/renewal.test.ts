import { expect } from '@open-wc/testing';
import { SessionError, type JoiningDetails, type RenewLinks } from '@video-session/core';
import { FakeWatch, person, presenceAt } from '../../testing/fake-watching.js';
import { joiningDetails } from '../../testing/joining-details.js';
import { detailsFixture } from '../../testing/link-fixture.js';
import { muteConsole } from '../../testing/next-event.js';
import { rendered } from '../../testing/rendered.js';
import { find, has, text } from '../../testing/shadow.js';
import type { VideoSessionLinkElement } from '../video-session-link.js';

const NEW = 'https://ehr.example/visit#NEWCODE';
const renewedWith = (changes: Partial<JoiningDetails> = {}) =>
  joiningDetails({ links: { ...joiningDetails().links, patient: NEW }, ...changes });
const away = () => Promise.reject(new SessionError('offline', 'No network'));
const never = () => new Promise<never>(() => undefined);

async function ask(element: VideoSessionLinkElement, deed: 'renew' | 'retire'): Promise<void> {
  find(element, `#${deed}`).focus();
  find(element, `#${deed}`).click();
  await rendered(element, () => has(element, 'dialog[open]'));
}

async function go(element: VideoSessionLinkElement, deed: 'renew' | 'retire'): Promise<void> {
  await ask(element, deed);
  find(element, 'dialog .danger').click();
}

/** A renewal that has failed without anybody knowing what became of it, and is given up. */
async function giveUp(element: VideoSessionLinkElement): Promise<void> {
  await go(element, 'renew');
  await rendered(element, () => has(element, 'dialog .failure'));
  find(element, 'dialog .first').click();
}

describe('<video-session-link>, taking links back', () => {
  let muted: ReturnType<typeof muteConsole>;
  beforeEach(() => (muted = muteConsole()));
  afterEach(() => muted.restore());
  const create = (renewLinks: RenewLinks, changes: Partial<JoiningDetails> = {}) =>
    detailsFixture(changes, { renewLinks });

  for (const [deed, words] of [
    ['renew', 'Making new links …'],
    ['retire', 'Cancelling the links …'],
  ] as const)
    it(`promises nothing while it runs, and says so once the dialog is closed: ${deed}`, async () => {
      const element = await detailsFixture({}, { renewLinks: never, cancelLinks: never });
      await ask(element, deed);
      expect(text(element, 'dialog .first')).to.equal('Keep the links');
      find(element, 'dialog .danger').click();
      await rendered(element, () => text(element, 'dialog .first') === 'Close');
      find(element, 'dialog .first').click();
      await rendered(element, () => !has(element, 'dialog'));
      expect(text(element, '.more > [role=status]')).to.equal(words);
      await expect(element).to.be.accessible();
    });

  it('R12: leaves the sending to the reminder where the host says that it carries the link', async () => {
    const sharing = 'reminder';
    const element = await create(() => Promise.resolve(renewedWith({ sharing })), { sharing });
    await ask(element, 'renew');
    expect(text(element, 'dialog')).to.contain('The reminder message carries the new one.');
    find(element, 'dialog .danger').click();
    await rendered(element, () => has(element, '.good'));
    await element.updateComplete;
    expect(text(element, '.good')).to.contain('The reminder message carries the new one.');
    expect(text(element, '.good')).not.to.contain('to the patient');
    expect(find(element, '.message', HTMLDetailsElement).open).to.equal(false);
  });

  it('unfolds the message where the new link is sent by hand', async () => {
    const element = await create(() => Promise.resolve(renewedWith()));
    Object.assign(element, { mode: 'diary', open: true });
    await element.updateComplete;
    find(element, '.message', HTMLDetailsElement).open = false;
    await go(element, 'renew');
    await rendered(element, () => has(element, '.good'));
    await rendered(element, () => find(element, '.message', HTMLDetailsElement).open);
    expect(text(element, '.good')).to.contain('Send the new one to the patient.');
  });

  it('says what came of it beside the button that was pressed', async () => {
    const element = await create(() => Promise.resolve(renewedWith()));
    await go(element, 'renew');
    await rendered(element, () => has(element, '.good'));
    const report = find(element, '.good').getBoundingClientRect();
    const button = find(element, '#renew').getBoundingClientRect();
    expect(button.top - report.bottom).to.be.within(0, 48);
    expect(report.top, 'in sight').to.be.at.least(0);
    expect(report.bottom, 'in sight').to.be.at.most(innerHeight);
  });

  it('keeps its buttons within the card', async () => {
    const element = await create(away);
    const deeds = find(element, '.deeds').getBoundingClientRect();
    const link = find(element, '.link.patient').getBoundingClientRect();
    expect([deeds.left, deeds.right]).to.deep.equal([link.left, link.right]);
  });

  it('warns until somebody knows which links work', async () => {
    const element = await create(away);
    element.createLinks = away;
    await giveUp(element);
    await rendered(element, () => has(element, '#check'));
    expect(text(element, '.more > [role=alert]')).to.contain(
      'We could not check whether these links still work.',
    );
    await expect(element).to.be.accessible();
    element.createLinks = () => Promise.resolve(joiningDetails());
    find(element, '#check').focus();
    find(element, '#check').click();
    await rendered(element, () => !has(element, '#check'));
    await rendered(element, () => element.shadowRoot!.activeElement?.id === 'renew');
    expect(text(element, '.more > [role=alert]')).to.equal('');
    expect(has(element, '.good'), 'the same links').to.equal(false);
  });

  it('says that there are new links where it turns out that there are', async () => {
    const element = await create(away);
    element.createLinks = () => Promise.resolve(renewedWith());
    await giveUp(element);
    await rendered(element, () => has(element, '.good'));
    expect(find(element, '#patient', HTMLInputElement).value).to.equal(NEW);
  });

  it('checks nothing after a failure that has changed nothing', async () => {
    let checks = 0;
    const refused = () => Promise.reject(new SessionError('host-unauthorised', 'No'));
    const element = await create(refused);
    element.createLinks = () => {
      checks += 1;
      return away();
    };
    await giveUp(element);
    await rendered(element, () => !has(element, 'dialog'));
    expect(checks).to.equal(0);
    expect(text(element, '.more > [role=alert]')).to.equal('');
  });

  for (const [status, words] of [
    ['waiting', 'The patient is waiting now.'],
    ['in-session', 'The patient is in the session now.'],
  ] as const)
    it(`mentions a patient who is there: ${status}`, async () => {
      const backend = new FakeWatch();
      const opened = backend.next();
      const element = await detailsFixture({ renewable: true });
      element.watchPresence = backend.watch;
      const patient = person(status, joiningDetails().serverNow);
      (await opened).ready(presenceAt('a1', { people: { patient } }));
      await rendered(element, () => has(element, '.person [role=status]'));
      await ask(element, 'retire');
      expect(text(element, 'dialog')).to.contain(words);
      await expect(element).to.be.accessible();
    });
});
