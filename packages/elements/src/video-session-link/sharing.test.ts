import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
// A script of old, which leaves its function in the page.
import 'jsqr';
import type readQr from 'jsqr';
import { joiningDetails } from '../testing/joining-details.js';
import { detailsFixture } from '../testing/link-fixture.js';
import { rendered } from '../testing/rendered.js';
import { find, has, text } from '../testing/shadow.js';
import type { VideoSessionLinkElement } from './video-session-link.js';

const LINK = joiningDetails().links.patient;
const message = (element: HTMLElement) => find(element, '#message', HTMLTextAreaElement);

async function type(element: VideoSessionLinkElement, words: string): Promise<void> {
  message(element).value = words;
  message(element).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await element.updateComplete;
}

/** Puts something in the browser's place for a test. */
function replaced(name: 'clipboard' | 'share', value: unknown): () => void {
  Object.defineProperty(navigator, name, { value, configurable: true });
  return () => Reflect.deleteProperty(navigator, name);
}

describe('<video-session-link>, copying', () => {
  let undo: () => void = () => undefined;
  afterEach(() => undo());
  const clipboard = (writeText: (text: string) => Promise<void>) =>
    (undo = replaced('clipboard', { writeText }));

  /** Each thing to copy: its button, where it is told, what it is called, and what is copied. */
  const things = [
    ['.patient .copy', '.patient > [role=status]', 'Patient link', LINK],
    [
      '.clinician .copy',
      '.clinician > [role=status]',
      'Clinician link',
      'https://ehr.example/clinic#CLINICIANCODE',
    ],
    ['.meeting .copy', '.meeting > [role=status]', 'Meeting code', '123-abcd-efgh-jkmn'],
  ] as const;

  for (const [button, report, what, copy] of things)
    it(`says that it worked: ${what}`, async () => {
      const copied: string[] = [];
      clipboard((value) => Promise.resolve(void copied.push(value)));
      const element = await detailsFixture();
      expect(text(element, button)).to.equal(`Copy ${what}`);
      find(element, button).click();
      await rendered(element, () => text(element, report) !== '');
      expect(copied).to.deep.equal([copy]);
      expect(text(element, report)).to.equal(`${what} copied`);
      expect(text(element, button)).to.equal(`Copied ${what}`);
      await expect(element).to.be.accessible();
    });

  for (const [button, report, what, copy] of things)
    it(`leaves it selected where the browser refuses: ${what}`, async () => {
      clipboard(() => Promise.reject(new Error('refused')));
      const element = await detailsFixture();
      find(element, button).click();
      await rendered(element, () => text(element, report) !== '');
      expect(text(element, report)).to.contain(`${what} was not copied. It is selected now`);
      expect(selectedText(element)).to.contain(copy);
      await expect(element).to.be.accessible();
    });

  it('copies all the same where a page in a frame has the clipboard of old', async () => {
    undo = replaced('clipboard', undefined);
    const element = await detailsFixture();
    const button = find(element, '.patient .copy');
    button.focus();
    // A real press of a key: browsers copy for a person, not for a script.
    await sendKeys({ press: 'Enter' });
    await rendered(element, () => text(element, '.patient > [role=status]') !== '');
    expect(text(element, '.patient > [role=status]')).to.equal('Patient link copied');
    expect(element.shadowRoot!.activeElement === button, 'the focus comes back').to.equal(true);
  });

  it('copies the message as it stands', async () => {
    const copied: string[] = [];
    clipboard((value) => Promise.resolve(void copied.push(value)));
    const element = await detailsFixture();
    await type(element, `Hello! ${LINK}`);
    find(element, '.message .copy').click();
    await rendered(element, () => text(element, '.message .copy') === 'Copied');
    expect(copied).to.deep.equal([`Hello! ${LINK}`]);
  });
});

describe('<video-session-link>, the message', () => {
  it('is made ready in plain words, with day, time and link (R30)', async () => {
    const element = await detailsFixture();
    expect(message(element).value).to.equal(
      `Your video appointment is on Tuesday 24 November 2026 at 2pm. To join: ${LINK}`,
    );
    expect(find(element, 'details', HTMLDetailsElement).open).to.equal(true);
  });

  it('is the host’s own where it has one', async () => {
    const words = `Riverside:\r\nsee you on video ${LINK}`;
    const element = await detailsFixture({ message: words });
    expect(message(element).value).to.equal(words.replace('\r\n', '\n'));
  });

  it('R12: waits behind a fold where the reminder carries the link', async () => {
    const element = await detailsFixture({ sharing: 'reminder' });
    expect(find(element, 'details', HTMLDetailsElement).open).to.equal(false);
    expect(text(element, 'summary')).to.equal('Send the link yourself');
  });

  it('stays as it was typed through a render, other links, and another appointment', async () => {
    const element = await detailsFixture();
    await type(element, `Bring your diary. ${LINK}`);
    element.requestUpdate();
    await element.updateComplete;
    const { links } = joiningDetails();
    const renewed = joiningDetails({ links: { ...links, patient: 'https://ehr.example/v#$&NEW' } });
    element.links = renewed;
    await element.updateComplete;
    expect(message(element).value).to.equal('Bring your diary. https://ehr.example/v#$&NEW');
    Object.assign(element, { appointmentId: 'a2', links: joiningDetails({ appointmentId: 'a2' }) });
    await element.updateComplete;
    expect(message(element).value).to.contain('Your video appointment');
    Object.assign(element, { appointmentId: 'a1', links: renewed });
    await element.updateComplete;
    expect(message(element).value).to.contain('Bring your diary');
  });

  it('does not move the cursor of who types in the middle', async () => {
    const element = await detailsFixture({ message: `one\r\ntwo ${LINK}` });
    message(element).focus();
    message(element).setSelectionRange(3, 3);
    await sendKeys({ type: 'x' });
    await element.updateComplete;
    expect(message(element).value).to.equal(`onex\ntwo ${LINK}`);
    expect(message(element).selectionStart).to.equal(4);
  });

  it('names no characters where the whole message is in another script', async () => {
    const element = await detailsFixture({ message: `${'آپ کی ویڈیو۔ '.repeat(8)}${LINK}` });
    expect(text(element, '.message .caution')).to.match(/^Needs \d text messages/);
    expect(has(element, '.spoilers')).to.equal(false);
  });

  it('warns when the link is no longer in it', async () => {
    const element = await detailsFixture();
    await type(element, 'See you soon');
    expect(text(element, '.message')).to.contain('The patient link is not in the message');
    await expect(element).to.be.accessible();
  });

  it('R36: counts as a text message, and warns past one', async () => {
    const element = await detailsFixture();
    const rest = 160 - LINK.length;
    await type(element, `${'a'.repeat(rest)}${LINK}`);
    expect(text(element, '#sms')).to.equal('Fits one text message, 0 characters left.');
    expect(has(element, '.message .caution')).to.equal(false);
    await type(element, `${'a'.repeat(rest + 1)}${LINK}`);
    expect(text(element, '.message .caution')).to.equal(
      'Needs 2 text messages. To fit one, take out 1 character.',
    );
    await expect(element).to.be.accessible();
  });

  it('names the characters that make it hold less, and puts plain ones in their place', async () => {
    const element = await detailsFixture();
    const words = 'Please bring your diary. ';
    await type(element, `${words}It’s soon…\u00a0your session — Łukasz ${LINK}`);
    const spoilers = Array.from(
      element.shadowRoot!.querySelectorAll('.spoiler'),
      ({ textContent }) => textContent,
    );
    expect(spoilers).to.deep.equal(['’', '…', 'an invisible character', '—', 'Ł']);
    find(element, '.spoilers + button').click();
    await element.updateComplete;
    expect(message(element).value).to.equal(`${words}It's soon... your session - Łukasz ${LINK}`);
    expect(has(element, '.spoilers + button'), 'a name is no typo').to.equal(false);
  });

  it('goes out by e-mail with a neutral subject, whatever is in it', async () => {
    const element = await detailsFixture();
    await type(element, `A & B?\n100% \ud800 ${LINK}`);
    const { href } = find(element, '.mail', HTMLAnchorElement);
    const { protocol, searchParams } = new URL(href);
    expect(protocol).to.equal('mailto:');
    expect(searchParams.get('subject')).to.equal('Video appointment');
    expect(searchParams.get('body')).to.equal(`A & B?\r\n100% \ufffd ${LINK}`);
  });
});

describe('<video-session-link>, sharing by the device', () => {
  let undo: () => void = () => undefined;
  afterEach(() => undo());
  const share = (answer: () => Promise<void>) => {
    const shared: unknown[] = [];
    undo = replaced('share', (what: unknown) => {
      shared.push(what);
      return answer();
    });
    return shared;
  };

  it('is not offered where there is none', async () => {
    undo = replaced('share', undefined);
    expect(has(await detailsFixture(), '.share')).to.equal(false);
  });

  it('hands over the message', async () => {
    const shared = share(() => Promise.resolve());
    const element = await detailsFixture();
    await type(element, `Hello ${LINK}`);
    find(element, '.share').click();
    expect(shared).to.deep.equal([{ title: 'Video appointment', text: `Hello ${LINK}` }]);
  });

  for (const [name, failed] of [
    ['AbortError', false],
    ['NotAllowedError', true],
  ] as const)
    it(`says what to do instead only when it failed: ${name}`, async () => {
      share(() => Promise.reject(new DOMException('', name)));
      const element = await detailsFixture();
      find(element, '.share').click();
      await Promise.resolve();
      await Promise.resolve();
      await element.updateComplete;
      expect(text(element, '.message').includes('was not shared')).to.equal(failed);
      expect(message(element).value).to.contain(LINK);
    });
});

describe('<video-session-link>, QR code', () => {
  it('is drawn when asked for, is the patient’s link, and says who may see it', async () => {
    const element = await detailsFixture();
    find(element, '.qr').click();
    await rendered(element, () => has(element, '.qr-code'));
    expect(find(element, 'dialog', HTMLDialogElement).matches(':modal')).to.equal(true);
    expect(text(element, 'dialog')).to.contain('to the patient only');
    expect(await decoded(find(element, '.qr-frame'))).to.equal(LINK);
    await expect(element).to.be.accessible();
  });

  it('is closed by its button, and gives the focus back', async () => {
    const element = await detailsFixture();
    const opener = find(element, '.qr');
    opener.focus();
    opener.click();
    await rendered(element, () => has(element, 'dialog[open]'));
    const close = find(element, 'dialog .first');
    expect(element.shadowRoot!.activeElement === close).to.equal(true);
    close.click();
    await rendered(element, () => !has(element, 'dialog'));
    expect(element.shadowRoot!.activeElement === opener).to.equal(true);
  });

  it('is the new link’s after the links were renewed', async () => {
    const element = await detailsFixture();
    find(element, '.qr').click();
    await rendered(element, () => has(element, '.qr-code'));
    const patient = 'https://ehr.example/visit#ANOTHER';
    element.links = joiningDetails({ links: { ...joiningDetails().links, patient } });
    await element.updateComplete;
    expect(await decoded(find(element, '.qr-frame'))).to.equal(patient);
  });

  it('is gone when the element is taken out of the page', async () => {
    const element = await detailsFixture();
    find(element, '.qr').click();
    await rendered(element, () => has(element, '.qr-code'));
    const parent = element.parentElement!;
    element.remove();
    parent.append(element);
    await element.updateComplete;
    expect(has(element, 'dialog')).to.equal(false);
  });
});

/** What is selected in the element, as whoever presses Ctrl+C would get it. */
function selectedText(element: VideoSessionLinkElement): string {
  const { activeElement } = element.shadowRoot!;
  if (activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement)
    return activeElement.value.slice(activeElement.selectionStart!, activeElement.selectionEnd!);
  return getSelection()!.toString();
}

/** What a phone's camera would read from the drawing. */
async function decoded(frame: HTMLElement): Promise<string | undefined> {
  const drawing = frame.querySelector('svg')!.cloneNode(true) as SVGElement;
  drawing.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  drawing.setAttribute('width', '400');
  drawing.setAttribute('height', '400');
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(drawing.outerHTML)}`;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: 400, height: 400 });
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, 400, 400);
  const { jsQR } = globalThis as unknown as { jsQR: typeof readQr };
  return jsQR(data, 400, 400)?.data;
}
