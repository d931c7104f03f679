import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { SessionError, toMeetingCode, type JoiningDetails } from '@video-session/core';
import '../define/video-session-link.js';
import { nextEvent } from '../testing/next-event.js';
import { rendered } from '../testing/rendered.js';
import { find, has, text } from '../testing/shadow.js';
import type { VideoSessionLinkElement } from './video-session-link.js';

const at = (text: string) => Date.parse(text);

const details = (changes: Partial<JoiningDetails> = {}): JoiningDetails => ({
  appointmentId: 'a1',
  meetingCode: toMeetingCode('123-abcd-efgh-jkmn'),
  links: {
    patient: 'https://ehr.example/visit#PATIENTCODE',
    clinician: 'https://ehr.example/clinic#CLINICIANCODE',
  },
  starts: at('2026-11-24T14:00Z'),
  ends: at('2026-11-24T15:00Z'),
  window: { opens: at('2026-11-24T00:00Z'), closes: at('2026-11-25T00:00Z') },
  timeZone: 'Europe/London',
  serverNow: at('2026-11-24T10:00Z'),
  ...changes,
});

describe('<video-session-link>, a checkbox of a form (R12)', () => {
  const create = async (attributes = ''): Promise<[HTMLFormElement, VideoSessionLinkElement]> => {
    const form = document.createElement('form');
    form.innerHTML = `<fieldset><video-session-link name="videoLink" ${attributes}></video-session-link></fieldset>`;
    document.body.append(form);
    const element = form.querySelector('video-session-link')!;
    await element.updateComplete;
    return [form, element];
  };
  afterEach(() => document.querySelectorAll('form').forEach((form) => form.remove()));
  const sent = (form: HTMLFormElement) => new FormData(form).get('videoLink');
  const box = (element: HTMLElement) => find(element, 'input', HTMLInputElement);

  it('is accessible, and ticked to begin with', async () => {
    const [form, element] = await create();
    expect(box(element).checked).to.equal(true);
    expect(text(element, 'label')).to.equal('Generate video session link');
    expect(sent(form)).to.equal('on');
    expect(element.form).to.equal(form);
    await expect(element).to.be.accessible();
  });

  it('is not ticked to begin with where it is `off`', async () => {
    const [form, element] = await create('off');
    expect(box(element).checked).to.equal(false);
    expect(sent(form)).to.equal(null);
  });

  it('tells the form and the page when it is unticked', async () => {
    const [form, element] = await create('value="yes"');
    expect(sent(form)).to.equal('yes');
    let changes = 0;
    form.addEventListener('change', () => (changes += 1));
    box(element).click();
    expect(element.checked).to.equal(false);
    expect(sent(form)).to.equal(null);
    expect(changes).to.equal(1);
  });

  it('goes back to its beginning on reset', async () => {
    const [form, element] = await create();
    box(element).click();
    form.reset();
    await element.updateComplete;
    expect(box(element).checked).to.equal(true);
    expect(sent(form)).to.equal('on');
  });

  it('comes back as it was left', async () => {
    const [form, element] = await create();
    element.formStateRestoreCallback('unticked');
    await element.updateComplete;
    expect(box(element).checked).to.equal(false);
    expect(sent(form)).to.equal(null);
    element.formStateRestoreCallback('ticked');
    expect(sent(form)).to.equal('on');
  });

  it('follows a disabled fieldset', async () => {
    const [form, element] = await create();
    form.querySelector('fieldset')!.disabled = true;
    await element.updateComplete;
    expect(box(element).disabled).to.equal(true);
    expect(sent(form)).to.equal(null);
  });

  it('takes `checked` before it is upgraded', async () => {
    const element = document.createElement('video-session-link');
    element.checked = false;
    const form = document.createElement('form');
    element.name = 'videoLink';
    form.append(element);
    document.body.append(form);
    await element.updateComplete;
    expect(sent(form)).to.equal(null);
  });

  it('R5: says that each appointment of a series gets its own link', async () => {
    const [, element] = await create('recurring');
    expect(text(element, '#recurring')).to.contain('its own link');
    expect(box(element).getAttribute('aria-describedby')).to.equal('recurring');
    await expect(element).to.be.accessible();
  });

  it('sends nothing once there is an appointment', async () => {
    const [form] = await create('appointment-id="a1"');
    expect(sent(form)).to.equal(null);
  });
});

describe('<video-session-link>, a button', () => {
  const create = async (
    createLinks?: VideoSessionLinkElement['createLinks'],
  ): Promise<VideoSessionLinkElement> =>
    fixture(
      html`<video-session-link
        appointment-id="a1"
        .createLinks=${createLinks}
      ></video-session-link>`,
    );
  const button = (element: HTMLElement) => find(element, '.generate button', HTMLButtonElement);

  it('is accessible', async () => {
    const element = await create();
    expect(text(element, '.generate button')).to.equal('Generate video session link');
    await expect(element).to.be.accessible();
  });

  it('generates the links, says so without a code (R40), and moves the focus to them', async () => {
    const element = await create((id) => Promise.resolve(details({ appointmentId: id })));
    setTimeout(() => button(element).click());
    const { detail } = await nextEvent(element, 'links-created');
    expect(detail).to.deep.equal({ appointmentId: 'a1', meetingCode: '123-abcd-efgh-jkmn' });
    await aTimeout(0);
    expect(element.shadowRoot!.activeElement?.id).to.equal('title');
  });

  it('is busy meanwhile, and does not ask twice', async () => {
    let calls = 0;
    const element = await create(() => {
      calls += 1;
      return new Promise(() => undefined);
    });
    button(element).click();
    await element.updateComplete;
    button(element).click();
    expect(calls).to.equal(1);
    expect(button(element).getAttribute('aria-busy')).to.equal('true');
    expect(text(element, '.generate button')).to.equal('Generating video session link …');
    await expect(element).to.be.accessible();
  });

  it('says what failed, raises it once, and tries again', async () => {
    let answer: () => Promise<JoiningDetails> = () =>
      Promise.reject(new SessionError('offline', 'No network'));
    const element = await create(() => answer());
    setTimeout(() => button(element).click());
    const { detail } = await nextEvent(element, 'session-error');
    await element.updateComplete;
    expect(detail.code).to.equal('offline');
    expect(text(element, '[role=alert]')).to.contain('You seem to be offline');
    expect(text(element, '.generate button')).to.equal('Try again');
    await expect(element).to.be.accessible();
    answer = () => Promise.resolve(details());
    setTimeout(() => button(element).click());
    await nextEvent(element, 'links-created');
    await element.updateComplete;
    expect(has(element, '.details')).to.equal(true);
  });

  it('asks the host at links-url', async () => {
    const element = await fixture<VideoSessionLinkElement>(
      html`<video-session-link appointment-id="a1" links-url="/nothing-here"></video-session-link>`,
    );
    setTimeout(() => button(element).click());
    const { detail } = await nextEvent(element, 'session-error');
    expect(detail.code).to.equal('host-answer-invalid');
  });

  it('reports a page that says nowhere to ask', async () => {
    const element = await create();
    setTimeout(() => button(element).click());
    expect((await nextEvent(element, 'session-error')).detail.code).to.equal(
      'configuration-missing',
    );
  });

  it('shows no links of another appointment', async () => {
    const element = await create(() => Promise.resolve(details({ appointmentId: 'a2' })));
    setTimeout(() => button(element).click());
    expect((await nextEvent(element, 'session-error')).detail.code).to.equal('host-answer-invalid');
    expect(element.links).to.equal(undefined);
  });

  it('drops the links when it is given another appointment', async () => {
    const element = await create();
    element.links = details();
    await element.updateComplete;
    element.appointmentId = 'a2';
    await element.updateComplete;
    expect(element.links).to.equal(undefined);
    expect(text(element, '.generate button')).to.equal('Generate video session link');
  });

  it('fetches links that exist already, without a press and without moving the focus', async () => {
    const element = await fixture<VideoSessionLinkElement>(
      html`<video-session-link
        appointment-id="a1"
        generated
        .createLinks=${() => Promise.resolve(details())}
      ></video-session-link>`,
    );
    await rendered(element, () => has(element, '.details'));
    await aTimeout(0);
    expect(has(element, '.details')).to.equal(true);
    expect(element.shadowRoot!.activeElement).to.equal(null);
  });

  it('gives up when it leaves the page', async () => {
    let signal: AbortSignal | undefined;
    const element = await create((_, given) => {
      signal = given;
      return new Promise(() => undefined);
    });
    button(element).click();
    element.remove();
    expect(signal?.aborted).to.equal(true);
  });
});

describe('<video-session-link>, joining details', () => {
  const create = async (
    changes: Partial<JoiningDetails> = {},
    mode = 'diary',
  ): Promise<VideoSessionLinkElement> =>
    fixture(
      html`<video-session-link
        mode=${mode as 'diary'}
        appointment-id="a1"
        .links=${details(changes)}
      ></video-session-link>`,
    );
  const early = { serverNow: at('2026-11-23T10:00Z') };
  const past = { serverNow: at('2026-11-25T10:00Z') };
  const startLink = (element: HTMLElement) => find(element, '.start a', HTMLAnchorElement);
  const startButton = (element: HTMLElement) => find(element, '.start button', HTMLButtonElement);

  it('is accessible on the day and on another', async () => {
    await expect(await create()).to.be.accessible();
    await expect(await create(early)).to.be.accessible();
  });

  it('R6: shows one link per role, told apart by their labels', async () => {
    const element = await create();
    expect(text(element, 'label[for=patient]')).to.equal('Patient link');
    expect(find(element, '#patient', HTMLInputElement).value).to.contain('PATIENTCODE');
    expect(text(element, 'label[for=clinician]')).to.equal('Clinician link');
    expect(find(element, '#clinician', HTMLInputElement).value).to.contain('CLINICIANCODE');
  });

  it('R12: says how the patient’s link is shared', async () => {
    expect(text(await create(), '#patient-hint')).to.contain('reminder message can carry');
    expect(text(await create({}, 'contact'), '#patient-hint')).to.contain('Share this link');
    expect(text(await create({}, 'nonsense'), '#patient-hint')).to.contain('reminder');
  });

  it('R1: says which day it works, by the server’s clock', async () => {
    expect(text(await create(), '.window')).to.equal('Works today, until midnight');
    expect(text(await create(early), '.window')).to.equal('Opens Tuesday 24 November 2026');
    expect(text(await create(past), '.window')).to.equal('Was for Tuesday 24 November 2026');
  });

  it('opens by itself when the day begins', async () => {
    const element = await create(early);
    element.links = details({ serverNow: details().window.opens - 200 });
    await element.updateComplete;
    expect(text(element, '.window')).to.contain('Opens');
    await rendered(element, () => has(element, '.start a'));
    expect(text(element, '.window')).to.contain('Works today');
  });

  it('starts in a new tab that does not know its opener', async () => {
    const link = startLink(await create());
    expect(link.textContent.trim()).to.equal('Start video session');
    expect(link.href).to.equal(details().links.clinician);
    expect(link.target).to.equal('_blank');
    expect(link.rel).to.equal('noopener noreferrer');
  });

  it('asks before it starts, with no code in the event (R40)', async () => {
    const element = await create();
    const requests: unknown[] = [];
    element.addEventListener('start-request', (event) => {
      requests.push(event.detail);
      event.preventDefault();
    });
    const click = new MouseEvent('click', { cancelable: true, bubbles: true });
    startLink(element).dispatchEvent(click);
    expect(click.defaultPrevented).to.equal(true);
    expect(requests).to.deep.equal([{ appointmentId: 'a1', meetingCode: '123-abcd-efgh-jkmn' }]);
  });

  it('starts on Space as a button does', async () => {
    const element = await create();
    let requests = 0;
    element.addEventListener('start-request', (event) => {
      requests += 1;
      event.preventDefault();
    });
    const space = new KeyboardEvent('keydown', { key: ' ', cancelable: true });
    startLink(element).dispatchEvent(space);
    expect(requests).to.equal(1);
    expect(space.defaultPrevented).to.equal(true);
  });

  it('explains on a wrong day instead of being dead', async () => {
    const element = await create(early);
    let requests = 0;
    element.addEventListener('start-request', () => (requests += 1));
    expect(startButton(element).textContent.trim()).to.equal('Start video session');
    expect(text(element, '.explanation')).to.equal('');
    startButton(element).click();
    await element.updateComplete;
    expect(text(element, '.explanation')).to.contain('Tuesday 24 November 2026');
    expect(requests).to.equal(0);
  });

  describe('copying', () => {
    const original = navigator.clipboard;
    const clipboard = (writeText: (text: string) => Promise<void>) =>
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText },
        configurable: true,
      });
    afterEach(() =>
      Object.defineProperty(navigator, 'clipboard', { value: original, configurable: true }),
    );
    const copy = async (element: VideoSessionLinkElement) => {
      find(element, '.patient .copy').click();
      await rendered(element, () => text(element, '.patient [role=status]') !== '');
    };

    it('says that it worked', async () => {
      const copied: string[] = [];
      clipboard((value) => Promise.resolve(void copied.push(value)));
      const element = await create();
      await copy(element);
      expect(copied).to.deep.equal([details().links.patient]);
      expect(text(element, '.patient [role=status]')).to.equal('Patient link copied');
      expect(text(element, '.patient .copy')).to.equal('Copied Patient link');
      await expect(element).to.be.accessible();
    });

    it('selects the link where the browser refuses', async () => {
      clipboard(() => Promise.reject(new Error('refused')));
      const element = await create();
      await copy(element);
      const field = find(element, '#patient', HTMLInputElement);
      expect(element.shadowRoot!.activeElement).to.equal(field);
      expect([field.selectionStart, field.selectionEnd]).to.deep.equal([0, field.value.length]);
      expect(text(element, '.patient [role=status]')).to.contain('not copied');
    });
  });
});
