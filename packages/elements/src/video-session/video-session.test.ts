import { SessionError } from '@video-session/core';
import { expect, waitUntil } from '@open-wc/testing';
import '../define/video-session.js';
import { MEETING_CODE, NOW } from '../testing/fake-issuer.js';
import { OTHER } from '../testing/fake-meeting-port.js';
import { CHOICES, CODE, JourneyPage } from '../testing/journey-page.js';
import { LeftoverCount } from '../testing/leftovers.js';
import { record } from '../testing/next-event.js';
import { text } from '../testing/shadow.js';

describe('<video-session>', () => {
  let page: JourneyPage;

  beforeEach(async () => (page = await JourneyPage.begin({ isLetIn: true })));
  afterEach(() => page.close());

  it('leads from the link into the call and out of it again', async () => {
    const steps: string[] = [];
    page.create();
    page.element.addEventListener('step-changed', ({ detail }) => steps.push(detail.step));
    const verified = record(page.element, 'session-verified');
    const joined = record(page.element, 'session-joined');
    const ended = record(page.element, 'session-ended');
    document.body.append(page.element);
    await page.reach('welcome');
    page.ask(page.step('welcome-page'), 'continue-request');
    await page.reach('preparing');
    const meeting = page.port.next();
    page.join();
    await meeting;
    page.port.last.join(OTHER);
    page.step('session-view').leave();
    await page.reach('ended');
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
    expect(text(page.element, '.panel h1')).to.equal('You have left the call');
    expect(page.port.last.request.choices).to.deep.equal(CHOICES);
    await expect(page.element).to.be.accessible();
  });

  it('says that it is checking the link', async () => {
    page.open({ exchangeCode: () => new Promise(() => {}) });
    await page.reach('verifying');
    expect(text(page.element, '[role=status]')).to.equal('Checking your link …');
    await expect(page.element).to.be.accessible();
  });

  it('the way back leads to the join screen, with the name kept', async () => {
    await page.toCall();
    page.step('session-view').leave();
    await page.reach('ended');
    page.press('Go back to the call');
    await page.reach('preparing');
    expect(page.step('join-screen')).to.have.attribute('display-name', 'Robin');
  });

  it('a broken call is mounted again with a fresh token, in the same element', async () => {
    await page.toCall();
    const errors = record(page.element, 'session-error');
    const view = page.step('session-view');
    const again = page.port.next();
    page.port.last.report({
      type: 'failed',
      error: new SessionError('meeting-connection-failed', ''),
    });
    await again;
    expect(page.asked.length).to.equal(3);
    expect(page.port.mounts).to.equal(2);
    expect(page.step('session-view')).to.equal(view);
    expect(page.port.last.request.choices.devices).to.deep.equal(CHOICES.devices);
    expect(errors).to.deep.equal([]);
  });

  it('a clinician goes straight to the join screen, under their own name', async () => {
    page.open({ exchangeCode: () => page.issuer.grant({ role: 'clinician' }) });
    await page.reach('preparing');
    expect(page.step('join-screen')).to.have.attribute('display-name', 'Dr Sam Okafor');
  });

  it('R10: without a welcome page the link leads to the join screen', async () => {
    const { welcome } = await page.issuer.grant();
    const settings = { welcome: { ...welcome, enabled: false } };
    page.open({ exchangeCode: () => page.issuer.grant({}, settings) });
    await page.reach('preparing');
    expect(page.step('welcome-page')).to.equal(null);
  });

  it('R2: a device clock that is a day off changes nothing', async () => {
    const now = Date.now;
    for (const days of [-1, 1]) {
      Date.now = () => NOW + days * 86_400_000;
      page.open();
      await page.reach('welcome');
      await page.remove();
    }
    Date.now = now;
    expect(page.asked.length).to.equal(2);
  });

  it('moving it in the document changes no step', async () => {
    await page.toJoinScreen();
    document.body.append(page.element);
    await Promise.resolve();
    expect(page.element.step).to.equal('preparing');
  });

  it('lets the host replace a step', async () => {
    page.create();
    page.element.innerHTML =
      '<p>Your browser is too old.</p><button slot="welcome">On we go</button>';
    document.body.append(page.element);
    await page.reach('welcome');
    expect(page.step('welcome-page')).to.equal(null);
    expect(page.element.querySelector('p')!.getClientRects().length).to.equal(0);
    page.ask(page.element.querySelector('button')!, 'continue-request');
    await page.reach('preparing');
  });

  it('moves the focus to each new step, but not away from the rest of the page', async () => {
    await page.toJoinScreen();
    const focused = () => page.step('join-screen').shadowRoot?.activeElement?.localName;
    await waitUntil(() => focused() === 'h1', 'the heading has the focus');
    const elsewhere = document.body.appendChild(document.createElement('input'));
    elsewhere.focus();
    page.join();
    await page.port.next();
    expect(document.activeElement).to.equal(elsewhere);
    elsewhere.remove();
  });

  it('leads on to where the service says, but never to a script', async () => {
    await page.toCall({ homeUrl: '/home' });
    page.step('session-view').leave();
    await page.reach('ended');
    expect(page.element.shadowRoot!.querySelector('[part=home]')).to.have.attribute(
      'href',
      new URL('/home', location.href).href,
    );
    page.element.homeUrl = 'javascript:alert(1)';
    await page.element.updateComplete;
    expect(page.element.shadowRoot!.querySelector('[part=home]')).to.equal(null);
  });

  it('50 mounts and removals leave no meeting and no listener behind', async function () {
    this.timeout(60_000);
    const leftovers = new LeftoverCount();
    for (let count = 0; count < 50; count += 1) {
      history.replaceState(null, '', `#${CODE}`);
      await page.toCall();
      await page.remove();
    }
    const { listeners } = leftovers.open;
    leftovers.stop();
    expect(page.port.meetings.every(({ isMounted }) => !isMounted)).to.equal(true);
    expect(page.port.meetings.length).to.equal(50);
    expect(listeners).to.equal(0);
  });
});
