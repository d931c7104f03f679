import { expect } from '@open-wc/testing';
import { CallPage, press } from '../testing/call-page.js';
import { MEETING_CODE, PHONE } from '../testing/fake-issuer.js';
import { OTHER } from '../testing/fake-meeting-port.js';
import { muteConsole, nextEvent, record } from '../testing/next-event.js';
import { rendered } from '../testing/rendered.js';
import { find, has, text } from '../testing/shadow.js';

describe('<session-view>', () => {
  let page: CallPage;
  let console: ReturnType<typeof muteConsole>;

  beforeEach(async () => {
    page = await CallPage.open();
    console = muteConsole();
  });
  afterEach(() => {
    console.restore();
    expect(console.lines.join('\n')).not.to.contain('No translation found');
  });

  it('shows that it is connecting until the meeting says otherwise', async () => {
    const element = await page.mounted();
    expect(text(element, '.connection')).to.equal('Connecting …');
    expect(text(element, '.cover')).to.contain('Starting your video call …').and.to.contain(PHONE);
    expect(has(element, '.devices')).to.equal(false);
    await expect(element).to.be.accessible();
  });

  it('R8, R9: shows code, names, connection and devices once they are confirmed', async () => {
    const element = await page.inCall();
    expect(text(element, '.connection')).to.equal('You are in the call');
    expect(text(element, '.code')).to.equal(MEETING_CODE);
    expect(text(element, '.people')).to.equal('In the call: Dr Sam Okafor Attendee (you)');
    await rendered(element, () => has(element, '.devices'));
    expect(text(element, '.devices')).to.contain('Microphone on').and.to.contain('Camera on');
    expect(has(element, '.cover')).to.equal(false);
    await expect(element).to.be.accessible();
  });

  it('R8: has every name for a screen reader, of many only some and their number to be seen', async () => {
    const others = ['Dr Sam Okafor', 'Aleksandra Wiśniewska-Kowalczyk', 'Kim', 'Lee'].map(
      (displayName) => ({ id: displayName, displayName }),
    );
    const element = await page.inCall({}, others);
    await rendered(element, () => has(element, '.devices'));
    find(element, '.call').style.inlineSize = '390px';
    const people = find(element, '.people');
    const lineHeight = parseFloat(getComputedStyle(people).lineHeight);
    expect(people.getBoundingClientRect().height).to.be.below(1.5 * lineHeight);
    for (const { displayName } of others) {
      expect(text(element, '.people')).to.contain(displayName);
      expect(text(element, '.standing + [role=status]')).to.contain(displayName);
    }
    expect(getComputedStyle(find(element, '.people .self'), '::before').content).to.contain('+');
    const hidden = find(element, '.person:nth-of-type(5)');
    expect(getComputedStyle(hidden).display).not.to.equal('none');
    expect(hidden.getBoundingClientRect().width).to.equal(1);
    await expect(element).to.be.accessible();
  });

  it('follows names, people and devices', async () => {
    const element = await page.inCall();
    const counts = record(element, 'participants-changed');
    page.port.last.report(
      { type: 'participant-renamed', participant: { id: 'self', displayName: 'Robin' } },
      { type: 'participant-left', id: OTHER.id },
      { type: 'microphone-changed', muted: true },
    );
    await rendered(element, () => has(element, '.devices'));
    expect(text(element, '.people .self')).to.equal('Robin (you)');
    expect(text(element, '.alone')).to.equal('Nobody else is here yet');
    expect(text(element, '.devices')).to.contain('Microphone off');
    expect(counts.map(({ detail }) => detail.count)).to.deep.equal([1]);
  });

  it('mounts into a container in the document, with everything the meeting needs', async () => {
    const element = await page.mounted();
    const { request } = page.port.last;
    expect(request.container.isConnected).to.equal(true);
    expect(request.container.getRootNode()).to.equal(element.shadowRoot);
    expect(request.domain).to.equal('meet.example.org');
    expect(request.choices.displayName).to.equal('Attendee');
    expect(request.title).to.equal(`Video call ${MEETING_CODE}`);
  });

  it('R8: nobody is without a name, and what the page did not choose is on', async () => {
    const { session } = page;
    for (const choices of [{ displayName: ' ' }, {}, null]) {
      await page.mounted({ session: { ...session }, choices } as object);
      const { displayName, ...rest } = page.port.last.request.choices;
      expect(displayName).to.equal('Attendee');
      expect(rest).to.deep.include({ cameraOn: true, microphoneOn: true });
      expect(rest.devices).to.have.all.keys('camera', 'microphone', 'speaker');
    }
    const element = await page.inCall({}, [{ id: 'blank', displayName: '\u00a0 ' }]);
    expect(text(element, '.people')).to.equal('In the call: Attendee Attendee (you)');
  });

  it('tells once that this person is in the call', async () => {
    const element = await page.mounted();
    const joined = record(element, 'session-joined');
    page.port.last.join();
    page.port.last.report({ type: 'left' });
    await element.updateComplete;
    expect(text(element, '.connection')).to.equal('Reconnecting …');
    page.port.last.join();
    expect(joined.map(({ detail }) => detail)).to.deep.equal([
      { meetingCode: MEETING_CODE, role: 'patient' },
    ]);
  });

  it('tells when the connection breaks and when it is back', async () => {
    const element = await page.inCall();
    const told: string[] = [];
    for (const type of ['session-dropped', 'session-resumed'] as const)
      element.addEventListener(type, () => told.push(type));
    page.port.last.report({ type: 'left' });
    page.port.last.join();
    expect(told).to.deep.equal(['session-dropped', 'session-resumed']);
  });

  it('tells of both devices once the meeting has told of both, and of each change', async () => {
    const element = await page.mounted();
    const told = record(element, 'devices-changed');
    page.port.last.join();
    page.port.last.report(
      { type: 'microphone-changed', muted: true },
      { type: 'microphone-changed', muted: true },
    );
    expect(told.map(({ detail }) => detail)).to.deep.equal([
      { cameraOn: true, microphoneOn: true },
      { cameraOn: true, microphoneOn: false },
    ]);
  });

  it('R17: tells of a device that does not work in the call, which goes on', async () => {
    const element = await page.inCall();
    const errors = record(element, 'session-error');
    page.port.last.report({ type: 'device-failed', device: 'microphone', code: 'no-microphone' });
    await element.updateComplete;
    expect(errors.map(({ detail }) => detail.code)).to.deep.equal(['no-microphone']);
    expect(text(element, '.connection')).to.equal('You are in the call');
  });

  it('copies the meeting code and says so', async () => {
    const element = await page.inCall();
    const copied: string[] = [];
    const original = navigator.clipboard.writeText;
    navigator.clipboard.writeText = (words) => Promise.resolve(void copied.push(words));
    find(element, '.copy').click();
    await rendered(element, () => text(element, '.meeting-code [role=status]') !== '');
    navigator.clipboard.writeText = original;
    expect(copied).to.deep.equal([MEETING_CODE]);
    expect(text(element, '.meeting-code [role=status]')).to.equal('Meeting code copied');
  });

  it('R33: the skip link leads past the frame', async () => {
    const element = await page.inCall();
    press(element, 'Skip past the video call');
    expect(element.shadowRoot!.activeElement?.className).to.contain('end');
  });

  it('R27: whoever waits in the lobby reads so, with a phone number, and can leave', async () => {
    const element = await page.mounted();
    const entered = record(element, 'lobby-entered');
    page.port.last.report({ type: 'ready' }, { type: 'lobby-entered' });
    await element.updateComplete;
    expect(entered.length).to.equal(1);
    expect(text(element, '.connection')).to.equal('Waiting to be let in');
    expect(text(element, '[part=lobby]')).to.contain('You are waiting').and.to.contain(PHONE);
    expect(find(element, '.frame').inert).to.equal(true);
    await expect(element).to.be.accessible();
    const ended = nextEvent(element, 'session-ended');
    press(element, 'Leave');
    expect((await ended).detail).to.deep.equal({ reason: 'left', duration: 0 });
  });
});
