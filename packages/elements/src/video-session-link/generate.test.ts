import { expect, fixture, html } from '@open-wc/testing';
import { SessionError, type CreateLinks, type JoiningDetails } from '@video-session/core';
import '../define/video-session-link.js';
import { joiningDetails } from '../testing/joining-details.js';
import { muteConsole, nextEvent, record } from '../testing/next-event.js';
import { rendered } from '../testing/rendered.js';
import { find, has, text } from '../testing/shadow.js';
import type { VideoSessionLinkElement } from './video-session-link.js';

const create = (createLinks?: CreateLinks, attributes = {}): Promise<VideoSessionLinkElement> =>
  fixture<VideoSessionLinkElement>(
    html`<video-session-link appointment-id="a1" .createLinks=${createLinks}></video-session-link>`,
  ).then(async (element) => {
    Object.assign(element, attributes);
    await element.updateComplete;
    return element;
  });
const button = (element: HTMLElement) => find(element, '#generate', HTMLButtonElement);
const links = (id: string) => Promise.resolve(joiningDetails({ appointmentId: id }));
const never: CreateLinks = () => new Promise(() => undefined);

/** Presses Generate, and waits for what comes of it. */
async function press(element: VideoSessionLinkElement): Promise<void> {
  button(element).focus();
  button(element).click();
  await rendered(element, () => has(element, '.details, .failure'));
  await element.updateComplete;
}

describe('<video-session-link>, a button', () => {
  let muted: ReturnType<typeof muteConsole>;
  beforeEach(() => (muted = muteConsole()));
  afterEach(() => muted.restore());

  it('is accessible', async () => {
    const element = await create();
    expect(text(element, '#generate')).to.equal('Generate video session link');
    await expect(element).to.be.accessible();
  });

  it('generates the links, says so without a code (R40), and moves the focus to them', async () => {
    const element = await create(links);
    const created = record(element, 'links-created');
    await press(element);
    expect(created.map(({ detail }) => detail)).to.deep.equal([
      { appointmentId: 'a1', meetingCode: '123-abcd-efgh-jkmn' },
    ]);
    expect(element.shadowRoot!.activeElement?.id).to.equal('title');
    expect(has(element, '#patient'), 'unfolded: it is what was asked for').to.equal(true);
    expect(element.open).to.equal(true);
  });

  it('calls nobody back who has gone on to another field', async () => {
    const field = document.createElement('input');
    document.body.append(field);
    let asked: (answer: (details: JoiningDetails) => void) => void = () => undefined;
    const isAsked = new Promise<(details: JoiningDetails) => void>((resolve) => (asked = resolve));
    const element = await create(() => {
      field.focus();
      return new Promise(asked);
    });
    button(element).focus();
    button(element).click();
    const answer = await isAsked;
    answer(joiningDetails());
    await rendered(element, () => has(element, '.details'));
    await element.updateComplete;
    expect(document.activeElement === field).to.equal(true);
    field.remove();
  });

  it('is busy meanwhile, keeps the focus, and does not ask twice', async () => {
    let calls = 0;
    const element = await create((...given) => {
      calls += 1;
      return never(...given);
    });
    button(element).focus();
    button(element).click();
    await rendered(element, () => button(element).ariaBusy === 'true');
    button(element).click();
    await element.updateComplete;
    expect(text(element, '#generate')).to.equal('Generating video session link …');
    expect(element.shadowRoot!.activeElement).to.equal(button(element));
    await expect(element).to.be.accessible();
    expect(calls).to.be.lessThan(2);
  });

  it('says what failed, raises it once, and tries again', async () => {
    let answer: CreateLinks = () => Promise.reject(new SessionError('offline', 'No network'));
    const element = await create((...given) => answer(...given));
    const errors = record(element, 'session-error');
    await press(element);
    expect(errors.map(({ detail }) => [detail.code, detail.recoverable])).to.deep.equal([
      ['offline', true],
    ]);
    expect(text(element, '[role=alert]')).to.contain('You seem to be offline');
    expect(text(element, '#generate')).to.equal('Try again');
    expect(element.shadowRoot!.activeElement).to.equal(button(element));
    await expect(element).to.be.accessible();
    answer = links;
    button(element).click();
    await rendered(element, () => has(element, '.details'));
  });

  it('asks the host at links-url', async () => {
    const element = await create(undefined, { linksUrl: '/nothing-here' });
    setTimeout(() => button(element).click());
    const { detail } = await nextEvent(element, 'session-error');
    expect(detail.code).to.equal('host-answer-invalid');
  });

  it('reports a page that says nowhere to ask, or for which appointment', async () => {
    for (const attributes of [{}, { appointmentId: '', mode: 'contact', createLinks: links }]) {
      const element = await create(undefined, attributes);
      const failed = nextEvent(element, 'session-error');
      await press(element);
      expect((await failed).detail.code).to.equal('configuration-missing');
      expect(text(element, '.failure')).to.contain('not set up');
    }
  });

  it('shows no links of another appointment', async () => {
    const element = await create(() => Promise.resolve(joiningDetails({ appointmentId: 'a2' })));
    const failed = nextEvent(element, 'session-error');
    await press(element);
    expect((await failed).detail.code).to.equal('host-answer-invalid');
    expect(element.links).to.equal(undefined);
  });

  it('gives up when it leaves the page, and not when it only moves in it', async () => {
    const signals: AbortSignal[] = [];
    let asked: () => void = () => undefined;
    const element = await create((_, signal) => {
      signals.push(signal);
      asked();
      return never('', signal);
    });
    const isAsked = new Promise<void>((done) => (asked = done));
    button(element).click();
    await isAsked;
    document.body.append(element);
    await Promise.resolve();
    expect(signals[0]?.aborted).to.equal(false);
    element.remove();
    await Promise.resolve();
    expect(signals[0]?.aborted).to.equal(true);
  });

  it('is disabled by its attribute', async () => {
    const element = await create(links, { disabled: true });
    expect(button(element).disabled).to.equal(true);
  });
});

describe('<video-session-link>, links that exist already', () => {
  let muted: ReturnType<typeof muteConsole>;
  beforeEach(() => (muted = muteConsole()));
  afterEach(() => muted.restore());

  it('are fetched without a press and without moving the focus', async () => {
    const element = await create(links, { generated: true });
    expect(has(element, '#generate'), 'no button that would flash by').to.equal(false);
    await rendered(element, () => has(element, '.details'));
    expect(element.shadowRoot!.activeElement).to.equal(null);
  });

  it('are asked for again by the person when that fails', async () => {
    let answer: CreateLinks = () => Promise.reject(new SessionError('service-down', 'Down'));
    let calls = 0;
    const element = await create(
      (...given) => {
        calls += 1;
        return answer(...given);
      },
      { generated: true },
    );
    await rendered(element, () => has(element, '.failure'));
    await element.updateComplete;
    expect(calls).to.equal(1);
    answer = links;
    button(element).click();
    await rendered(element, () => has(element, '.details'));
  });

  it('are dropped for another appointment, and fetched for that', async () => {
    const element = await create(links, { generated: true });
    await rendered(element, () => has(element, '.details'));
    element.appointmentId = 'a2';
    await element.updateComplete;
    expect(element.links?.appointmentId).not.to.equal('a1');
    await rendered(element, () => has(element, '.details'));
    expect(element.links?.appointmentId).to.equal('a2');
  });

  it('are not shown while the page names another appointment, whichever it sets first', async () => {
    const element = await create();
    element.links = joiningDetails({ appointmentId: 'a2' });
    await element.updateComplete;
    expect(has(element, '.details')).to.equal(false);
    element.appointmentId = 'a2';
    await rendered(element, () => has(element, '.details'));
  });

  it('may be the host API’s JSON as it came', async () => {
    const { window, starts, ends, serverNow, ...rest } = joiningDetails();
    const iso = (instant: number) => new Date(instant).toISOString();
    const json = {
      ...rest,
      window: { opens: iso(window.opens), closes: iso(window.closes) },
      starts: iso(starts),
      ends: iso(ends),
      serverNow: iso(serverNow),
    };
    const element = await create(undefined, { links: json });
    await rendered(element, () => has(element, '.details'));
    expect(element.links?.starts).to.equal(starts);
  });

  for (const [what, value] of [
    ['a text', 'https://ehr.example/visit#PATIENTCODE'],
    ['no links in it', { ...joiningDetails(), links: undefined }],
    ['a script in it', { ...joiningDetails(), links: { patient: 'javascript:1', clinician: '' } }],
    ['no instant in it', { ...joiningDetails(), starts: Number.NaN }],
    ['a circle', (() => Object.assign(joiningDetails(), { self: globalThis }))()],
  ] as const)
    it(`are refused with ${what}, without a code in what is said (R40)`, async () => {
      const element = await create();
      element.appointmentId = '';
      element.mode = 'contact';
      const failed = nextEvent(element, 'session-error');
      (element as { links: unknown }).links = value;
      expect((await failed).detail.code).to.equal('host-answer-invalid');
      expect(muted.lines.join()).not.to.contain('PATIENTCODE');
      await rendered(element, () => has(element, '.failure'));
      expect(has(element, '.details')).to.equal(false);
    });

  it('are found by an identifier that is a number, in the links or on the element', async () => {
    const numbered = { ...joiningDetails(), appointmentId: 101 };
    for (const [appointmentId, given] of [
      ['101', numbered],
      [101, joiningDetails({ appointmentId: '101' })],
      [101, numbered],
    ] as const) {
      const element = await create();
      Object.assign(element, { appointmentId, links: given });
      await rendered(element, () => has(element, '.details'));
      expect(element.links?.appointmentId).to.equal('101');
    }
  });

  it('are refused, once, where they are none, whatever appointment they are for', async () => {
    const element = await create(undefined);
    const errors = record(element, 'session-error');
    Object.assign(element, { links: { bad: 1 } });
    await rendered(element, () => has(element, '.failure'));
    element.requestUpdate();
    await element.updateComplete;
    expect(errors.map(({ detail }) => detail.code)).to.deep.equal(['host-answer-invalid']);
  });

  it('go when the host takes them away', async () => {
    const element = await create(undefined, { links: joiningDetails() });
    await rendered(element, () => has(element, '.details'));
    element.links = null;
    await element.updateComplete;
    expect(has(element, '#generate')).to.equal(true);
  });
});
