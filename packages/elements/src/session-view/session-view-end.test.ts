import { SessionError } from '@video-session/core';
import { render } from 'lit';
import { expect } from '@open-wc/testing';
import { CallPage, press } from '../testing/call-page.js';
import { muteConsole, nextEvent, record } from '../testing/next-event.js';
import { rendered } from '../testing/rendered.js';
import { find, has, text } from '../testing/shadow.js';
import { PHONE } from '../testing/fake-issuer.js';
import { callGround } from './call-ground.js';
import type { CallControl } from './call-control.js';
import type { CallParts } from './call-parts.js';

const labels = (element: Element) =>
  Array.from(element.shadowRoot!.querySelectorAll('button'), (button) => button.textContent.trim());

describe('<session-view>, at the end of a call', () => {
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

  it('Leave says goodbye and ends, and the way back is offered', async () => {
    const element = await page.inCall();
    const ended = nextEvent(element, 'session-ended');
    press(element, 'Leave');
    expect((await ended).detail.reason).to.equal('left');
    await rendered(element, () => has(element, '.panel'));
    expect(page.port.last.hangUps).to.equal(1);
    expect(page.port.last.isMounted).to.equal(false);
    expect(text(element, '.panel h1')).to.equal('You have left the call');
    expect(find(element, '.phone')).to.have.attribute('href', 'tel:01632960123');
    await expect(element).to.be.accessible();
    const again = page.port.next();
    press(element, 'Go back to the call');
    await again;
    expect(page.port.mounts).to.equal(2);
  });

  it('the way back can be taken over by whoever has a fresh session', async () => {
    const element = await page.inCall();
    const ended = nextEvent(element, 'session-ended');
    element.leave();
    await ended;
    await rendered(element, () => has(element, '.panel'));
    element.addEventListener('rejoin-request', (event) => event.preventDefault());
    press(element, 'Go back to the call');
    await element.updateComplete;
    expect(page.port.mounts).to.equal(1);
    const again = page.port.next();
    element.session = await page.issuer.session();
    await again;
    expect(page.port.mounts).to.equal(2);
  });

  it('a call that does not come about says so, names the next step and takes the frame away', async () => {
    const element = await page.mounted();
    const errors = record(element, 'session-error');
    page.port.last.report({
      type: 'failed',
      error: new SessionError('meeting-connection-failed', 'gone'),
    });
    await rendered(element, () => has(element, '.panel'));
    expect(text(element, '.panel')).to.contain('The video call could not connect.');
    expect(labels(element)).to.include('Try again');
    expect(errors.map(({ detail }) => detail.code)).to.deep.equal(['meeting-connection-failed']);
    expect(page.port.last.isMounted).to.equal(false);
    expect(element.shadowRoot!.activeElement?.localName).to.equal('h1');
    await expect(element).to.be.accessible();
  });

  for (const [code, title] of [
    ['meeting-room-refused', 'You were not let in'],
    ['meeting-destroyed', 'The call is not open at the moment'],
  ] as const) {
    it(`says to whom the lobby was closed: ${title}`, async () => {
      const element = await page.mounted();
      page.port.last.report({ type: 'ready' }, { type: 'lobby-entered' });
      page.port.last.report({ type: 'failed', error: new SessionError(code, 'test') });
      await rendered(element, () => has(element, '.panel'));
      expect(text(element, '.panel h1')).to.equal(title);
      expect(labels(element)).to.include('Ask again');
      await expect(element).to.be.accessible();
    });
  }

  it('at the end there is room for a survey and for the next step of the service', async () => {
    const element = await page.inCall();
    element.homeUrl = 'https://riverside.example/';
    element.leave();
    await nextEvent(element, 'session-ended');
    await rendered(element, () => has(element, '.panel'));
    expect(text(element, '.panel')).to.contain('You were in the call for less than a minute.');
    const slots = Array.from(element.shadowRoot!.querySelectorAll('slot'), ({ name }) => name);
    expect(slots).to.deep.equal(['survey', 'next']);
    expect(find(element, '[part=home]')).to.have.attribute('href', 'https://riverside.example/');
  });

  it('gives host code the meeting while there is one', async () => {
    const element = await page.inCall();
    expect(element.meeting).to.equal(page.port.last);
    element.leave();
    await nextEvent(element, 'session-ended');
    expect(element.api).to.equal(undefined);
  });

  it('R27: a person without a network reads that they are out, with a phone number and a way back', () => {
    const words: Record<string, string> = {
      'call-out': 'You are not in the call',
      'try-again': 'Try again',
    };
    const localize = { term: (key: string) => words[key] };
    const control = { call: { status: 'ended', reason: 'left' }, localize };
    const parts = { panel: { here: undefined, isMissing: true } } as unknown;
    const place = document.createElement('div');
    const ground = { phone: PHONE, homeUrl: '', busy: false, goBack: () => undefined };
    const shown = callGround(control as unknown as CallControl, parts as CallParts, ground);
    render(shown, place);
    expect(place.querySelector('h1')?.textContent).to.equal('You are not in the call');
    expect(place.querySelector('button')?.textContent).to.equal('Try again');
    expect(place.querySelector('.phone')).to.have.attribute('href', 'tel:01632960123');
  });
});
