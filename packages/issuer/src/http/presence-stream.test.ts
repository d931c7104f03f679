import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, it } from 'node:test';
import {
  createServer,
  createSharedStore,
  mockTime,
  settled,
  UNTIL,
  type FlakyStore,
  type Server,
} from '../testing/presence.js';
import { eventReader } from '../testing/event-reader.js';
import { presenceStream, type PresenceStreamOptions } from './presence-stream.js';

const clock = { now: 1_000_000 };
let store: FlakyStore;
let server: Server;
let stop: AbortController;
beforeEach(() => {
  store = createSharedStore(clock).connect();
  server = createServer(store, clock);
  stop = new AbortController();
});
afterEach(() => stop.abort());

const stream = (changes: Partial<PresenceStreamOptions> = {}, appointmentIds = ['a1']) =>
  presenceStream({
    signal: stop.signal,
    encode: (appointmentId, presence) => ({ appointmentId, ...presence }),
    follow: (follower) => server.board.follow({ appointmentIds }, follower),
    report: (error) => void server.errors.push(error),
    ...changes,
  });
const say = (turn: number, id = 'a1') => server.board.leaveMessage(id, `Message ${turn}`, UNTIL);
const turns = () => new Promise(setImmediate);

describe('a stream of presence', () => {
  it('says that it lives every 15 seconds', async (t) => {
    const advance = mockTime(t, clock);
    const reader = eventReader(await stream(), () => undefined);
    await reader.until(({ event }) => event === 'ready');
    assert.equal(reader.retry, 2000);
    for (let minute = 0; minute < 3; minute++) {
      await advance(60);
      await turns();
    }
    assert.equal(reader.comments.length, 12);
  });

  it('ends at once when the request aborts, and leaves nothing behind', async (t) => {
    const clear = t.mock.method(globalThis, 'clearInterval');
    const reader = eventReader(await stream(), () => undefined);
    stop.abort();
    await reader.ended;
    assert.equal(clear.mock.callCount(), 1);
  });

  it('ends when the reader cancels', async (t) => {
    const clear = t.mock.method(globalThis, 'clearInterval');
    await (await stream()).body!.cancel();
    assert.equal(clear.mock.callCount(), 1);
    await say(1);
  });

  it('is closed when the request has aborted before it began', async (t) => {
    const clear = t.mock.method(globalThis, 'clearInterval');
    stop.abort();
    await eventReader(await stream(), () => undefined).ended;
    assert.equal(clear.mock.callCount(), 1);
  });

  it('leaves nothing behind a thousand times', async (t) => {
    const set = t.mock.method(globalThis, 'setInterval');
    const clear = t.mock.method(globalThis, 'clearInterval');
    const stops = Array.from({ length: 1000 }, () => new AbortController());
    const streams = await Promise.all(
      stops.map(({ signal }, index) => stream({ signal }, [`a${index % 50}`, 'a1x'])),
    );
    await say(1, 'a1x');
    assert.equal(store.listeners, 1);
    for (const [index, { body }] of streams.entries())
      if (index % 2 === 0) stops[index]?.abort();
      else await body!.cancel();
    await settled();
    assert.equal(store.listeners, 0);
    assert.deepEqual([set.mock.callCount(), clear.mock.callCount()], [1, 1]);
    for (const { signal } of stops) assert.equal(getEventListeners(signal, 'abort').length, 0);
  });

  it('is none when it cannot begin', async (t) => {
    const clear = t.mock.method(globalThis, 'clearInterval');
    const failure = new Error('no');
    const follow: PresenceStreamOptions['follow'] = (follower) =>
      server.board.follow({ appointmentIds: ['a1'] }, follower, () => Promise.reject(failure));
    await assert.rejects(stream({ follow }), failure);
    assert.equal(clear.mock.callCount(), 1);
  });
});

describe('somebody who reads slowly', () => {
  it('misses what is past, and no more: memory does not grow', async () => {
    const { body } = await stream({}, ['a1', 'a2']);
    for (let turn = 1; turn <= 10_000; turn++) await say(turn, turn % 2 === 0 ? 'a1' : 'a2');
    const reader = body!.getReader();
    let text = '';
    while (!text.includes('10000')) text += new TextDecoder().decode((await reader.read()).value);
    // The snapshot, one event that was on its way, and the newest of each appointment.
    assert.ok(text.length < 2_000, `${text.length} characters`);
    const messages = [...text.matchAll(/Message (\d+)/g)].map(([, turn]) => Number(turn));
    assert.deepEqual(messages.slice(-2), [9_999, 10_000]);
    await reader.cancel();
  });

  it('counts as gone after a minute in which nothing was read', async (t) => {
    const advance = mockTime(t, clock);
    const { body } = await stream();
    await advance(75);
    await say(1);
    const reader = body!.getReader();
    const first = await reader.read();
    assert.match(new TextDecoder().decode(first.value), /ready/);
    assert.ok((await reader.read()).done);
  });
});

describe('a stream does not last for ever', () => {
  it('that of a link holder ends after two minutes: a phone without network says nothing', async (t) => {
    const advance = mockTime(t, clock);
    const reader = eventReader(await stream({ page: 'patient/p' }), () => undefined);
    let hasEnded = false;
    void reader.ended.then(() => (hasEnded = true));
    for (let beat = 0; beat < 7; beat++) {
      await advance(15);
      await turns();
    }
    assert.ok(!hasEnded);
    await advance(15);
    await reader.ended;
  });

  it('that of a clinician goes on while they may, and ends when they have logged out', async (t) => {
    const advance = mockTime(t, clock);
    let isLoggedIn = true;
    const mayGoOn = t.mock.fn(() => Promise.resolve(isLoggedIn));
    const reader = eventReader(await stream({ mayGoOn }), () => undefined);
    for (let beat = 0; beat < 40; beat++) {
      await advance(15);
      await turns();
    }
    assert.equal(mayGoOn.mock.callCount(), 2, 'every five minutes');
    isLoggedIn = false;
    for (let beat = 0; beat < 20; beat++) {
      await advance(15);
      await turns();
    }
    await reader.ended;
  });

  it('a host that cannot say so ends nothing', async (t) => {
    const advance = mockTime(t, clock);
    const failure = new Error('database');
    const reader = eventReader(
      await stream({ mayGoOn: () => Promise.reject(failure) }),
      () => undefined,
    );
    for (let beat = 0; beat < 21; beat++) {
      await advance(15);
      await turns();
    }
    await say(1);
    await reader.until(({ data }) => data.includes('Message 1'));
    assert.deepEqual(server.errors, [failure]);
  });
});
