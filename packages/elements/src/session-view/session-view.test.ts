import { SessionError, type Session } from '@video-session/core';
import { expect, fixture, html } from '@open-wc/testing';
import '../define/session-view.js';
import {
  FakeIssuer,
  MEETING_CODE,
  PHONE,
  tampered,
  unsignedToken,
} from '../testing/fake-issuer.js';
import { FakeMeetingPort, OTHER } from '../testing/fake-meeting-port.js';
import { muteConsole, nextEvent, record } from '../testing/next-event.js';
import type { SessionViewElement } from './session-view.js';

describe('<session-view>', () => {
  let issuer: FakeIssuer;
  let session: Session;
  let port: FakeMeetingPort;
  let console: ReturnType<typeof muteConsole>;

  before(async () => {
    issuer = await FakeIssuer.create();
    session = await issuer.session();
  });
  beforeEach(() => {
    port = new FakeMeetingPort();
    console = muteConsole();
  });
  afterEach(() => {
    console.restore();
    expect(console.lines.join('\n')).not.to.contain('No translation found');
  });

  async function mounted(): Promise<SessionViewElement> {
    const meeting = port.next();
    const element = await fixture<SessionViewElement>(
      html`<session-view
        meeting-domain="meet.example.org"
        phone=${PHONE}
        .port=${port}
        .session=${session}
      ></session-view>`,
    );
    await meeting;
    await element.updateComplete;
    return element;
  }

  async function inCall(): Promise<SessionViewElement> {
    const element = await mounted();
    port.last.join(OTHER);
    await element.updateComplete;
    return element;
  }

  /** A token of today by the device's own clock, which is all that is known without an exchange. */
  const tokenOfToday = (changes = {}) => {
    const now = Date.now();
    return issuer.token({ now, opens: now - 3_600_000, closes: now + 3_600_000, ...changes });
  };

  function alone(token: string, more: Partial<SessionViewElement> = {}) {
    const element = document.createElement('session-view');
    Object.assign(element, {
      token,
      port,
      phone: PHONE,
      meetingDomain: 'meet.example.org',
      keySetUrl: issuer.keySetUrl,
      serverNow: Date.now(),
      ...more,
    });
    const errors = record(element, 'session-error');
    document.body.append(element);
    return { element, errors };
  }

  const text = (element: Element, selector: string) =>
    element.shadowRoot!.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim();
  const button = (element: Element, name: string) =>
    Array.from(element.shadowRoot!.querySelectorAll('button')).find((candidate) =>
      candidate.textContent.includes(name),
    )!;

  it('shows that it is connecting until the meeting says otherwise', async () => {
    const element = await mounted();
    expect(text(element, '.connection')).to.equal('Connecting …');
    expect(text(element, '.cover')).to.equal('Starting your video call …');
    expect(element.shadowRoot!.querySelector('.devices')).to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('R8, R9: shows code, names, connection and devices once they are confirmed', async () => {
    const element = await inCall();
    expect(text(element, '.connection')).to.equal('You are in the call');
    expect(text(element, '.code')).to.equal(MEETING_CODE);
    expect(text(element, '.people ul')).to.equal('Dr Sam Okafor Attendee (you)');
    expect(text(element, '.devices')).to.contain('Microphone on').and.to.contain('Camera on');
    expect(element.shadowRoot!.querySelector('.cover')).to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('follows names, people and devices', async () => {
    const element = await inCall();
    const counts = record(element, 'participants-changed');
    port.last.report(
      { type: 'participant-renamed', participant: { id: 'self', displayName: 'Robin' } },
      { type: 'participant-left', id: OTHER.id },
      { type: 'microphone-changed', muted: true },
    );
    await element.updateComplete;
    expect(text(element, '.people .self')).to.equal('Robin (you)');
    expect(text(element, '.alone')).to.equal('Nobody else is here yet');
    expect(text(element, '.devices')).to.contain('Microphone off');
    expect(counts.map(({ detail }) => detail.count)).to.deep.equal([1]);
  });

  it('mounts into a container in the document, with everything the meeting needs', async () => {
    const element = await mounted();
    const { request } = port.last;
    expect(request.container.isConnected).to.equal(true);
    expect(request.container.getRootNode()).to.equal(element.shadowRoot);
    expect(request.domain).to.equal('meet.example.org');
    expect(request.choices.displayName).to.equal('Attendee');
    expect(request.title).to.equal(`Video call ${MEETING_CODE}`);
  });

  it('tells once that this person is in the call', async () => {
    const element = await mounted();
    const joined = record(element, 'session-joined');
    port.last.join();
    port.last.report({ type: 'left' });
    await element.updateComplete;
    expect(text(element, '.connection')).to.equal('Reconnecting …');
    port.last.join();
    expect(joined.map(({ detail }) => detail)).to.deep.equal([
      { meetingCode: MEETING_CODE, role: 'patient' },
    ]);
  });

  it('tells when the connection breaks and when it is back', async () => {
    const element = await inCall();
    const told: string[] = [];
    for (const type of ['session-dropped', 'session-resumed'] as const)
      element.addEventListener(type, () => told.push(type));
    port.last.report({ type: 'left' });
    port.last.join();
    expect(told).to.deep.equal(['session-dropped', 'session-resumed']);
  });

  it('tells of both devices once the meeting has told of both, and of each change', async () => {
    const element = await mounted();
    const told = record(element, 'devices-changed');
    port.last.join();
    port.last.report(
      { type: 'microphone-changed', muted: true },
      { type: 'microphone-changed', muted: true },
    );
    expect(told.map(({ detail }) => detail)).to.deep.equal([
      { cameraOn: true, microphoneOn: true },
      { cameraOn: true, microphoneOn: false },
    ]);
  });

  it('R17: tells of a device that does not work in the call, which goes on', async () => {
    const element = await inCall();
    const errors = record(element, 'session-error');
    port.last.report({ type: 'device-failed', device: 'microphone', code: 'no-microphone' });
    await element.updateComplete;
    expect(errors.map(({ detail }) => detail.code)).to.deep.equal(['no-microphone']);
    expect(text(element, '.connection')).to.equal('You are in the call');
  });

  it('Leave says goodbye and ends, and the way back is offered', async () => {
    const element = await inCall();
    const ended = nextEvent(element, 'session-ended');
    button(element, 'Leave').click();
    expect((await ended).detail).to.deep.equal({ reason: 'left' });
    await element.updateComplete;
    expect(port.last.hangUps).to.equal(1);
    expect(port.last.isMounted).to.equal(false);
    expect(text(element, '.panel h1')).to.equal('You have left the call');
    expect(element.shadowRoot!.querySelector('.phone')).to.have.attribute(
      'href',
      'tel:01632960123',
    );
    await expect(element).to.be.accessible();
    const again = port.next();
    button(element, 'Go back to the call').click();
    await again;
    expect(port.mounts).to.equal(2);
  });

  it('the way back can be taken over by whoever has a fresh session', async () => {
    const element = await inCall();
    const ended = nextEvent(element, 'session-ended');
    element.leave();
    await ended;
    await element.updateComplete;
    element.addEventListener('rejoin-request', (event) => event.preventDefault());
    button(element, 'Go back to the call').click();
    await element.updateComplete;
    expect(port.mounts).to.equal(1);
    const again = port.next();
    element.session = await issuer.session();
    await again;
    expect(port.mounts).to.equal(2);
  });

  it('a broken call says so, names the next step and takes the frame away', async () => {
    const element = await inCall();
    const errors = record(element, 'session-error');
    port.last.report({
      type: 'failed',
      error: new SessionError('meeting-connection-failed', 'gone'),
    });
    await element.updateComplete;
    expect(text(element, '.panel')).to.contain('The video call could not connect.');
    expect(button(element, 'Try again')).to.exist;
    expect(errors.map(({ detail }) => detail.code)).to.deep.equal(['meeting-connection-failed']);
    expect(port.last.isMounted).to.equal(false);
    expect(element.shadowRoot!.activeElement?.localName).to.equal('h1');
    await expect(element).to.be.accessible();
  });

  it('copies the meeting code and says so', async () => {
    const element = await inCall();
    const copied: string[] = [];
    const original = navigator.clipboard.writeText;
    navigator.clipboard.writeText = (words) => Promise.resolve(void copied.push(words));
    element.shadowRoot!.querySelector<HTMLButtonElement>('.copy')!.click();
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
    navigator.clipboard.writeText = original;
    expect(copied).to.deep.equal([MEETING_CODE]);
    expect(text(element, '.meeting-code [role=status]')).to.equal('Meeting code copied');
  });

  it('R33: the skip link leads past the frame', async () => {
    const element = await inCall();
    button(element, 'Skip past the video call').click();
    expect(element.shadowRoot!.activeElement?.className).to.contain('end');
  });

  it('rejoins when it was moved, and ends when it was removed', async () => {
    const element = await inCall();
    const first = port.last;
    const again = port.next();
    const requests = record(element, 'rejoin-request');
    element.parentElement!.append(element);
    await again;
    expect(first.isMounted).to.equal(false);
    expect(requests.length).to.equal(1);
    element.remove();
    await Promise.resolve();
    expect(port.last.isMounted).to.equal(false);
    expect(port.mounts).to.equal(2);
  });

  it('keeps the call when it is moved with moveBefore()', async function () {
    if (!('moveBefore' in Element.prototype)) return this.skip();
    const element = await inCall();
    const other = document.body.appendChild(document.createElement('div'));
    (other as unknown as { moveBefore(node: Node, child: null): void }).moveBefore(element, null);
    await Promise.resolve();
    expect(element.parentElement).to.equal(other);
    expect(port.last.isMounted).to.equal(true);
    expect(port.mounts).to.equal(1);
    other.remove();
  });

  it('does not go back by itself into a call that had ended', async () => {
    const element = await inCall();
    const ended = nextEvent(element, 'session-ended');
    element.leave();
    await ended;
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await element.updateComplete;
    expect(text(element, '.panel h1')).to.equal('You have left the call');
    expect(port.mounts).to.equal(1);
  });

  it('says so when the meeting server cannot be reached, and offers to try again', async () => {
    const { element, errors } = alone(await tokenOfToday(), {
      meetingDomain: 'http://localhost:9',
      port: undefined,
    });
    await nextEvent(element, 'session-error');
    await element.updateComplete;
    expect(errors.map(({ detail }) => detail.code)).to.deep.equal(['meeting-script-failed']);
    expect(button(element, 'Try again')).to.exist;
    element.remove();
  });

  it('lets go of the call when the page is left, and comes back with it', async () => {
    const element = await inCall();
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(port.last.isMounted).to.equal(false);
    const again = port.next();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await again;
    await element.updateComplete;
    expect(text(element, '.connection')).to.equal('Connecting …');
  });

  it('used alone, it verifies the token before it mounts', async () => {
    const meeting = port.next();
    const { element } = alone(await tokenOfToday(), { meetingCode: MEETING_CODE });
    await meeting;
    expect(port.last.request.session.meetingCode).to.equal(MEETING_CODE);
    element.remove();
  });

  describe('R49: never mounts', () => {
    const yesterday = Date.now() - 86_400_000;
    const cases: [string, string, () => string | Promise<string>, Partial<SessionViewElement>?][] =
      [
        ['a tampered token', 'token-signature', async () => tampered(await tokenOfToday())],
        ['an expired token', 'token-expired', () => issuer.token({ now: yesterday })],
        ['a token of yesterday', 'past', () => tokenOfToday({ closes: yesterday })],
        ['a token of tomorrow', 'too-early', () => tokenOfToday({ opens: Date.now() + 8e7 })],
        [
          'a token for another room',
          'token-room',
          () => tokenOfToday({ payload: { room: '321-abcd-efgh-jkmn' } }),
          { meetingCode: MEETING_CODE },
        ],
        ['another key', 'token-signature', async () => (await FakeIssuer.create()).token()],
        ['alg none', 'token-algorithm', () => unsignedToken()],
        ['garbage', 'token-malformed', () => 'not a token'],
        ['a shared secret', 'secret-in-page', () => 'Zm9vYmFyYmF6Zm9vYmFyYmF6Zm9vYmFyYmF6'],
        ['a private key', 'secret-in-page', () => '-----BEGIN PRIVATE KEY-----\nMIIE'],
        ['a private JWK', 'secret-in-page', () => '{"kty":"RSA","d": "abc"}'],
        ['no key set', 'configuration-missing', () => tokenOfToday(), { keySetUrl: '' }],
        ['no meeting server', 'configuration-missing', () => tokenOfToday(), { meetingDomain: '' }],
      ];
    for (const [name, code, token, more] of cases) {
      it(`${name}: ${code}`, async () => {
        const value = await token();
        const { element, errors } = alone(value, more);
        if (errors.length === 0) await nextEvent(element, 'session-error');
        await element.updateComplete;
        expect(errors.map(({ detail }) => detail.code)).to.deep.equal([code]);
        expect(text(element, '[role=alert]')).to.not.be.empty;
        expect(element.shadowRoot!.querySelector('.phone')).to.exist;
        expect(port.mounts).to.equal(0);
        expect(console.lines.join('\n')).to.contain(code).and.not.to.contain(value);
        await expect(element).to.be.accessible();
        element.remove();
      });
    }
  });

  it('50 mounts leave nothing behind', async () => {
    for (let count = 0; count < 50; count += 1) {
      const element = await mounted();
      port.last.join(OTHER);
      element.remove();
      await Promise.resolve();
    }
    expect(port.meetings.length).to.equal(50);
    expect(port.meetings.every(({ isMounted, disposals }) => !isMounted && disposals > 0)).to.equal(
      true,
    );
  });
});
