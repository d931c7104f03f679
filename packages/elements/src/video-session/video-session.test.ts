import {
  SessionError,
  type ExchangeCode,
  type JoinChoices,
  type SessionErrorCode,
  type SessionGrant,
} from '@video-session/core';
import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import '../define/video-session.js';
import { errors as sentences } from '../locales/en/errors.js';
import {
  FakeIssuer,
  MEETING_CODE,
  NOW,
  OPENS,
  PHONE,
  STARTS,
  tampered,
  unsignedToken,
} from '../testing/fake-issuer.js';
import { FakeMeetingPort, OTHER } from '../testing/fake-meeting-port.js';
import { muteConsole, nextEvent, record } from '../testing/next-event.js';
import { rendered } from '../testing/rendered.js';
import { has } from '../testing/shadow.js';
import type { VideoSessionElement } from './video-session.js';

const CODE = 'AQEAAWEx-k_3xyzXYZ012345';
const CHOICES: JoinChoices = {
  displayName: 'Robin',
  cameraOn: false,
  microphoneOn: false,
  devices: { camera: undefined, microphone: undefined, speaker: undefined },
};

describe('<video-session>', () => {
  const original = location.href;
  let issuer: FakeIssuer;
  let port: FakeMeetingPort;
  let developerConsole: ReturnType<typeof muteConsole>;
  let element: VideoSessionElement;
  let asked: string[];

  before(async () => (issuer = await FakeIssuer.create()));

  beforeEach(() => {
    port = new FakeMeetingPort();
    developerConsole = muteConsole();
    asked = [];
    history.replaceState(null, '', `#${CODE}`);
  });

  afterEach(async () => {
    element.remove();
    await Promise.resolve();
    sessionStorage.clear();
    developerConsole.restore();
    expect(developerConsole.lines.join('\n')).not.to.contain('No translation found');
    history.replaceState(null, '', original);
  });

  /** An exchange that answers as it is told, and notes what it was asked. */
  const exchange =
    (answer: () => Promise<SessionGrant>): ExchangeCode =>
    (code) => {
      asked.push(code);
      return answer();
    };
  const grants = (...changes: Parameters<FakeIssuer['grant']>) =>
    exchange(() => issuer.grant(...changes));
  const refuses = (error: SessionError) => exchange(() => Promise.reject(error));

  function create(properties: Partial<VideoSessionElement>): VideoSessionElement {
    element = document.createElement('video-session');
    Object.assign(element, {
      port,
      meetingDomain: 'meet.example.org',
      keySetUrl: issuer.keySetUrl,
      phone: PHONE,
      ...properties,
    });
    return element;
  }

  /** The steps from the join screen on come with a script of their own. */
  const SHOWN: Partial<Record<string, string>> = {
    denied: '[part=problem]',
    preparing: 'slot[name=join]',
    'in-session': 'session-view',
    ended: 'slot[name=ended]',
  };

  async function reach(step: string): Promise<void> {
    while (element.step !== step) await nextEvent(element, 'step-changed');
    await element.updateComplete;
    const shown = SHOWN[step];
    if (shown !== undefined) await rendered(element, () => has(element, shown));
  }

  async function open(properties: Partial<VideoSessionElement>, step: string): Promise<void> {
    document.body.append(create(properties));
    await reach(step);
  }

  const find = <K extends keyof HTMLElementTagNameMap>(tag: K) =>
    element.shadowRoot!.querySelector(tag)!;
  const text = (selector = '[role=alert], [role=status]') =>
    element.shadowRoot!.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  const button = (name: string) =>
    Array.from(element.shadowRoot!.querySelectorAll('button')).find(
      (candidate) => candidate.textContent.trim() === name,
    );
  const ask = (target: Element, type: string, detail?: unknown) =>
    target.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, cancelable: true }));

  async function toJoinScreen(properties: Partial<VideoSessionElement> = {}): Promise<void> {
    await open({ exchangeCode: grants(), ...properties }, 'welcome');
    ask(find('welcome-page'), 'continue-request');
    await reach('preparing');
  }

  async function toCall(properties: Partial<VideoSessionElement> = {}): Promise<void> {
    await toJoinScreen(properties);
    const meeting = port.next();
    ask(find('join-screen'), 'join-request', CHOICES);
    await meeting;
    port.last.join(OTHER);
  }

  it('leads from the link into the call and out of it again', async () => {
    const steps: string[] = [];
    create({ exchangeCode: grants() });
    element.addEventListener('step-changed', ({ detail }) => steps.push(detail.step));
    const verified = record(element, 'session-verified');
    const joined = record(element, 'session-joined');
    const ended = record(element, 'session-ended');
    document.body.append(element);
    await reach('welcome');
    ask(find('welcome-page'), 'continue-request');
    await reach('preparing');
    const meeting = port.next();
    ask(find('join-screen'), 'join-request', CHOICES);
    await meeting;
    port.last.join(OTHER);
    find('session-view').leave();
    await reach('ended');
    expect(steps).to.deep.equal([
      'verifying',
      'welcome',
      'preparing',
      'admitting',
      'in-session',
      'ended',
    ]);
    const who = { meetingCode: MEETING_CODE, role: 'patient' };
    expect(verified.map(({ detail }) => detail)).to.deep.equal([who]);
    expect(joined.map(({ detail }) => detail)).to.deep.equal([who]);
    expect(ended.map(({ detail }) => detail.reason)).to.deep.equal(['left']);
    expect(ended[0]!.detail.duration).to.be.above(0);
    expect(text('.panel h1')).to.equal('You have left the call');
    expect(port.last.request.choices).to.deep.equal(CHOICES);
    await expect(element).to.be.accessible();
  });

  it('says that it is checking the link', async () => {
    await open({ exchangeCode: exchange(() => new Promise(() => {})) }, 'verifying');
    expect(text()).to.equal('Checking your link …');
    await expect(element).to.be.accessible();
  });

  it('R41: takes the code out of the address, and keeps it for a reload, also after the end', async () => {
    await toCall();
    expect(location.hash).to.equal('');
    expect(Object.values(sessionStorage)).to.have.members([
      CODE,
      'preparing',
      JSON.stringify(CHOICES),
    ]);
    find('session-view').leave();
    await reach('ended');
    expect(Object.values(sessionStorage)).to.deep.equal([CODE]);
  });

  it('finds the code again after a reload', async () => {
    await open({ exchangeCode: grants() }, 'welcome');
    element.remove();
    await open({ exchangeCode: grants() }, 'welcome');
    expect(asked).to.deep.equal([CODE, CODE]);
  });

  it('leaves a call alone when the host changes the fragment', async () => {
    await toCall();
    const changed = oneEvent(window, 'hashchange');
    location.hash = 'tab-2';
    await changed;
    expect(element.step).to.equal('in-session');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('R38: fetches a fresh token when Join is pressed', async () => {
    await toCall();
    expect(asked).to.deep.equal([CODE, CODE]);
  });

  it('R38: an appointment that was cancelled meanwhile is refused on Join', async () => {
    let cancelled = false;
    const answer = () =>
      cancelled ? Promise.reject(new SessionError('cancelled', '')) : issuer.grant();
    await toJoinScreen({ exchangeCode: exchange(answer) });
    cancelled = true;
    ask(find('join-screen'), 'join-request', CHOICES);
    await reach('denied');
    expect(text()).to.contain(sentences['error-cancelled']);
    expect(port.mounts).to.equal(0);
  });

  it('the way back leads to the join screen, with the name kept', async () => {
    await toCall();
    find('session-view').leave();
    await reach('ended');
    button('Go back to the call')!.click();
    await reach('preparing');
    expect(find('join-screen')).to.have.attribute('display-name', 'Robin');
  });

  it('a broken call is mounted again with a fresh token, in the same element', async () => {
    await toCall();
    const errors = record(element, 'session-error');
    const view = find('session-view');
    const again = port.next();
    port.last.report({ type: 'failed', error: new SessionError('meeting-connection-failed', '') });
    await again;
    expect(asked.length).to.equal(3);
    expect(port.mounts).to.equal(2);
    expect(find('session-view')).to.equal(view);
    expect(port.last.request.choices.devices).to.deep.equal(CHOICES.devices);
    expect(errors).to.deep.equal([]);
  });

  it('a clinician goes straight to the join screen, under their own name', async () => {
    await open({ exchangeCode: grants({ role: 'clinician' }) }, 'preparing');
    expect(find('join-screen')).to.have.attribute('display-name', 'Dr Sam Okafor');
  });

  it('R10: without a welcome page the link leads to the join screen', async () => {
    const { welcome } = await issuer.grant();
    await open(
      { exchangeCode: grants({}, { welcome: { ...welcome, enabled: false } }) },
      'preparing',
    );
    expect(element.shadowRoot!.querySelector('welcome-page')).to.equal(null);
  });

  it('R2: a device clock that is a day off changes nothing', async () => {
    const now = Date.now;
    for (const days of [-1, 1]) {
      Date.now = () => NOW + days * 86_400_000;
      await open({ exchangeCode: grants() }, 'welcome');
      element.remove();
    }
    Date.now = now;
    expect(asked.length).to.equal(2);
  });

  describe('refuses', () => {
    const cases: [SessionErrorCode, () => ExchangeCode | Promise<ExchangeCode>][] = [
      ['too-early', () => refuses(new SessionError('too-early', '', { details: details() }))],
      ['past', () => refuses(new SessionError('past', '', { details: details() }))],
      ['cancelled', () => refuses(new SessionError('cancelled', '', { details: details() }))],
      ['moved', () => refuses(new SessionError('moved', '', { details: details() }))],
      ['invalid', () => refuses(new SessionError('invalid', ''))],
      ['service-down', () => refuses(new SessionError('service-down', ''))],
      ['offline', () => refuses(new SessionError('offline', ''))],
      ['rate-limited', () => refuses(new SessionError('rate-limited', ''))],
      ['token-signature', async () => grants({}, { token: tampered(await issuer.token()) })],
      ['token-expired', () => grants({ now: NOW - 86_400_000 }, { serverNow: NOW })],
      ['token-room', () => grants({ payload: { room: '321-abcd-efgh-jkmn' } })],
      [
        'token-signature',
        async () => grants({}, { token: await (await FakeIssuer.create()).token() }),
      ],
      ['token-algorithm', () => grants({}, { token: unsignedToken() })],
      ['token-malformed', () => grants({}, { token: 'no token' })],
      ['too-early', () => grants({ opens: NOW + 1000 })],
      ['past', () => grants({ closes: NOW })],
    ];
    const details = () => ({ opens: OPENS, starts: STARTS, timeZone: 'Europe/London' });

    for (const [code, answer] of cases) {
      it(`${code}: own sentence, phone number, one event, no frame`, async () => {
        create({ exchangeCode: await answer() });
        const errors = record(element, 'session-error');
        document.body.append(element);
        await reach('denied');
        await element.updateComplete;
        expect(errors.map(({ detail }) => detail.code)).to.deep.equal([code]);
        expect(text()).to.contain(sentences[`error-${code}`]);
        expect(element.shadowRoot!.querySelector('.phone')).to.have.attribute(
          'href',
          'tel:01632960123',
        );
        expect(port.mounts).to.equal(0);
        expect(element.shadowRoot!.querySelector('session-view')).to.equal(null);
        expect(developerConsole.lines.join('\n')).to.contain(code).and.not.to.contain(CODE);
        await expect(element).to.be.accessible();
      });
    }

    for (const [code, sentence] of [
      ['too-early', 'Your appointment is on Wednesday 9 December 2026.'],
      ['past', 'Your appointment was on Wednesday 9 December 2026.'],
      ['moved', 'Your appointment is now on Wednesday 9 December 2026.'],
    ] as const) {
      it(`${code}: names the day in the zone of the service`, async () => {
        create({ exchangeCode: refuses(new SessionError(code, '', { details: details() })) });
        element.lang = 'en';
        document.body.append(element);
        await reach('denied');
        expect(text()).to.contain(sentence);
      });
    }

    it('with the phone number that the server sent', async () => {
      const error = new SessionError('past', '', { details: { phone: '+44 (0)1632 960 999' } });
      await open({ exchangeCode: refuses(error) }, 'denied');
      expect(element.shadowRoot!.querySelector('.phone')).to.have.attribute(
        'href',
        'tel:+441632960999',
      );
    });

    it('for good: no way to try again, and a reload says the same', async () => {
      await open({ exchangeCode: refuses(new SessionError('cancelled', '')) }, 'denied');
      expect(button('Try again')).to.equal(undefined);
      expect(Object.values(sessionStorage)).to.deep.equal([CODE]);
    });

    it('for a code that nobody knows: nothing kept', async () => {
      await open({ exchangeCode: refuses(new SessionError('invalid', '')) }, 'denied');
      expect(sessionStorage.length).to.equal(0);
    });

    it('for now: Try again asks again', async () => {
      let down = true;
      const answer = () =>
        down ? Promise.reject(new SessionError('service-down', '')) : issuer.grant();
      await open({ exchangeCode: exchange(answer) }, 'denied');
      down = false;
      button('Try again')!.click();
      await reach('welcome');
    });

    it('a page without a link code', async () => {
      history.replaceState(null, '', location.pathname);
      await open({ exchangeCode: grants() }, 'denied');
      expect(text()).to.contain(sentences['error-invalid']);
      expect(asked).to.deep.equal([]);
    });

    const mistakes: [string, SessionErrorCode, Partial<VideoSessionElement>][] = [
      ['session-url', 'configuration-missing', {}],
      ['meeting-domain', 'configuration-missing', { meetingDomain: '' }],
      ['key-set-url', 'configuration-missing', { keySetUrl: '', exchangeCode: grantsLater }],
      [
        'key-set-url',
        'configuration-invalid',
        { keySetUrl: 'https://', exchangeCode: grantsLater },
      ],
      ['server-now', 'configuration-missing', { token: 'later' }],
      ['server-now', 'configuration-invalid', { token: 'later', serverNow: 'soon' }],
      ['token', 'secret-in-page', { token: '-----BEGIN PRIVATE KEY-----' }],
    ];
    for (const [attribute, code, properties] of mistakes) {
      it(`${code} of ${attribute}, in plain words and in the console`, async () => {
        const token = properties.token === 'later' ? { token: await issuer.token() } : {};
        await open({ ...properties, ...token }, 'denied');
        expect(text()).to.contain(sentences[`error-${code}`]);
        expect(developerConsole.lines.join()).to.contain(code).and.to.contain(`"${attribute}"`);
      });
    }
  });

  it('takes a token that the page holds, without an exchange', async () => {
    const now = Date.now();
    const token = await issuer.token({ now, opens: now - 1000, closes: now + 3_600_000 });
    await open({ token, serverNow: now }, 'preparing');
    expect(asked).to.deep.equal([]);
    expect(location.hash).to.equal(`#${CODE}`);
  });

  it('starts again when another link is opened in the same tab', async () => {
    await open({ exchangeCode: grants() }, 'welcome');
    location.hash = '#another-code-of-the-service';
    await nextEvent(element, 'step-changed');
    await reach('welcome');
    expect(asked).to.deep.equal([CODE, 'another-code-of-the-service']);
    expect(location.hash).to.equal('');
  });

  it('an answer that comes too late overwrites nothing', async () => {
    const answers: ((grant: SessionGrant) => void)[] = [];
    const waiting = () => new Promise<SessionGrant>((resolve) => answers.push(resolve));
    await open({ exchangeCode: exchange(waiting) }, 'verifying');
    element.token = '';
    element.meetingCode = MEETING_CODE;
    await element.updateComplete;
    expect(answers.length).to.equal(2);
    answers[1]!(await issuer.grant());
    await reach('welcome');
    answers[0]!(await issuer.grant({ role: 'clinician' }));
    await new Promise((resolve) => setTimeout(resolve));
    expect(element.session?.role).to.equal('patient');
  });

  it('calls off the exchange when it is removed, and starts anew when it comes back', async () => {
    const signals: AbortSignal[] = [];
    const pending: ExchangeCode = (_code, signal) => {
      signals.push(signal);
      return new Promise(() => {});
    };
    await open({ exchangeCode: pending }, 'verifying');
    element.remove();
    await Promise.resolve();
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true]);
    document.body.append(element);
    await reach('verifying');
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true, false]);
  });

  it('moving it in the document changes no step', async () => {
    await toJoinScreen();
    document.body.append(element);
    await Promise.resolve();
    expect(element.step).to.equal('preparing');
  });

  it('lets the host replace a step', async () => {
    create({ exchangeCode: grants() });
    element.innerHTML = '<p>Your browser is too old.</p><button slot="welcome">On we go</button>';
    document.body.append(element);
    await reach('welcome');
    expect(element.shadowRoot!.querySelector('welcome-page')).to.equal(null);
    expect(element.querySelector('p')!.getClientRects().length).to.equal(0);
    ask(element.querySelector('button')!, 'continue-request');
    await reach('preparing');
  });

  it('moves the focus to each new step, but not away from the rest of the page', async () => {
    await toJoinScreen();
    const focused = () => find('join-screen').shadowRoot?.activeElement?.localName;
    await waitUntil(() => focused() === 'h1', 'the heading has the focus');
    const elsewhere = document.body.appendChild(document.createElement('input'));
    elsewhere.focus();
    ask(find('join-screen'), 'join-request', CHOICES);
    await port.next();
    expect(document.activeElement).to.equal(elsewhere);
    elsewhere.remove();
  });

  it('leads on to where the service says, but never to a script', async () => {
    await toCall({ homeUrl: '/home' });
    find('session-view').leave();
    await reach('ended');
    expect(element.shadowRoot!.querySelector('[part=home]')).to.have.attribute(
      'href',
      new URL('/home', location.href).href,
    );
    element.homeUrl = 'javascript:alert(1)';
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('[part=home]')).to.equal(null);
  });

  it('50 mounts and removals leave no meeting and no listener behind', async function () {
    this.timeout(60_000);
    let listeners = 0;
    const { addEventListener: add } = window;
    window.addEventListener = (...given: Parameters<typeof add>) => {
      const [, , options] = given;
      listeners += 1;
      if (typeof options === 'object')
        options.signal?.addEventListener('abort', () => (listeners -= 1));
      add.apply(window, given);
    };
    for (let count = 0; count < 50; count += 1) {
      history.replaceState(null, '', `#${CODE}`);
      await toCall();
      element.remove();
      await Promise.resolve();
    }
    window.addEventListener = add;
    expect(port.meetings.every(({ isMounted }) => !isMounted)).to.equal(true);
    expect(port.meetings.length).to.equal(50);
    expect(listeners).to.equal(0);
  });

  function grantsLater(): Promise<SessionGrant> {
    return issuer.grant();
  }
});
