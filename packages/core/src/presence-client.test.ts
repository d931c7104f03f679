import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { after, afterEach, before, beforeEach, describe, it, type TestContext } from 'node:test';
import type { AppointmentPresence, Presence, PresenceReport } from './presence.js';
import type { PresenceListener } from './presence-api.js';
import { CountingSignal } from './testing/counting-signal.js';
import { fakeTimeouts } from './testing/fake-timeouts.js';
import { attendPresenceAt, reportPresenceAt, watchPresenceAt } from './presence-client.js';
import {
  jsonAnswer,
  startLocalServer,
  type Answer,
  type LocalServer,
} from './testing/local-server.js';

const SINCE = Date.UTC(2026, 11, 9, 13, 49);
const waiting: PresenceReport = { status: 'waiting', since: SINCE, trouble: undefined };
const READY = 'event: ready\ndata: {}\n\n';
const presenceEvent = (changes: object = {}, id = 7) => {
  const data = { appointmentId: 'a1', people: {}, admitted: false, seen: false, ...changes };
  return `event: presence\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`;
};

let server: LocalServer;
let stop: AbortController;
/** The streams that the server holds open, in the order in which they were asked for. */
let streams: ServerResponse[];
/** What a test leaves running: it ends before the next one begins. */
let running: Promise<unknown>[];
before(async () => {
  server = await startLocalServer();
});
beforeEach(() => {
  stop = new AbortController();
  streams = [];
  running = [];
  server.answer = streamOf(READY);
});
afterEach(async () => {
  stop.abort();
  await Promise.allSettled(running);
});
after(() => server.close());

function streamOf(text: string): Answer {
  return (_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write(text);
    streams.push(response);
  };
}

/** What a listener hears, to be awaited one by one. */
function listener<Known extends Presence = AppointmentPresence>() {
  const heard: (Known | boolean)[] = [];
  const waitingFor: (() => void)[] = [];
  const hear = (word: Known | boolean) => {
    heard.push(word);
    waitingFor.splice(0).forEach((look) => look());
  };
  return {
    heard,
    changed: hear,
    connected: hear,
    async until(count: number): Promise<void> {
      while (heard.length < count) await new Promise<void>((resolve) => waitingFor.push(resolve));
    },
  };
}

function watch(hears: PresenceListener<AppointmentPresence>): void {
  running.push(watchPresenceAt(server.url)(['a1'], hears, stop.signal));
}

function attend(hears: PresenceListener<Presence>, report: () => PresenceReport): void {
  running.push(attendPresenceAt(server.url)('CODE', report, hears, stop.signal));
}

/** With delays that a test can pass at once, and no jitter. */
function mockTime(t: TestContext) {
  t.mock.method(Math, 'random', () => 1);
  return fakeTimeouts(t);
}
const bodyOf = (index: number) =>
  JSON.parse(server.requests.at(index)?.body ?? '') as Record<string, unknown>;
const turns = async (count = 50) => {
  for (let turn = 0; turn < count; turn++) await new Promise(setImmediate);
};
const requestsSoFar = () => server.requests.length;
async function untilAsked(count: number): Promise<void> {
  while (requestsSoFar() < count) await new Promise(setImmediate);
}

describe('watchPresenceAt', () => {
  it('asks beside the address of presence and hears of every appointment', async () => {
    let path: string | undefined;
    let headers: Record<string, unknown> = {};
    const answer = streamOf(presenceEvent({ admitted: true }) + READY);
    server.answer = (request, response) => {
      ({ url: path, headers } = request);
      answer(request, response);
    };
    const hears = listener();
    const presence = new URL('/video-session/presence?tenant=7', server.url);
    const watching = watchPresenceAt(presence)(['a1', 'a2'], hears, stop.signal);
    await hears.until(2);
    assert.equal(path, '/video-session/presence/stream?tenant=7');
    assert.equal(headers['accept'], 'text/event-stream, application/problem+json');
    assert.equal(headers['content-type'], 'application/json');
    assert.deepEqual(bodyOf(-1), { appointmentIds: ['a1', 'a2'] });
    assert.deepEqual(hears.heard, [
      { appointmentId: 'a1', people: {}, admitted: true, message: undefined, seen: false },
      true,
    ]);
    stop.abort();
    await watching;
  });

  it('reads letters and events that lie across chunks, and leaves out what it cannot read', async () => {
    const hears = listener();
    watch(hears);
    await hears.until(1);
    const message = { text: 'Fünf Minuten', at: '2026-12-09T13:50:00Z' };
    const bytes = Buffer.from(presenceEvent({ message }));
    for (const byte of bytes) streams[0]!.write(Buffer.from([byte]));
    for (const wrong of [
      'event: presence\ndata: {\n\n',
      'event: presence\ndata: {"appointmentId":7}\n\n',
      presenceEvent({ people: { patient: { status: 'asleep', since: 'now' } } }),
      'event: news\ndata: {}\n\n',
      ': a comment\n\n',
    ])
      streams[0]!.write(wrong);
    streams[0]!.write(presenceEvent({ seen: true }));
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
    watch({ ...hears, connected });
    await hears.until(1);
    for (const data of ['{"leftOut":["a1",7]}', '{"leftOut":"a1"}', 'null'])
      streams[0]!.write(`event: ready\ndata: ${data}\n\n`);
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
    watch(throwing);
    await hears.until(1);
    streams[0]!.write(presenceEvent());
    await hears.until(2);
    streams[0]!.write(presenceEvent({ seen: true }));
    await hears.until(3);
  });
});

describe('a stream that breaks', () => {
  it('comes back after 2 s, says so, and resumes', async (t) => {
    const timers = mockTime(t);
    const hears = listener();
    watch(hears);
    await hears.until(1);
    streams[0]!.write(presenceEvent({}, 41) + presenceEvent({ seen: true }, 42));
    await hears.until(3);
    const asked = requestsSoFar();
    streams[0]!.destroy();
    await hears.until(4);
    assert.equal(hears.heard.at(-1), false);
    timers.tick(1_999);
    await turns();
    assert.equal(requestsSoFar(), asked);
    timers.tick(1);
    await hears.until(5);
    assert.equal(hears.heard.at(-1), true);
    assert.deepEqual(bodyOf(-1), { appointmentIds: ['a1'], lastEventId: '42' });
  });

  it('is tried less and less often, down to every 30 s, and with jitter', async (t) => {
    const timers = mockTime(t);
    server.answer = (request) => request.socket.destroy();
    const hears = listener();
    let asked = requestsSoFar();
    watch(hears);
    for (const seconds of [2, 4, 8, 16, 30, 30]) {
      await untilAsked(++asked);
      await turns();
      timers.tick(seconds * 1000 - 1);
      await turns();
      assert.equal(requestsSoFar(), asked, `${seconds} s`);
      timers.tick(1);
    }
    await untilAsked(asked + 1);
    t.mock.method(Math, 'random', () => 0);
    await turns();
    timers.tick(30_000);
    await untilAsked(asked + 2);
    await turns();
    timers.tick(15_000);
    await untilAsked(asked + 3);
    assert.deepEqual(hears.heard, [false], 'told once');
  });

  it('waits as long as the server says, within reason', async (t) => {
    const timers = mockTime(t);
    server.answer = streamOf(`retry: 5000\n\n${READY}`);
    const hears = listener();
    watch(hears);
    await hears.until(1);
    server.answer = (_, response) =>
      response.writeHead(429, { 'retry-after': '60' }).end('{"code":"rate-limited"}');
    const asked = requestsSoFar();
    streams[0]!.destroy();
    await hears.until(2);
    timers.tick(5_000);
    await untilAsked(asked + 1);
    await turns();
    timers.tick(59_999);
    await turns();
    assert.equal(requestsSoFar(), asked + 1);
    timers.tick(1);
    await untilAsked(asked + 2);
  });

  it('is tried at once when the browser says that it is online', async (t) => {
    mockTime(t);
    const page = new EventTarget();
    for (const name of ['addEventListener', 'removeEventListener'] as const)
      Object.defineProperty(globalThis, name, {
        value: page[name].bind(page),
        configurable: true,
      });
    t.after(() => {
      for (const name of ['addEventListener', 'removeEventListener'])
        Reflect.deleteProperty(globalThis, name);
    });
    const hears = listener();
    watch(hears);
    await hears.until(1);
    streams[0]!.destroy();
    await hears.until(2);
    await turns();
    page.dispatchEvent(new Event('online'));
    await hears.until(3);
    assert.deepEqual(hears.heard, [true, false, true]);
  });

  it('counts as broken when nothing has been heard for 40 s, be it only a heartbeat', async (t) => {
    const timers = mockTime(t);
    const hears = listener();
    watch(hears);
    await hears.until(1);
    timers.tick(39_000);
    streams[0]!.write(':\n\n');
    await turns();
    timers.tick(39_999);
    await turns();
    assert.deepEqual(hears.heard, [true]);
    timers.tick(1);
    await hears.until(2);
    assert.equal(hears.heard.at(-1), false);
    timers.tick(2_000);
    await hears.until(3);
  });

  it('that never answers counts as broken, too', async (t) => {
    const timers = mockTime(t);
    server.answer = () => undefined;
    const hears = listener();
    const asked = requestsSoFar();
    watch(hears);
    await untilAsked(asked + 1);
    await turns();
    timers.tick(40_000);
    await hears.until(1);
    assert.deepEqual(hears.heard, [false]);
  });

  it('that the server ends in an orderly way is opened anew within a second, without a word', async (t) => {
    const timers = mockTime(t);
    const hears = listener();
    watch(hears);
    await hears.until(1);
    const asked = requestsSoFar();
    timers.tick(10_000);
    streams[0]!.end();
    await turns();
    timers.tick(1_000);
    await untilAsked(asked + 1);
    streams[1]!.write(presenceEvent());
    await hears.until(3);
    assert.ok(!hears.heard.includes(false), 'not told that it was away');
  });

  it('that the server ends again and again at once is told, and tried less often', async (t) => {
    const timers = mockTime(t);
    server.answer = (_, response) =>
      response.writeHead(200, { 'content-type': 'text/event-stream' }).end(READY);
    const hears = listener();
    const asked = requestsSoFar();
    watch(hears);
    await hears.until(2);
    timers.tick(2_000);
    await untilAsked(asked + 2);
    await hears.until(4);
    assert.deepEqual(hears.heard, [true, false, true, false]);
    timers.tick(3_999);
    await turns();
    assert.equal(requestsSoFar(), asked + 2);
  });
});

describe('a refusal', () => {
  for (const [status, body, code] of [
    [403, { code: 'host-unauthorised' }, 'host-unauthorised'],
    [410, { code: 'cancelled' }, 'cancelled'],
    [403, { code: 'too-early' }, 'too-early'],
    [404, { code: 'invalid' }, 'invalid'],
    [404, '<html>', 'host-answer-invalid'],
  ] as const)
    it(`${code} (${status}) ends it: trying again will not mend that`, async () => {
      server.answer = jsonAnswer(status, body, 'application/problem+json');
      const hears = listener();
      await assert.rejects(watchPresenceAt(server.url)(['a1'], hears, stop.signal), {
        name: 'SessionError',
        code,
      });
      assert.deepEqual(hears.heard, [false]);
    });

  it('a page instead of a stream ends it', async () => {
    server.answer = jsonAnswer(200, {}, 'text/html');
    await assert.rejects(watchPresenceAt(server.url)(['a1'], listener(), stop.signal), {
      code: 'host-answer-invalid',
    });
  });

  it('but not once the stream has been up: that is a proxy’s doing, and somebody waits', async (t) => {
    const timers = mockTime(t);
    const hears = listener();
    watch(hears);
    await hears.until(1);
    server.answer = jsonAnswer(404, '<html>', 'text/html');
    const asked = requestsSoFar();
    streams[0]!.destroy();
    await hears.until(2);
    timers.tick(2_000);
    await untilAsked(asked + 1);
    await turns();
    server.answer = streamOf(READY);
    timers.tick(4_000);
    await hears.until(3);
    assert.deepEqual(hears.heard, [true, false, true]);
  });

  for (const status of [500, 502, 503])
    it(`${status} is mended by waiting`, async (t) => {
      const timers = mockTime(t);
      server.answer = jsonAnswer(status, '<html>', 'text/html');
      const hears = listener();
      watch(hears);
      await hears.until(1);
      server.answer = streamOf(READY);
      await turns();
      timers.tick(2_000);
      await hears.until(2);
      assert.deepEqual(hears.heard, [false, true]);
    });
});

describe('the end', () => {
  it('by the signal leaves no timer, no listener and no connection behind', async () => {
    const hears = listener();
    const signal = new CountingSignal(stop.signal);
    const before = process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const watching = watchPresenceAt(server.url)(['a1'], hears, signal.signal);
    await hears.until(1);
    const closed = new Promise((resolve) => streams[0]!.once('close', resolve));
    stop.abort();
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
    const signal = new CountingSignal(stop.signal);
    const watching = watchPresenceAt(server.url)(['a1'], hears, signal.signal);
    await hears.until(1);
    await turns();
    stop.abort();
    await watching;
    assert.equal(signal.listeners, 0);
  });

  it('asks nothing for a caller that has gone already', async () => {
    const asked = requestsSoFar();
    await watchPresenceAt(server.url)(['a1'], listener(), AbortSignal.abort());
    assert.equal(requestsSoFar(), asked);
  });
});

describe('attendPresenceAt', () => {
  it('states anew where the person is, whenever the stream comes back', async (t) => {
    const timers = mockTime(t);
    const hears = listener<Presence>();
    let report = waiting;
    attend(hears, () => report);
    await hears.until(1);
    const { page, ...first } = bodyOf(-1);
    assert.match(String(page), /^[\w-]{10,64}$/);
    assert.deepEqual(first, { code: 'CODE', status: 'waiting', since: '2026-12-09T13:49:00.000Z' });
    report = { status: 'in-session', since: SINCE + 60_000, trouble: 'no-camera' };
    streams[0]!.write(presenceEvent({ appointmentId: undefined }, 9));
    await hears.until(2);
    streams[0]!.destroy();
    await hears.until(3);
    timers.tick(2_000);
    await hears.until(4);
    assert.deepEqual(bodyOf(-1), {
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
      stop.signal,
    );
    await assert.rejects(attending, (error: Error) => !JSON.stringify(error).includes('SECRET'));
  });

  it('is the same page as what it says by a short call', async () => {
    server.answer = (_, response) => response.writeHead(204).end();
    await reportPresenceAt(server.url)('CODE', waiting, stop.signal);
    const { page } = bodyOf(-1);
    server.answer = streamOf(READY);
    const hears = listener<Presence>();
    attend(hears, () => waiting);
    await hears.until(1);
    assert.equal(bodyOf(-1)['page'], page);
  });
});
