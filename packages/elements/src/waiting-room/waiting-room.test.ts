import { expect, fixture, html } from '@open-wc/testing';
import type { Presence, VisitFacts } from '@video-session/core';
import '../define/waiting-room.js';
import { MEETING_CODE, PHONE, STARTS } from '../testing/fake-issuer.js';
import { NOBODY } from '../testing/fake-presence.js';
import { has, find, text } from '../testing/shadow.js';
import type { WaitingRoomElement } from './waiting-room.js';

const MINUTE = 60_000;
const SINCE = STARTS - 5 * MINUTE;
const visit: VisitFacts = {
  meetingCode: MEETING_CODE,
  role: 'patient',
  starts: STARTS,
  ends: STARTS + 50 * MINUTE,
  window: { opens: STARTS, closes: STARTS },
  timeZone: 'Europe/London',
};

describe('<waiting-room>', () => {
  let now: number;
  beforeEach(() => (now = SINCE + MINUTE));

  const create = async (properties: Partial<WaitingRoomElement> = {}) => {
    const element = await fixture<WaitingRoomElement>(
      html`<waiting-room phone=${PHONE}></waiting-room>`,
    );
    const clock = { now: () => now };
    Object.assign(element, { visit, since: SINCE, line: 'live', clock, ...properties });
    await element.updateComplete;
    return element;
  };
  const presence = (news: Partial<Presence>): Presence => ({ ...NOBODY, ...news });
  const word = (element: WaitingRoomElement) => text(element, '.steps [role=status]');

  it('R21, R27: says that they have arrived, since when, what happens next and whom to phone', async () => {
    const element = await create();
    expect(text(element, 'h1')).to.equal('You are in the waiting room');
    expect(text(element, '.steps li:nth-child(1)')).to.match(/^Done: You arrived at 1:55pm/);
    expect(text(element, '.steps li:nth-child(1)')).to.contain('Your appointment is at 2pm');
    expect(text(element, '.steps li:nth-child(3)')).to.equal(
      'Your therapist will let you in The video call then starts by itself.',
    );
    expect(find(element, '.phone')).to.have.attribute('href', 'tel:01632960123');
    await expect(element).to.be.accessible();
  });

  it('R21: says that somebody knows only when the service says so, and the line is up', async () => {
    const element = await create({ line: 'opening', presence: presence({ seen: true }) });
    expect(word(element)).to.equal('We are saying that you are here …');
    const words: Record<string, string> = {
      live: 'Your therapist knows you are here',
      lost: 'We have lost the connection. We are trying to connect again.',
      none: 'We keep checking if you can go in',
    };
    for (const [line, expected] of Object.entries(words)) {
      element.line = line as WaitingRoomElement['line'];
      await element.updateComplete;
      expect(word(element)).to.equal(expected);
      await expect(element).to.be.accessible();
    }
    element.line = 'live';
    element.presence = NOBODY;
    await element.updateComplete;
    expect(word(element)).to.equal('Your therapist will see that you are here');
  });

  it('calls the clinician as the service does, and a guest’s by no profession', async () => {
    const element = await create({ presence: presence({ seen: true }), clinicianName: 'Dr Osei' });
    expect(word(element)).to.equal('Dr Osei knows you are here');
    element.clinicianName = '';
    element.visit = { ...visit, role: 'guest' };
    await element.updateComplete;
    expect(word(element)).to.equal('The clinician knows you are here');
  });

  it('R22: shows the clinician’s message in a polite region that was there before it', async () => {
    const element = await create();
    const region = find(element, '.news');
    expect(region).to.have.attribute('role', 'status');
    expect(getComputedStyle(region).display).not.to.equal('none');
    const message = { text: '<b>5 minutes</b> late', at: STARTS - 3 * MINUTE };
    element.presence = presence({ message });
    await element.updateComplete;
    expect(find(element, '.news')).to.equal(region);
    expect(text(element, 'figcaption')).to.match(/^Your therapist says, at 1:57pm/);
    expect(text(element, 'blockquote')).to.equal('<b>5 minutes</b> late');
    expect(has(element, 'blockquote b')).to.equal(false);
    await expect(element).to.be.accessible();
  });

  it('says after a while that it may take longer, with the phone number', async () => {
    const element = await create();
    now = STARTS + 10 * MINUTE - 1;
    element.requestUpdate();
    await element.updateComplete;
    expect(has(element, '.late')).to.equal(false);
    now += 1;
    element.requestUpdate();
    await element.updateComplete;
    expect(text(element, '.late')).to.match(/^Your therapist may be running late\./);
    expect(text(element, '.late .phone')).to.equal(`Call us on ${PHONE}`);
    expect(element.shadowRoot!.querySelectorAll('.phone').length).to.equal(1);
    await expect(element).to.be.accessible();
  });

  it('says so by itself, without another word from outside', async () => {
    now = STARTS + 10 * MINUTE - 20;
    const start = performance.now();
    const clock = { now: () => now + performance.now() - start };
    const element = await create({ clock });
    while (!has(element, '.late')) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      await element.updateComplete;
    }
    expect(clock.now()).to.be.at.least(STARTS + 10 * MINUTE);
  });

  it('waits as long as the page says, and counts anew from the clinician’s word', async () => {
    now = STARTS + 4 * MINUTE;
    const element = await create({ lateAfter: 3 });
    expect(has(element, '.late')).to.equal(true);
    element.presence = presence({ message: { text: 'Soon', at: STARTS + 2 * MINUTE } });
    await element.updateComplete;
    expect(has(element, '.late')).to.equal(false);
  });

  it('asks to leave and to go back to the devices, once per press', async () => {
    const element = await create();
    const asked: string[] = [];
    for (const type of ['leave-request', 'prepare-request'] as const)
      element.addEventListener(type, (event) => asked.push(`${type} ${event.cancelable}`));
    find(element, '[part=prepare-button]').click();
    find(element, '[part=leave-button]').click();
    expect(asked).to.deep.equal(['prepare-request true', 'leave-request true']);
  });

  it('says that the waiting is over', async () => {
    const element = await create({ admitted: true, line: 'lost' });
    expect(text(element, 'h1')).to.equal('You can go in now');
    expect(word(element)).to.equal('Your therapist knows you are here');
    expect(text(element, '.steps li:nth-child(3)')).to.equal(
      'Done: Your therapist has let you in Your video call is starting …',
    );
    expect(has(element, 'button')).to.equal(false);
    await expect(element).to.be.accessible();
  });

  it('names the service’s zone where the reader’s clock shows another time', async () => {
    const timeZone = 'Pacific/Kiritimati';
    const element = await create({ visit: { ...visit, timeZone } });
    expect(text(element, '.steps li:nth-child(1) .soft')).to.match(/at 4am \(.+\)\.$/);
  });

  it('stands on its own, before anything is known', async () => {
    const element = await fixture<WaitingRoomElement>(html`<waiting-room></waiting-room>`);
    expect(text(element, '.steps li:nth-child(1)')).to.equal('Done: You have arrived');
    expect(has(element, '.phone')).to.equal(false);
    await expect(element).to.be.accessible();
  });

  it('focus() goes to the heading', async () => {
    const element = await create();
    element.focus();
    expect(element.shadowRoot!.activeElement?.localName).to.equal('h1');
  });
});
