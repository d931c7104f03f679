import { SessionError } from '@video-session/core';
import { expect, waitUntil } from '@open-wc/testing';
import '../define/video-session.js';
import { NOW } from '../testing/fake-issuer.js';
import { OTHER } from '../testing/fake-meeting-port.js';
import { CHOICES, CODE, JourneyPage } from '../testing/journey-page.js';
import { record } from '../testing/next-event.js';

describe('<video-session> with presence', () => {
  let page: JourneyPage;

  beforeEach(async () => (page = await JourneyPage.begin()));
  afterEach(() => page.close());

  it('R23: says nothing before Join, then waiting, in session and left, by the server’s clock', async () => {
    page.isLetIn = true;
    await page.toJoinScreen();
    page.ask(page.step('join-screen'), 'session-error', { code: 'no-camera' });
    expect(page.presence.reports).to.deep.equal([]);
    const meeting = page.port.next();
    page.join();
    expect(page.presence.statuses).to.deep.equal(['waiting']);
    await meeting;
    expect(page.presence.statuses).to.deep.equal(['waiting']);
    page.port.last.join(OTHER);
    await page.presence.heard(({ status }) => status === 'in-session');
    page.step('session-view').leave();
    await page.reach('ended');
    expect(page.presence.statuses).to.deep.equal(['waiting', 'in-session', 'left']);
    expect([...page.presence.codes]).to.deep.equal([CODE]);
    for (const { since } of page.presence.reports) expect(since).to.be.within(NOW, NOW + 60_000);
  });

  it('says what stands in the way of a device, and when nothing does any more', async () => {
    page.isLetIn = true;
    await page.toJoinScreen();
    page.ask(page.step('join-screen'), 'session-error', { code: 'no-camera' });
    const meeting = page.port.next();
    page.join({ ...CHOICES, cameraOn: false });
    await meeting;
    page.port.last.join();
    const inSession = await page.presence.heard(({ status }) => status === 'in-session');
    expect(page.presence.reports[0]?.trouble).to.equal('no-camera');
    expect(inSession.trouble).to.equal('no-camera');
    await page.presence.heard(
      ({ status, trouble }) => status !== 'waiting' && trouble === undefined,
    );
    page.port.last.report({ type: 'device-failed', device: 'microphone', code: 'media-failed' });
    const troubled = await page.presence.heard(({ trouble }) => trouble === 'media-failed');
    expect(troubled.since).to.equal(inSession.since);
  });

  it('forgets a trouble that was over before Join', async () => {
    await page.toJoinScreen();
    page.ask(page.step('join-screen'), 'session-error', { code: 'in-use' });
    page.join();
    await page.reach('waiting');
    expect(page.presence.reports.map(({ trouble }) => trouble)).to.deep.equal([undefined]);
  });

  it('somebody whose call broke is there, but not in session', async () => {
    await page.toCall();
    await page.presence.heard(({ status }) => status === 'in-session');
    const error = new SessionError('meeting-connection-failed', '');
    page.port.last.report({ type: 'failed', error });
    await page.presence.heard(
      ({ status }) => status === 'waiting' && page.presence.reports.length === 3,
    );
    expect(page.presence.statuses).to.deep.equal(['waiting', 'in-session', 'waiting']);
  });

  it('says left by a beacon when the page goes, and where the person is when it comes back', async () => {
    window.fetch = () => new Promise(() => {});
    await page.toWaiting({
      reportPresence: undefined,
      sessionUrl: '/api/session',
      eventsUrl: 'off',
    });
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(page.beacons.sent.map(({ url }) => url)).to.deep.equal([
      new URL('/api/presence', location.href).href,
    ]);
    const said = JSON.parse(page.beacons.sent[0]!.body) as Record<string, unknown>;
    expect(said).to.deep.include({ code: CODE, status: 'left' });
    expect(Date.parse(String(said['since']))).to.be.within(NOW, NOW + 60_000);
    expect(page.presence.isAttended).to.equal(false);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    // Not before it is known that no other window has the session (R48).
    expect(page.presence.statuses).to.deep.equal(['waiting']);
    await waitUntil(() => page.presence.isAttended);
    expect(page.presence.statuses).to.deep.equal(['waiting', 'waiting']);
    expect(page.presence.reports[1]?.since).to.equal(page.presence.reports[0]?.since);
    expect(page.presence.isAttended).to.equal(true);
  });

  it('is not told of a page that only becomes hidden', async () => {
    await page.toWaiting();
    document.dispatchEvent(new Event('visibilitychange'));
    expect(page.presence.statuses).to.deep.equal(['waiting']);
  });

  for (const status of [404, 501]) {
    it(`a host that answers ${status} has none: one line for developers, and the call goes on`, async () => {
      const { lines } = page.remarks;
      const asked: string[] = [];
      window.fetch = (input) => {
        asked.push(new Request(input).url);
        return Promise.resolve(new Response('Not here', { status }));
      };
      const errors = record(document, 'session-error');
      await page.toCall({
        attendPresence: undefined,
        reportPresence: undefined,
        sessionUrl: '/api/session',
      });
      await waitUntil(() => lines.length > 0, 'the developer is told');
      page.step('session-view').leave();
      await page.reach('ended');
      const own = asked.filter((url) => url.includes('presence'));
      expect(own[0]).to.match(/\/api\/presence\/stream$/);
      expect(own.filter((url) => url.endsWith('/stream')).length).to.equal(1);
      expect(lines.length).to.equal(1);
      expect(lines[0]).to.contain('host-answer-invalid').and.not.to.contain(CODE);
      expect(errors).to.deep.equal([]);
      expect(page.console.lines).to.deep.equal([]);
    });
  }

  it('is off where the page says so, and the waiting room asks by itself', async () => {
    const requests: unknown[] = [];
    window.fetch = (input) => {
      requests.push(input);
      return new Promise(() => {});
    };
    await page.toWaiting({
      attendPresence: undefined,
      reportPresence: undefined,
      sessionUrl: '/api/session',
      presenceUrl: 'off',
    });
    await page.says('We keep checking if you can go in');
    expect(requests).to.deep.equal([]);
  });

  it('an address that is none is said to the developer, and disturbs nobody', async () => {
    const { lines } = page.remarks;
    const wrong = { presenceUrl: 'https://', eventsUrl: 'https://', attendPresence: undefined };
    await page.toWaiting(wrong);
    expect(lines.length).to.equal(1);
    expect(lines[0]).to.contain('configuration-invalid').and.to.contain('presence-url');
  });

  it('a page that holds a token has no link to be present with', async () => {
    history.replaceState(null, '', location.pathname);
    const now = Date.now();
    const token = await page.issuer.token({ now, opens: now - 1000, closes: now + 3_600_000 });
    page.open({ token, serverNow: now });
    await page.reach('preparing');
    const meeting = page.port.next();
    page.join();
    await meeting;
    page.port.last.join();
    expect(page.presence.reports).to.deep.equal([]);
  });

  it('ends with the element', async () => {
    await page.toWaiting();
    await page.remove();
    expect(page.presence.statuses).to.deep.equal(['waiting', 'left']);
    expect(page.presence.isAttended).to.equal(false);
  });
});
