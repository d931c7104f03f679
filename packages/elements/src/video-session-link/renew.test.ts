import { expect } from '@open-wc/testing';
import { SessionError, type CancelLinks, type RenewLinks } from '@video-session/core';
import { joiningDetails, PAST } from '../testing/joining-details.js';
import { detailsFixture } from '../testing/link-fixture.js';
import { muteConsole, record } from '../testing/next-event.js';
import { rendered } from '../testing/rendered.js';
import { find, has, text } from '../testing/shadow.js';
import type { VideoSessionLinkElement } from './video-session-link.js';

const NEW = 'https://ehr.example/visit#NEWCODE';
const renewed = joiningDetails({
  links: { ...joiningDetails().links, patient: NEW },
  renewable: true,
});
const FACTS = { appointmentId: 'a1', meetingCode: '123-abcd-efgh-jkmn' };
const away = () => Promise.reject(new SessionError('offline', 'No network'));

const confirm = (element: HTMLElement) => find(element, '.danger', HTMLButtonElement);

/** What Escape does; the key itself is pressed in stories/record-page.e2e.ts. */
function dismiss(element: HTMLElement): void {
  const dialog = find(element, 'dialog', HTMLDialogElement);
  dialog.close();
  // The browser tells with the next frame, of which a tab behind others has none.
  dialog.dispatchEvent(new Event('close'));
}

async function ask(element: VideoSessionLinkElement, deed: 'renew' | 'retire'): Promise<void> {
  find(element, `#${deed}`).focus();
  find(element, `#${deed}`).click();
  await rendered(element, () => has(element, 'dialog[open]'));
}

describe('<video-session-link>, making new links', () => {
  let muted: ReturnType<typeof muteConsole>;
  beforeEach(() => (muted = muteConsole()));
  afterEach(() => muted.restore());
  const create = (renewLinks: RenewLinks) => detailsFixture({}, { renewLinks });

  it('is offered where the host can do it, and only while the links can work', async () => {
    expect(has(await detailsFixture(), '.deeds')).to.equal(false);
    expect(has(await detailsFixture({ renewable: true }), '#renew')).to.equal(true);
    expect(has(await detailsFixture({ renewable: true }), '#retire')).to.equal(true);
    expect(has(await create(away), '#retire')).to.equal(false);
    expect(has(await detailsFixture({ renewable: true, ...PAST }), '.deeds')).to.equal(false);
  });

  it('says plainly what will happen, and does nothing before it is confirmed', async () => {
    let calls = 0;
    const element = await create(() => {
      calls += 1;
      return away();
    });
    await ask(element, 'renew');
    expect(text(element, 'dialog h2')).to.equal('Make new links?');
    expect(text(element, 'dialog')).to.contain(
      'The link that was sent stops working. Send the new one.',
    );
    expect(element.shadowRoot!.activeElement?.textContent.trim()).to.equal('Keep the links');
    await expect(element).to.be.accessible();
    dismiss(element);
    await rendered(element, () => !has(element, 'dialog'));
    expect(element.shadowRoot!.activeElement?.id).to.equal('renew');
    expect(calls).to.equal(0);
  });

  it('shows the new links, says so, and tells the page without a code (R40)', async () => {
    const asked: string[] = [];
    const element = await create((id) => {
      asked.push(id);
      return Promise.resolve(renewed);
    });
    const events = record(element, 'links-renewed');
    await ask(element, 'renew');
    confirm(element).click();
    await rendered(element, () => has(element, '.good'));
    await element.updateComplete;
    expect(asked).to.deep.equal(['a1']);
    expect(events.map(({ detail }) => detail)).to.deep.equal([FACTS]);
    expect(find(element, '#patient', HTMLInputElement).value).to.equal(NEW);
    expect(find(element, '#message', HTMLTextAreaElement).value).to.contain(NEW);
    expect(text(element, '.more > [role=status]')).to.contain('Send the new one');
    expect(has(element, 'dialog')).to.equal(false);
    expect(element.shadowRoot!.activeElement?.id).to.equal('renew');
    await expect(element).to.be.accessible();
  });

  it('says what failed, raises it once, keeps what was typed, and tries again', async () => {
    let answer: RenewLinks = away;
    const element = await create((...given) => answer(...given));
    const message = find(element, '#message', HTMLTextAreaElement);
    message.value = 'See you';
    message.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const errors = record(element, 'session-error');
    await ask(element, 'renew');
    confirm(element).click();
    await rendered(element, () => has(element, 'dialog .failure'));
    await element.updateComplete;
    expect(errors.map(({ detail }) => detail.code)).to.deep.equal(['offline']);
    expect(text(element, 'dialog [role=alert]')).to.contain('could not make new links');
    expect(text(element, '.danger')).to.equal('Try again');
    await expect(element).to.be.accessible();
    answer = () => Promise.resolve(renewed);
    confirm(element).click();
    await rendered(element, () => has(element, '.good'));
    expect(message.value).to.equal('See you');
  });

  it('looks which links there are when it is given up after a failure', async () => {
    const element = await create(away);
    element.createLinks = () => Promise.resolve(renewed);
    await ask(element, 'renew');
    confirm(element).click();
    await rendered(element, () => has(element, 'dialog .failure'));
    find(element, 'dialog .first').click();
    await rendered(element, () => find(element, '#patient', HTMLInputElement).value === NEW).catch(
      () => undefined,
    );
    await element.updateComplete;
    expect(element.links?.links.patient).to.equal(NEW);
  });

  it('goes on when the dialog is closed, so that no dead link stays in sight', async () => {
    let finish: () => void = () => undefined;
    const element = await create(() => new Promise((resolve) => (finish = () => resolve(renewed))));
    await ask(element, 'renew');
    confirm(element).click();
    await rendered(element, () => confirm(element).ariaBusy === 'true');
    confirm(element).click();
    dismiss(element);
    await rendered(element, () => !has(element, 'dialog'));
    finish();
    await rendered(element, () => has(element, '.good'));
    expect(element.links?.links.patient).to.equal(NEW);
  });

  it('shows no links of another appointment', async () => {
    const element = await create(() => Promise.resolve(joiningDetails({ appointmentId: 'a2' })));
    await ask(element, 'renew');
    confirm(element).click();
    await rendered(element, () => has(element, 'dialog .failure'));
    expect(element.links?.appointmentId).to.equal('a1');
  });

  it('asks beside links-url', async () => {
    const asked = await requests(async () => {
      const element = await detailsFixture({ renewable: true }, { linksUrl: '/api/links' });
      await ask(element, 'renew');
      confirm(element).click();
      await rendered(element, () => has(element, 'dialog .failure'));
    });
    expect(asked).to.deep.equal(['/api/links/renew']);
  });
});

describe('<video-session-link>, cancelling the links', () => {
  let muted: ReturnType<typeof muteConsole>;
  beforeEach(() => (muted = muteConsole()));
  afterEach(() => muted.restore());
  const create = (cancelLinks: CancelLinks) => detailsFixture({}, { cancelLinks });

  it('takes them out of sight, says so, and offers to make new ones', async () => {
    const element = await create(() => Promise.resolve());
    element.generated = true;
    const events = record(element, 'links-cancelled');
    await ask(element, 'retire');
    expect(text(element, 'dialog')).to.contain('Nobody can join until you make new links.');
    confirm(element).click();
    await rendered(element, () => has(element, '#generate'));
    await element.updateComplete;
    expect(events.map(({ detail }) => detail)).to.deep.equal([FACTS]);
    expect(element.links).to.equal(undefined);
    expect(element.generated, 'or they would be made anew at once').to.equal(false);
    expect(text(element, '#retired')).to.contain('cancelled');
    expect(element.shadowRoot!.activeElement?.id).to.equal('generate');
    await expect(element).to.be.accessible();
  });

  it('keeps what was typed for the links that are made next', async () => {
    const element = await create(() => Promise.resolve());
    const { links } = joiningDetails();
    const message = () => find(element, '#message', HTMLTextAreaElement);
    message().value = `Come in. ${links.patient}`;
    message().dispatchEvent(new InputEvent('input', { bubbles: true }));
    await ask(element, 'retire');
    confirm(element).click();
    await rendered(element, () => has(element, '#generate'));
    element.createLinks = () => Promise.resolve(renewed);
    find(element, '#generate').click();
    await rendered(element, () => has(element, '.details'));
    expect(message().value).to.equal(`Come in. ${NEW}`);
  });

  it('leaves them where they are when it fails', async () => {
    const element = await create(away);
    await ask(element, 'retire');
    confirm(element).click();
    await rendered(element, () => has(element, 'dialog .failure'));
    expect(text(element, 'dialog [role=alert]')).to.contain('could not cancel the links');
    expect(has(element, '#patient')).to.equal(true);
  });

  it('asks beside links-url', async () => {
    const asked = await requests(async () => {
      const element = await detailsFixture({ renewable: true }, { linksUrl: '/api/links?x=1' });
      await ask(element, 'retire');
      confirm(element).click();
      await rendered(element, () => has(element, 'dialog .failure'));
    });
    expect(asked).to.deep.equal(['/api/links/cancel?x=1']);
  });
});

/** The paths that are asked for meanwhile; nothing answers there. */
async function requests(act: () => Promise<void>): Promise<string[]> {
  const original = globalThis.fetch;
  const asked: string[] = [];
  globalThis.fetch = (...given) => {
    const { pathname, search } = new URL(new Request(...given).url);
    asked.push(`${pathname}${search}`);
    return original(...given);
  };
  await act().finally(() => (globalThis.fetch = original));
  return asked;
}
