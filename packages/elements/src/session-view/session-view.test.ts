import { SessionError, type Session } from '@video-session/core';
import { expect, fixture, html } from '@open-wc/testing';
import '../define/session-view.js';
import { FakeIssuer, MEETING_CODE, PHONE } from '../testing/fake-issuer.js';
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
    expect(text(element, '.people')).to.equal('In the call: Dr Sam Okafor Attendee (you)');
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
    expect((await ended).detail.reason).to.equal('left');
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

  it('a call that does not come about says so, names the next step and takes the frame away', async () => {
    const element = await mounted();
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

  it('R27: whoever waits in the lobby reads so, with a phone number, and can leave', async () => {
    const element = await mounted();
    const entered = record(element, 'lobby-entered');
    port.last.report({ type: 'ready' }, { type: 'lobby-entered' });
    await element.updateComplete;
    expect(entered.length).to.equal(1);
    expect(text(element, '.connection')).to.equal('Waiting to be let in');
    expect(text(element, '[part=lobby]')).to.contain('You are waiting').and.to.contain(PHONE);
    expect(element.shadowRoot!.querySelector<HTMLElement>('.frame')!.inert).to.equal(true);
    await expect(element).to.be.accessible();
    const ended = nextEvent(element, 'session-ended');
    button(element, 'Leave').click();
    expect((await ended).detail).to.deep.equal({ reason: 'left', duration: 0 });
  });

  for (const [code, title] of [
    ['meeting-room-refused', 'You were not let in'],
    ['meeting-destroyed', 'The call is not open at the moment'],
  ] as const) {
    it(`says to whom the lobby was closed: ${title}`, async () => {
      const element = await mounted();
      port.last.report({ type: 'ready' }, { type: 'lobby-entered' });
      port.last.report({ type: 'failed', error: new SessionError(code, 'test') });
      await element.updateComplete;
      expect(text(element, '.panel h1')).to.equal(title);
      expect(button(element, 'Ask again')).to.exist;
      await expect(element).to.be.accessible();
    });
  }

  it('at the end there is room for a survey and for the next step of the service', async () => {
    const element = await inCall();
    element.homeUrl = 'https://riverside.example/';
    element.leave();
    await nextEvent(element, 'session-ended');
    await element.updateComplete;
    expect(text(element, '.panel')).to.contain('You were in the call for less than a minute.');
    const slots = Array.from(element.shadowRoot!.querySelectorAll('slot'), ({ name }) => name);
    expect(slots).to.deep.equal(['survey', 'next']);
    expect(element.shadowRoot!.querySelector('[part=home]')).to.have.attribute(
      'href',
      'https://riverside.example/',
    );
  });

  it('gives host code the meeting while there is one', async () => {
    const element = await inCall();
    expect(element.meeting).to.equal(port.last);
    element.leave();
    await nextEvent(element, 'session-ended');
    expect(element.api).to.equal(undefined);
  });
});
