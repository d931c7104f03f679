import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { watchPresenceAt } from './presence-client.js';
import { jsonAnswer } from './testing/local-server.js';
import {
  listener,
  mockTime,
  presenceEvent,
  PresenceServer,
  READY,
  turns,
} from './testing/presence-server.js';

let server: PresenceServer;
before(async () => (server = await PresenceServer.start()));
beforeEach(() => server.beginTest());
afterEach(() => server.endTest());
after(() => server.close());

describe('a stream that breaks', () => {
  it('comes back after 2 s, says so, and resumes', async (t) => {
    const timers = mockTime(t);
    const hears = listener();
    server.watch(hears);
    await hears.until(1);
    server.streams[0]!.write(presenceEvent({}, 41) + presenceEvent({ seen: true }, 42));
    await hears.until(3);
    const asked = server.asked;
    server.streams[0]!.destroy();
    await hears.until(4);
    assert.equal(hears.heard.at(-1), false);
    timers.tick(1_999);
    await turns();
    assert.equal(server.asked, asked);
    timers.tick(1);
    await hears.until(5);
    assert.equal(hears.heard.at(-1), true);
    assert.deepEqual(server.bodyOf(-1), { appointmentIds: ['a1'], lastEventId: '42' });
  });

  it('is tried less and less often, down to every 30 s, and with jitter', async (t) => {
    const timers = mockTime(t);
    server.answer = (request) => request.socket.destroy();
    const hears = listener();
    let asked = server.asked;
    server.watch(hears);
    for (const seconds of [2, 4, 8, 16, 30, 30]) {
      await server.untilAsked(++asked);
      await turns();
      timers.tick(seconds * 1000 - 1);
      await turns();
      assert.equal(server.asked, asked, `${seconds} s`);
      timers.tick(1);
    }
    await server.untilAsked(asked + 1);
    t.mock.method(Math, 'random', () => 0);
    await turns();
    timers.tick(30_000);
    await server.untilAsked(asked + 2);
    await turns();
    timers.tick(15_000);
    await server.untilAsked(asked + 3);
    assert.deepEqual(hears.heard, [false], 'told once');
  });

  it('waits as long as the server says, within reason', async (t) => {
    const timers = mockTime(t);
    server.answer = server.streamOf(`retry: 5000\n\n${READY}`);
    const hears = listener();
    server.watch(hears);
    await hears.until(1);
    server.answer = (_, response) =>
      response.writeHead(429, { 'retry-after': '60' }).end('{"code":"rate-limited"}');
    const asked = server.asked;
    server.streams[0]!.destroy();
    await hears.until(2);
    timers.tick(5_000);
    await server.untilAsked(asked + 1);
    await turns();
    timers.tick(59_999);
    await turns();
    assert.equal(server.asked, asked + 1);
    timers.tick(1);
    await server.untilAsked(asked + 2);
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
    server.watch(hears);
    await hears.until(1);
    server.streams[0]!.destroy();
    await hears.until(2);
    await turns();
    page.dispatchEvent(new Event('online'));
    await hears.until(3);
    assert.deepEqual(hears.heard, [true, false, true]);
  });

  it('counts as broken when nothing has been heard for 40 s, be it only a heartbeat', async (t) => {
    const timers = mockTime(t);
    const hears = listener();
    server.watch(hears);
    await hears.until(1);
    timers.tick(39_000);
    server.streams[0]!.write(':\n\n');
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
    const asked = server.asked;
    server.watch(hears);
    await server.untilAsked(asked + 1);
    await turns();
    timers.tick(40_000);
    await hears.until(1);
    assert.deepEqual(hears.heard, [false]);
  });

  it('that the server ends in an orderly way is opened anew within a second, without a word', async (t) => {
    const timers = mockTime(t);
    const hears = listener();
    server.watch(hears);
    await hears.until(1);
    const asked = server.asked;
    timers.tick(10_000);
    server.streams[0]!.end();
    await turns();
    timers.tick(1_000);
    await server.untilAsked(asked + 1);
    server.streams[1]!.write(presenceEvent());
    await hears.until(3);
    assert.ok(!hears.heard.includes(false), 'not told that it was away');
  });

  it('that the server ends again and again at once is told, and tried less often', async (t) => {
    const timers = mockTime(t);
    server.answer = (_, response) =>
      response.writeHead(200, { 'content-type': 'text/event-stream' }).end(READY);
    const hears = listener();
    const asked = server.asked;
    server.watch(hears);
    await hears.until(2);
    timers.tick(2_000);
    await server.untilAsked(asked + 2);
    await hears.until(4);
    assert.deepEqual(hears.heard, [true, false, true, false]);
    timers.tick(3_999);
    await turns();
    assert.equal(server.asked, asked + 2);
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
      await assert.rejects(watchPresenceAt(server.url)(['a1'], hears, server.stop.signal), {
        name: 'SessionError',
        code,
      });
      assert.deepEqual(hears.heard, [false]);
    });

  it('a page instead of a stream ends it', async () => {
    server.answer = jsonAnswer(200, {}, 'text/html');
    await assert.rejects(watchPresenceAt(server.url)(['a1'], listener(), server.stop.signal), {
      code: 'host-answer-invalid',
    });
  });

  it('but not once the stream has been up: that is a proxy’s doing, and somebody waits', async (t) => {
    const timers = mockTime(t);
    const hears = listener();
    server.watch(hears);
    await hears.until(1);
    server.answer = jsonAnswer(404, '<html>', 'text/html');
    const asked = server.asked;
    server.streams[0]!.destroy();
    await hears.until(2);
    timers.tick(2_000);
    await server.untilAsked(asked + 1);
    await turns();
    server.answer = server.streamOf(READY);
    timers.tick(4_000);
    await hears.until(3);
    assert.deepEqual(hears.heard, [true, false, true]);
  });

  for (const status of [500, 502, 503])
    it(`${status} is mended by waiting`, async (t) => {
      const timers = mockTime(t);
      server.answer = jsonAnswer(status, '<html>', 'text/html');
      const hears = listener();
      server.watch(hears);
      await hears.until(1);
      server.answer = server.streamOf(READY);
      await turns();
      timers.tick(2_000);
      await hears.until(2);
      assert.deepEqual(hears.heard, [false, true]);
    });
});
