import { expect } from '@open-wc/testing';
import '../define/session-view.js';
import {
  FakeIssuer,
  MEETING_CODE,
  PHONE,
  tampered,
  unsignedToken,
} from '../testing/fake-issuer.js';
import { FakeMeetingPort } from '../testing/fake-meeting-port.js';
import { muteConsole, nextEvent, record } from '../testing/next-event.js';
import { rendered } from '../testing/rendered.js';
import { has } from '../testing/shadow.js';
import type { Session } from '@video-session/core';
import type { SessionViewElement } from './session-view.js';

describe('<session-view>, before anything is mounted', () => {
  let issuer: FakeIssuer;
  let port: FakeMeetingPort;
  let console: ReturnType<typeof muteConsole>;

  before(async () => (issuer = await FakeIssuer.create()));
  beforeEach(() => {
    port = new FakeMeetingPort();
    console = muteConsole();
  });
  afterEach(() => console.restore());

  const text = (element: Element, selector: string) =>
    element.shadowRoot!.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim();
  const button = (element: Element, name: string) =>
    Array.from(element.shadowRoot!.querySelectorAll('button')).find((candidate) =>
      candidate.textContent.includes(name),
    )!;

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

  it('used alone, it verifies the token before it mounts', async () => {
    const meeting = port.next();
    const { element } = alone(await tokenOfToday(), { meetingCode: MEETING_CODE });
    await meeting;
    expect(port.last.request.session.meetingCode).to.equal(MEETING_CODE);
    element.remove();
  });

  it('whoever leaves while the token is looked at is not in the call, and can go back', async () => {
    const { element } = alone(await tokenOfToday());
    const ended = nextEvent(element, 'session-ended');
    await element.updateComplete;
    element.leave();
    expect((await ended).detail).to.deep.equal({ reason: 'left', duration: 0 });
    await rendered(element, () => has(element, '.panel'));
    expect(has(element, '[data-fake-frame]')).to.equal(false);
    const meeting = port.next();
    button(element, 'Go back').click();
    await meeting;
    element.remove();
  });

  it('whoever leaves in the task in which it was put into the page has left, and never joins', async () => {
    for (const given of [{ token: await tokenOfToday() }, { session: await issuer.session() }]) {
      const { element, errors } = alone('', given);
      const ended = record(element, 'session-ended');
      element.leave();
      await rendered(element, () => has(element, '.panel'));
      expect(text(element, '.panel h1')).to.equal('You have left the call');
      expect(ended.map(({ detail }) => detail)).to.deep.equal([{ reason: 'left', duration: 0 }]);
      expect(errors).to.be.empty;
      expect(has(element, '[data-fake-frame]')).to.equal(false);
      element.remove();
    }
  });

  it('nor whoever leaves before there is a session; one that comes later is a call of its own', async () => {
    const { element, errors } = alone('', { timeLimits: { session: 20 } });
    await element.updateComplete;
    element.leave();
    await rendered(element, () => has(element, '.panel'));
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(errors).to.be.empty;
    expect(text(element, '.panel h1')).to.equal('You have left the call');
    const meeting = port.next();
    element.session = await issuer.session();
    await meeting;
    element.remove();
  });

  describe('what the host set wrongly is said by a code, in plain words, and hangs nowhere:', () => {
    const wrong: readonly (readonly [string, (right: Session) => object])[] = [
      ['a session that is a string', ({ token }) => ({ session: token })],
      ['a session without its token', (right) => ({ session: { ...right, token: undefined } })],
      ['a session without its room', (right) => ({ session: { ...right, meetingCode: '' } })],
      ['a session of nobody', (right) => ({ session: { ...right, participantId: 7 } })],
      ['a session in no role', (right) => ({ session: { ...right, role: 'owner' } })],
      ['a session without an end', (right) => ({ session: { ...right, expires: '2026' } })],
      ['a name that is none', (session) => ({ session, choices: { displayName: 7 } })],
      ['a clock that is none', (session) => ({ session, clock: { now: 12 } })],
      ['a port that is none', (session) => ({ session, port: {} })],
    ];
    for (const [what, properties] of wrong) {
      it(what, async () => {
        const { element, errors } = alone('', properties(await issuer.session()));
        await rendered(element, () => has(element, '.panel'));
        expect(errors.map(({ detail }) => detail.code)).to.deep.equal(['configuration-invalid']);
        expect(text(element, '[role=alert]')).to.contain('not set up');
        expect(text(element, '.panel')).to.contain(PHONE);
        expect(port.mounts).to.equal(0);
        const meeting = port.next();
        const session = await issuer.session();
        Object.assign(element, { session, choices: undefined, clock: undefined, port });
        await meeting;
        element.remove();
      });
    }
  });

  it('an attribute that was taken away is none', async () => {
    const { element, errors } = alone(await tokenOfToday());
    for (const name of ['meeting-code', 'phone', 'meeting-domain']) {
      element.setAttribute(name, 'x');
      element.removeAttribute(name);
    }
    await nextEvent(element, 'session-error');
    expect(errors.map(({ detail }) => detail.code)).to.deep.equal(['configuration-missing']);
    const meeting = port.next();
    element.setAttribute('meeting-domain', 'meet.example.org');
    await meeting;
    element.remove();
  });

  it('says so when the meeting server cannot be reached, and offers to try again', async () => {
    const { element, errors } = alone(await tokenOfToday(), {
      meetingDomain: 'http://localhost:9',
      port: undefined,
    });
    await nextEvent(element, 'session-error');
    await rendered(element, () => has(element, '.panel'));
    expect(errors.map(({ detail }) => detail.code)).to.deep.equal(['meeting-script-failed']);
    expect(button(element, 'Try again')).to.exist;
    element.remove();
  });

  it('says so when the page gives no session in time, and takes one that comes later', async () => {
    const { element, errors } = alone('', { timeLimits: { session: 50 } });
    await element.updateComplete;
    expect(text(element, '.ground')).to.contain('One moment').and.to.contain(PHONE);
    await nextEvent(element, 'session-error');
    await rendered(element, () => has(element, '.panel'));
    expect(text(element, '[role=alert]')).to.contain('too long to start');
    expect(text(element, '.panel')).to.contain(PHONE);
    const asked = nextEvent(element, 'rejoin-request');
    button(element, 'Try again').click();
    expect((await asked).detail.reason).to.equal('asked');
    await nextEvent(element, 'session-error');
    expect(errors.map(({ detail }) => detail.code)).to.deep.equal(
      Array(2).fill('meeting-session-timeout'),
    );
    const meeting = port.next();
    element.token = await tokenOfToday();
    await meeting;
    expect(has(element, '.panel')).to.be.false;
    element.remove();
  });

  it('says nothing of it once there is a session, or the element has gone', async () => {
    const given = alone(await tokenOfToday(), { timeLimits: { session: 1 } });
    const gone = alone('', { timeLimits: { session: 1 } });
    gone.element.remove();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect([...given.errors, ...gone.errors]).to.be.empty;
    given.element.remove();
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
        await rendered(element, () => has(element, '.panel'));
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
});
