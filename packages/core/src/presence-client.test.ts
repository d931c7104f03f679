import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { AppointmentPresence, Presence, PresenceReport } from './presence.js';
import { attendPresenceAt, reportPresenceAt, watchPresenceAt } from './presence-client.js';
import { CountingSignal } from './testing/counting-signal.js';
import { jsonAnswer } from './testing/local-server.js';
import {
  listener,
  mockTime,
  presenceEvent,
  PresenceServer,
  READY,
  turns,
} from './testing/presence-server.js';

const SINCE = Date.UTC(2026, 11, 9, 13, 49);
const waiting: PresenceReport = { status: 'waiting', since: SINCE, trouble: undefined };

let server: PresenceServer;
before(async () => (server = await PresenceServer.start()));
beforeEach(() => server.beginTest());
afterEach(() => server.endTest());
after(() => server.close());

describe('watchPresenceAt', () => {
  it('asks beside the address of presence and hears of every appointment', async () => {
    let path: string | undefined;
    let headers: Record<string, unknown> = {};
    const answer = server.streamOf(presenceEvent({ admitted: true }) + READY);
    server.answer = (request, response) => {
      ({ url: path, headers } = request);
      answer(request, response);
    };
    const hears = listener();
    const presence = new URL('/video-session/presence?tenant=7', server.url);
    const watching = watchPresenceAt(presence)(['a1', 'a2'], hears, server.stop.signal);
    await hears.until(2);
    assert.equal(path, '/video-session/presence/stream?tenant=7');
    assert.equal(headers['accept'], 'text/event-stream, application/problem+json');
    assert.equal(headers['content-type'], 'application/json');
    assert.deepEqual(server.bodyOf(-1), { appointmentIds: ['a1', 'a2'] });
    assert.deepEqual(hears.heard, [
      { appointmentId: 'a1', people: {}, admitted: true, message: undefined, seen: false },
      true,
    ]);
    server.stop.abort();
    await watching;
  });

  it('reads letters and events that lie across chunks, and leaves out what it cannot read', async () => {
    const hears = listener();
    server.watch(hears);
    await hears.until(1);
    const message = { text: 'Fünf Minuten', at: '2026-12-09T13:50:00Z' };
    const bytes = Buffer.from(presenceEvent({ message }));
    for (const byte of bytes) server.streams[0]!.write(Buffer.from([byte]));
    for (const wrong of [
      'event: presence\ndata: {\n\n',
      'event: presence\ndata: {"appointmentId":7}\n\n',
      presenceEvent({ people: { patient: { status: 'asleep', since: 'now' } } }),
      'event: news\ndata: {}\n\n',
      ': a comment\n\n',
    ])
      server.streams[0]!.write(wrong);
    server.streams[0]!.write(presenceEvent({ seen: true }));
    await hears.until(3);
    const [, first, last] = hears.heard as [boolean, AppointmentPresence, AppointmentPresence];
    assert.deepEqual(first.message, { text: 'Fünf Minuten', at: Date.UTC(2026, 11, 9, 13, 50) });
    assert.equal(last.seen, true);
    assert.equal(hears.heard.length, 3);
  });

  it('hears whom it may no longer watch, whenever all has been told', async () => {
    const heard: (readonly string[])[] = [];
    const hears = listener();
    const connected = (live: boolean, leftOut: readonly string[] = []) => {
      heard.push(leftOut);
      hears.connected(live);
    };
    server.watch({ ...hears, connected });
    await hears.until(1);
    for (const data of ['{"leftOut":["a1",7]}', '{"leftOut":"a1"}', 'null'])
      server.streams[0]!.write(`event: ready\ndata: ${data}\n\n`);
    await hears.until(4);
    assert.deepEqual(heard, [[], ['a1'], [], []]);
  });

  it('a listener that throws does no harm', async () => {
    const hears = listener();
    const throwing = {
      changed(presence: AppointmentPresence) {
        hears.changed(presence);
        throw new Error('mine');
      },
      connected(live: boolean) {
        hears.connected(live);
        throw new Error('mine');
      },
    };
    server.watch(throwing);
    await hears.until(1);
    server.streams[0]!.write(presenceEvent());
    await hears.until(2);
    server.streams[0]!.write(presenceEvent({ seen: true }));
    await hears.until(3);
  });
});

describe('the end', () => {
  it('by the signal leaves no timer, no listener and no connection behind', async () => {
    const hears = listener();
    const signal = new CountingSignal(server.stop.signal);
    const before = process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const watching = watchPresenceAt(server.url)(['a1'], hears, signal.signal);
    await hears.until(1);
    const closed = new Promise((resolve) => server.streams[0]!.once('close', resolve));
    server.stop.abort();
    await watching;
    await closed;
    assert.equal(signal.listeners, 0);
    const timeouts = process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    assert.ok(timeouts <= before + 1, 'what fetch itself keeps for a moment apart');
  });

  it('comes while it waits to try again, too', async (t) => {
    mockTime(t);
    server.answer = (request) => request.socket.destroy();
    const hears = listener();
    const signal = new CountingSignal(server.stop.signal);
    const watching = watchPresenceAt(server.url)(['a1'], hears, signal.signal);
    await hears.until(1);
    await turns();
    server.stop.abort();
    await watching;
    assert.equal(signal.listeners, 0);
  });

  it('asks nothing for a caller that has gone already', async () => {
    const asked = server.asked;
    await watchPresenceAt(server.url)(['a1'], listener(), AbortSignal.abort());
    assert.equal(server.asked, asked);
  });
});

describe('attendPresenceAt', () => {
  it('states anew where the person is, whenever the stream comes back', async (t) => {
    const timers = mockTime(t);
    const hears = listener<Presence>();
    let report = waiting;
    server.attend(hears, () => report);
    await hears.until(1);
    const { page, ...first } = server.bodyOf(-1);
    assert.match(String(page), /^[\w-]{10,64}$/);
    assert.deepEqual(first, { code: 'CODE', status: 'waiting', since: '2026-12-09T13:49:00.000Z' });
    report = { status: 'in-session', since: SINCE + 60_000, trouble: 'no-camera' };
    server.streams[0]!.write(presenceEvent({ appointmentId: undefined }, 9));
    await hears.until(2);
    server.streams[0]!.destroy();
    await hears.until(3);
    timers.tick(2_000);
    await hears.until(4);
    assert.deepEqual(server.bodyOf(-1), {
      code: 'CODE',
      page,
      status: 'in-session',
      since: '2026-12-09T13:50:00.000Z',
      trouble: 'no-camera',
      lastEventId: '9',
    });
  });

  it('R40: an error says nothing of the code', async () => {
    server.answer = jsonAnswer(404, { code: 'invalid', detail: 'SECRETCODE' });
    const attending = attendPresenceAt(server.url)(
      'SECRETCODE',
      () => waiting,
      listener<Presence>(),
      server.stop.signal,
    );
    await assert.rejects(attending, (error: Error) => !JSON.stringify(error).includes('SECRET'));
  });

  it('is the same page as what it says by a short call', async () => {
    server.answer = (_, response) => response.writeHead(204).end();
    await reportPresenceAt(server.url)('CODE', waiting, server.stop.signal);
    const { page } = server.bodyOf(-1);
    server.answer = server.streamOf(READY);
    const hears = listener<Presence>();
    server.attend(hears, () => waiting);
    await hears.until(1);
    assert.equal(server.bodyOf(-1)['page'], page);
  });
});
