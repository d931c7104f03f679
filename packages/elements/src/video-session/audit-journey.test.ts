import { SessionError } from '@video-session/core';
import { expect, waitUntil } from '@open-wc/testing';
import '../define/video-session.js';
import { watchSession } from '../live-session.js';
import { MEETING_CODE } from '../testing/fake-issuer.js';
import { OTHER } from '../testing/fake-meeting-port.js';
import { CODE, JourneyPage } from '../testing/journey-page.js';

describe('<video-session> with an audit trail', () => {
  let page: JourneyPage;

  beforeEach(async () => (page = await JourneyPage.begin()));
  afterEach(() => page.close());

  const sent = () =>
    page.beacons.sent
      .filter(({ url }) => url.endsWith('/events'))
      .map(({ body }) => JSON.parse(body) as { code: string; events: { type: string }[] });
  const types = () => sent().flatMap(({ events }) => events.map(({ type }) => type));
  const close = () => dispatchEvent(new PageTransitionEvent('pagehide'));

  it('sends every step of a person, in order, with what went wrong', async () => {
    const properties = { sessionUrl: '/api/session' };
    page.isLetIn = true;
    await page.toJoinScreen(properties);
    page.ask(page.step('join-screen'), 'session-error', { code: 'no-camera' });
    const meeting = page.port.next();
    page.join();
    await meeting;
    page.port.last.join(OTHER);
    page.port.last.report({ type: 'left' });
    page.port.last.join(OTHER);
    page.step('session-view').leave();
    await page.reach('ended');
    close();
    expect(types()).to.deep.equal([
      'welcome-shown',
      'join-screen-shown',
      'device-failed',
      'join-pressed',
      'session-joined',
      'session-dropped',
      'session-resumed',
      'session-ended',
    ]);
    expect(sent().flatMap(({ events }) => events)[2]).to.deep.equal({
      type: 'device-failed',
      code: 'no-camera',
    });
    expect(new Set(sent().map(({ code }) => code))).to.deep.equal(new Set([CODE]));
    expect(page.beacons.sent[0]!.url).to.equal(new URL('/api/events', location.href).href);
    expect(JSON.stringify(page.beacons.sent)).not.to.contain('Robin');
  });

  it('sends a refusal with its code', async () => {
    page.failure = new SessionError('key-set-unreachable', '');
    page.open({ eventsUrl: '/trail' });
    await page.reach('denied');
    await waitUntil(() => {
      close();
      return page.beacons.sent.length > 0;
    }, 'the trail is sent');
    expect(JSON.parse(page.beacons.sent[0]!.body)).to.deep.equal({
      code: CODE,
      events: [{ type: 'session-failed', code: 'key-set-unreachable' }],
    });
  });

  it('sends a call that broke, and a device that failed in it', async () => {
    await page.toCall({ eventsUrl: '/events' });
    page.port.last.report(
      { type: 'device-failed', device: 'camera', code: 'media-failed' },
      { type: 'role-changed', moderator: true },
    );
    close();
    const steps = sent().flatMap(({ events }) => events);
    expect(steps.slice(-2)).to.deep.equal([
      { type: 'device-failed', code: 'media-failed' },
      { type: 'session-failed', code: 'role-mismatch' },
    ]);
  });

  it('sends nothing where there is no trail, and nothing of a code that nobody knows', async () => {
    await page.toWaiting({ sessionUrl: '/api/session', eventsUrl: '' });
    close();
    expect(types()).to.deep.equal([]);
    await page.remove();
    page.failure = new SessionError('invalid', '');
    page.open({ sessionUrl: '/api/session' });
    await page.reach('denied');
    await new Promise((resolve) => setTimeout(resolve, 20));
    close();
    expect(types()).to.deep.equal([]);
  });

  it('R29: the record’s tab is told for as long as the person is in session', async () => {
    const watching = new AbortController();
    const heard: boolean[] = [];
    let next: () => void = () => undefined;
    const listener = (live: boolean) => {
      heard.push(live);
      next();
    };
    watchSession(MEETING_CODE, listener, watching.signal);
    const told = () => new Promise<void>((resolve) => (next = resolve));
    const begins = told();
    await page.toCall();
    await begins;
    const ends = told();
    page.step('session-view').leave();
    await ends;
    expect(heard).to.deep.equal([true, false]);
    watching.abort();
  });

  it('R40: neither link code nor token is in an event, an attribute, a log or the page', async () => {
    const seen: unknown[] = [];
    page.create();
    for (const type of [
      'step-changed',
      'session-verified',
      'session-joined',
      'session-dropped',
      'session-error',
      'session-ended',
      'devices-changed',
      'participants-changed',
    ] as const)
      page.element.addEventListener(type, ({ detail }) => seen.push(type, detail));
    const { element } = page;
    document.body.append(element);
    await page.goToWaiting();
    page.isLetIn = true;
    const meeting = page.port.next();
    page.presence.tell({ admitted: true });
    await meeting;
    page.port.last.join(OTHER);
    const { token } = element.session!;
    page.step('session-view').leave();
    await page.reach('ended');
    const traces = [
      JSON.stringify(seen),
      element.outerHTML,
      element.shadowRoot!.innerHTML,
      location.href,
    ];
    traces.push(...page.console.lines);
    for (const trace of traces) expect(trace).not.to.contain(CODE).and.not.to.contain(token);
  });
});
