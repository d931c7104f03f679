import { SessionError } from '@video-session/core';
import { expect, waitUntil } from '@open-wc/testing';
import '../define/video-session.js';
import { keepChoices, keptChoices } from '../join-screen/kept-choices.js';
import { MEETING_CODE } from '../testing/fake-issuer.js';
import { OTHER } from '../testing/fake-meeting-port.js';
import { CODE, JourneyPage } from '../testing/journey-page.js';
import { find, has, text } from '../testing/shadow.js';
import { LeftoverCount } from '../testing/leftovers.js';

describe('<video-session> that is loaded again, sleeps, or goes offline', () => {
  let page: JourneyPage;

  beforeEach(async () => (page = await JourneyPage.begin({ isLetIn: true })));
  afterEach(() => page.close());

  const offline = new SessionError('offline', 'The request did not get through');
  const online = () => {
    page.failure = undefined;
    dispatchEvent(new Event('online'));
  };

  describe('a reload', () => {
    it('of the welcome page shows it again', async () => {
      page.open();
      await page.reach('welcome');
      await page.reload();
      await page.reach('welcome');
    });

    it('of the join screen leads back to it, with what was set up there', async () => {
      await page.toJoinScreen();
      keepChoices({
        meetingCode: MEETING_CODE,
        displayName: 'Robin',
        off: ['camera'],
        devices: {},
      });
      await page.reload();
      await page.reach('preparing');
      expect(keptChoices(MEETING_CODE)?.off).to.deep.equal(['camera']);
    });

    it('of the waiting room leads straight back into it, without a press', async () => {
      page.isLetIn = false;
      await page.toWaiting();
      await page.reload();
      await page.reach('waiting');
      expect(page.presence.statuses.at(-1)).to.equal('waiting');
      expect(page.port.mounts).to.equal(0);
    });

    it('of the call leads straight back into it, with a fresh token and the same name (R38)', async () => {
      await page.toCall();
      const exchanges = page.asked.length;
      const meeting = page.port.next();
      await page.reload();
      await meeting;
      expect(page.asked.length).to.equal(exchanges + 1);
      expect(page.port.last.request.choices.displayName).to.equal('Robin');
      expect(has(page.element, 'join-screen, welcome-page')).to.equal(false);
    });

    it('of the call after more than two minutes leads to the join screen: it may be another person', async () => {
      await page.toCall();
      const { now } = Date;
      for (const minutes of [3, -3]) {
        await page.reload();
        await page.reach('in-session');
        Date.now = () => now() - minutes * 60_000;
        dispatchEvent(new PageTransitionEvent('pagehide'));
        Date.now = now;
        await page.unload();
        page.open();
        await page.reach('preparing');
        page.join();
        await page.reach('in-session');
      }
    });

    it('R47: after the end leads to the welcome page, and finds neither name nor choices', async () => {
      await page.toCall();
      keepChoices({
        meetingCode: MEETING_CODE,
        displayName: 'Robin',
        off: ['camera'],
        devices: {},
      });
      page.step('session-view').leave();
      await page.reach('ended');
      expect(keptChoices(MEETING_CODE)).to.equal(undefined);
      expect(Object.values(sessionStorage)).to.deep.equal([CODE]);
      await page.reload();
      await page.reach('welcome');
    });

    it('R47: a page that goes on without the element keeps no name', async () => {
      await page.toJoinScreen();
      keepChoices({ meetingCode: MEETING_CODE, displayName: 'Robin', off: [], devices: {} });
      await page.remove();
      expect(Object.values(sessionStorage)).to.deep.equal([CODE]);
    });

    it('R47: another person’s link in the same tab finds nothing of before', async () => {
      await page.toJoinScreen();
      keepChoices({ meetingCode: MEETING_CODE, displayName: 'Robin', off: [], devices: {} });
      await page.unload();
      history.replaceState(null, '', '#AQEAAWEx-another');
      page.open();
      await page.reach('welcome');
      expect(keptChoices(MEETING_CODE)).to.equal(undefined);
    });
  });

  describe('the browser’s cache', () => {
    const hide = () => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    const show = () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));

    it('brings the welcome page back as it was', async () => {
      page.open();
      await page.reach('welcome');
      hide();
      show();
      await page.element.updateComplete;
      expect(page.element.step).to.equal('welcome');
    });

    it('brings the join screen back, which can still be joined from', async () => {
      await page.toJoinScreen();
      hide();
      show();
      const meeting = page.port.next();
      page.join();
      await meeting;
    });

    it('brings somebody who waits back to their place', async () => {
      page.isLetIn = false;
      await page.toWaiting();
      hide();
      show();
      await waitUntil(() => page.presence.isAttended);
      expect(page.presence.statuses).to.deep.equal(['waiting', 'left', 'waiting']);
      page.isLetIn = true;
      const meeting = page.port.next();
      page.presence.tell({ admitted: true });
      await meeting;
    });

    it('brings a refusal back, which asks at once whether all is well now', async () => {
      page.failure = new SessionError('service-down', '');
      page.open();
      await page.reach('denied');
      hide();
      page.failure = undefined;
      show();
      await page.reach('welcome');
    });
  });

  describe('offline', () => {
    it('on arrival: says so, with the phone number, and goes on by itself', async () => {
      page.failure = offline;
      page.open();
      await page.reach('denied');
      expect(text(page.element, '[part=problem] h1')).to.contain('offline');
      expect(find(page.element, '[part=phone]')).to.have.attribute('href', 'tel:01632960123');
      online();
      await page.reach('welcome');
    });

    it('on the welcome page: nothing is disturbed', async () => {
      page.open();
      await page.reach('welcome');
      page.failure = offline;
      dispatchEvent(new Event('offline'));
      expect(page.element.step).to.equal('welcome');
      page.ask(page.step('welcome-page'), 'continue-request');
      await page.reach('preparing');
    });

    it('when Join is pressed: says so, and leads back to the join screen with the name', async () => {
      await page.toJoinScreen();
      page.failure = offline;
      page.join();
      await page.reach('denied');
      online();
      await page.reach('preparing');
      expect(page.step('join-screen')).to.have.attribute('display-name', 'Robin');
      const meeting = page.port.next();
      page.join();
      await meeting;
    });

    it('in the waiting room: the person keeps their place', async () => {
      page.isLetIn = false;
      await page.toWaiting();
      page.failure = offline;
      page.presence.connect(false);
      await waitUntil(() => page.step('waiting-room').getAttribute('line') === 'lost');
      page.isLetIn = true;
      page.failure = undefined;
      const meeting = page.port.next();
      page.presence.connect(true);
      page.presence.tell({ admitted: true });
      await meeting;
    });

    it('R38: when a call breaks: the person stays in it, and it is joined again once there is a network', async () => {
      await page.toCall();
      const view = page.step('session-view');
      page.failure = offline;
      page.port.last.report({
        type: 'failed',
        error: new SessionError('meeting-connection-failed', ''),
      });
      await page.reach('admitting');
      await waitUntil(() => page.asked.length === 3);
      expect(page.step('session-view')).to.equal(view);
      page.failure = undefined;
      const meeting = page.port.next();
      dispatchEvent(new Event('online'));
      await meeting;
      expect(page.element.step).to.equal('in-session');
      expect(page.step('session-view')).to.equal(view);
    });

    it('R3: whoever leaves a broken call is not taken back into it', async () => {
      await page.toCall();
      page.failure = offline;
      page.port.last.report({
        type: 'failed',
        error: new SessionError('meeting-connection-failed', ''),
      });
      await page.reach('admitting');
      page.step('session-view').leave();
      await page.reach('ended');
      const exchanges = page.asked.length;
      page.failure = undefined;
      dispatchEvent(new Event('online'));
      expect(page.asked.length).to.equal(exchanges);
      expect(page.element.step).to.equal('ended');
    });
  });

  it('opens by itself when the time has come, by the server’s clock (R2)', async () => {
    const { now } = Date;
    Date.now = () => now() + 86_400_000;
    const opens = Date.parse('2026-12-09T00:00:00Z');
    const details = { opens, serverNow: opens - 1_500 };
    page.failure = new SessionError('too-early', '', { details });
    page.open({ lang: 'en' });
    await page.reach('denied');
    expect(text(page.element, '[part=countdown]')).to.match(/^You can join in [12] seconds?\.$/);
    await expect(page.element).to.be.accessible();
    page.failure = undefined;
    await page.reach('welcome');
    Date.now = now;
  });

  it('300 arrivals and removals at each step leave nothing behind', async function () {
    this.timeout(240_000);
    page.isLetIn = false;
    await page.toWaiting();
    await page.remove();
    const leftovers = new LeftoverCount();
    for (let count = 0; count < 300; count += 1) {
      history.replaceState(null, '', `#${CODE}`);
      page.open();
      if (count % 3 > 0) await page.reach('welcome');
      if (count % 3 > 1) await page.goToJoinScreen();
      if (count % 30 === 29) {
        page.isLetIn = count % 60 === 59;
        page.join();
        await page.reach(page.isLetIn ? 'in-session' : 'waiting');
        if (page.isLetIn) {
          if (!page.port.meetings.at(-1)?.isMounted) await page.port.next();
          page.port.last.join(OTHER);
        }
        page.isLetIn = false;
      }
      await page.remove();
    }
    // What is counted still ends; what this waits with is not counted.
    leftovers.stop();
    await waitUntil(isFree, 'the lock is free', { timeout: 5_000 });
    expect(leftovers.open).to.deep.equal({ channels: 0, timers: 0, listeners: 0, sounds: 0 });
    expect(page.element.shadowRoot!.querySelector('iframe')).to.equal(null);
    expect(page.port.meetings.filter(({ isMounted }) => isMounted)).to.deep.equal([]);
    expect(page.presence.isAttended).to.equal(false);
  });
});

/** Other pages of this browser have locks of their own. */
async function isFree(): Promise<boolean> {
  const { held = [], pending = [] } = await navigator.locks.query();
  return ![...held, ...pending].some(({ name }) => name?.includes(MEETING_CODE));
}
