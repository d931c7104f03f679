import { expect, waitUntil } from '@open-wc/testing';
import '../define/video-session.js';
import { MEETING_CODE } from '../testing/fake-issuer.js';
import { OTHER } from '../testing/fake-meeting-port.js';
import { JourneyPage } from '../testing/journey-page.js';
import { record } from '../testing/next-event.js';
import { rendered } from '../testing/rendered.js';
import { has, text } from '../testing/shadow.js';
import { WindowClaim } from './window-claim.js';

const SESSION = `${MEETING_CODE}:patient`;
const TITLE = 'You have this open in another window';
const MOVED_TITLE = 'You are using another window now';

describe('R48: <video-session> in two windows', () => {
  let page: JourneyPage;
  let other: WindowClaim;
  let losses: number;

  beforeEach(async () => {
    page = await JourneyPage.begin({ isLetIn: true });
    losses = 0;
    other = new WindowClaim(() => (losses += 1));
  });

  afterEach(async () => {
    Reflect.deleteProperty(navigator, 'locks');
    other.release();
    await page.close();
  });

  const title = () => text(page.element, '[part=elsewhere] h1');
  const farewells = () => page.beacons.sent.filter(({ body }) => body.includes('"left"'));

  for (const how of ['Web Locks', 'a channel'] as const) {
    it(`the second says so and opens nothing; "Use this window" goes on here (${how})`, async () => {
      if (how === 'a channel')
        Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true });
      await other.claim(SESSION, 'ask');
      page.open();
      await page.reach('elsewhere');
      // Without locks the answer of a busy machine may come late: then it says where they are now.
      expect(title()).to.be.oneOf(how === 'Web Locks' ? [TITLE] : [TITLE, MOVED_TITLE]);
      expect(has(page.element, 'join-screen, welcome-page')).to.equal(false);
      expect(text(page.element, '[part=elsewhere] .phone')).to.contain('01632 960 123');
      await expect(page.element).to.be.accessible();
      page.press('Use this window');
      await page.reach('preparing');
      await waitUntil(() => losses === 1);
      const meeting = page.port.next();
      page.join();
      await meeting;
    });
  }

  it('the heading of it has the focus', async () => {
    await other.claim(SESSION, 'ask');
    page.open();
    await page.reach('elsewhere');
    await waitUntil(() => page.element.shadowRoot!.activeElement?.localName === 'h1');
  });

  it('the clinician’s side in another tab is in nobody’s way', async () => {
    await other.claim(`${MEETING_CODE}:clinician`, 'ask');
    await page.toJoinScreen();
  });

  it('a second that read the welcome page before is told when it goes on', async () => {
    page.open();
    await page.reach('welcome');
    await other.claim(SESSION, 'ask');
    page.ask(page.step('welcome-page'), 'continue-request');
    await page.reach('elsewhere');
    expect(losses).to.equal(0);
  });

  it('the first ends its call when another window takes it over, and does not say "left" for it', async () => {
    await page.toCall({ eventsUrl: 'off' });
    await page.presence.heard(({ status }) => status === 'in-session');
    const ended = record(page.element, 'session-ended');
    await other.claim(SESSION, 'take');
    await page.reach('elsewhere');
    expect(title()).to.equal(MOVED_TITLE);
    expect(page.port.last.isMounted).to.equal(false);
    expect([ended.length, farewells().length]).to.deep.equal([0, 0]);
    expect(page.presence.statuses).to.deep.equal(['waiting', 'in-session']);
    expect(page.presence.isAttended).to.equal(false);
    await expect(page.element).to.be.accessible();
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(farewells()).to.deep.equal([]);
  });

  it('somebody who waits goes on waiting in the window that they took', async () => {
    page.isLetIn = false;
    await page.toWaiting();
    await other.claim(SESSION, 'take');
    await page.reach('elsewhere');
    page.press('Use this window');
    await page.reach('preparing');
    page.join();
    await page.reach('waiting');
    expect(page.presence.statuses).to.deep.equal(['waiting', 'waiting']);
    expect(losses).to.equal(1);
  });

  for (const step of ['the call', 'the waiting room'] as const) {
    it(`a window that was in ${step} and is loaded again says nothing for the other that has it now`, async () => {
      page.isLetIn = step === 'the call';
      const properties = { sessionUrl: '/api/session', reportPresence: undefined };
      if (step === 'the call') await page.toCall(properties);
      else await page.toWaiting(properties);
      dispatchEvent(new PageTransitionEvent('pagehide'));
      await page.unload();
      await other.claim(SESSION, 'ask');
      const said = page.presence.reports.length;
      const sent = page.beacons.sent.length;
      const { mounts } = page.port;
      page.open(properties);
      await page.reach('elsewhere');
      await rendered(page.element, () => has(page.element, '[part=elsewhere]'));
      await page.remove();
      expect(page.presence.reports.length).to.equal(said);
      const bodies = page.beacons.sent.slice(sent).map(({ body }) => body);
      expect(bodies.join()).not.to.contain('"left"').and.not.to.contain('join-screen-shown');
      expect([page.port.mounts, losses]).to.deep.equal([mounts, 0]);
    });
  }

  it('a page that comes back from the browser’s cache yields to the other, and says nothing for it', async () => {
    await page.toCall({ eventsUrl: 'off' });
    await page.presence.heard(({ status }) => status === 'in-session');
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    const said = page.presence.reports.length;
    const sent = farewells().length;
    // As of another window, which hears nothing of what happens to this one.
    const controller = new AbortController();
    void navigator.locks.request(
      `video-session-window:${SESSION}`,
      () => new Promise<void>((free) => controller.signal.addEventListener('abort', () => free())),
    );
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await page.reach('elsewhere');
    controller.abort();
    expect(title()).to.equal(MOVED_TITLE);
    expect([page.presence.reports.length, farewells().length]).to.deep.equal([said, sent]);
    expect(page.presence.isAttended).to.equal(false);
  });

  it('a reload of the window that has it leads straight back into the call', async () => {
    await page.toCall();
    const meeting = page.port.next();
    await page.reload();
    await meeting;
    page.port.last.join(OTHER);
    expect(page.port.last.request.choices).to.include({ displayName: 'Robin', cameraOn: true });
    expect(page.element.step).to.equal('in-session');
  });
});
