import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { after, afterEach, before, beforeEach, describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readEvents, type EventReader } from '../testing/event-reader.js';
import { SAMPLE_NOW, sampleAppointment } from '../testing/fixtures.js';
import { listen, type Listener } from '../testing/listen.js';
import { createClient } from 'redis';
import { createRedisServer, noRedis, type RedisServer } from '../testing/redis-server.js';
import { createSampleHost, type SampleHost } from '../testing/sample-host.js';
import { NO_PRESENCE } from './presence-record.js';
import type { PresenceStore } from './presence-store.js';
import { createRedisPresence } from './redis-presence.js';

const COOKIE = 'login=clinician';
const since = new Date(SAMPLE_NOW - 360_000).toISOString();

/** One server of the host, with its own connections to Redis. */
interface Server {
  readonly host: SampleHost;
  readonly origin: string;
  close(): Promise<void>;
}

describe('two servers and one Redis', { skip: noRedis ?? false, timeout: 120_000 }, () => {
  let redis: RedisServer;
  let one: Server;
  let two: Server;
  let prefix: string;
  const readers = new Set<EventReader>();
  before(async () => {
    redis = await createRedisServer();
    await redis.start();
  });
  after(() => redis.close());
  beforeEach(async () => {
    // Each test has keys of its own.
    prefix = `test-${Math.random()}`;
    [one, two] = await Promise.all([startServer(prefix), startServer(prefix)]);
  });
  afterEach(async () => {
    for (const reader of readers) reader.close();
    readers.clear();
    await Promise.all([one.close(), two.close()]);
  });

  async function startServer(prefix: string): Promise<Server> {
    const presence = createRedisPresence({ url: redis.url, prefix, patience: 500 });
    await isUp(presence);
    const host = createSampleHost({ presence });
    const listener: Listener = await listen(host.handler);
    return {
      host,
      origin: listener.origin,
      async close() {
        await Promise.all([listener.close(), presence.close()]);
      },
    };
  }
  const stream = async (origin: string, body: object) => {
    const reader = await readEvents(`${origin}/video-session/presence/stream`, body, COOKIE);
    readers.add(reader);
    await reader.until(({ event }) => event === 'ready');
    return reader;
  };
  const watch = ({ origin }: Pick<Server, 'origin'>, more = {}) =>
    stream(origin, { appointmentIds: ['104711'], ...more });
  const attend = ({ origin }: Pick<Server, 'origin'>, status = 'waiting') =>
    stream(origin, { code: one.host.issuer.linkCode(sampleAppointment, 'patient'), status, since });
  const admit = ({ host }: Server) =>
    host.post('presence/admit', { appointmentId: '104711' }, { cookie: COOKIE });
  /** The record at one server lets in the patient at the other, and both have heard of it. */
  const admitted = async () => {
    const record = await watch(two);
    const patient = await attend(one);
    await patient.until(({ data }) => data.includes('"seen":true'));
    await admit(two);
    for (const reader of [patient, record])
      await reader.until(({ data }) => data.includes('"admitted":true'));
    return { record, patient };
  };
  const send = ({ host }: Server, text: string) =>
    host.post('presence/message', { appointmentId: '104711', text }, { cookie: COOKIE });

  it('tell each other what happens, and tell the audit trail once', async () => {
    await admitted();
    assert.deepEqual(
      [...one.host.events, ...two.host.events].map(({ type }) => type),
      ['presence-waiting', 'patient-admitted'],
    );
  });

  it('resume at the other server sends what was missed, and no more', async () => {
    const record = await watch(two);
    await attend(one);
    const { id } = await record.until(({ data }) => data.includes('"seen":true'));
    record.close();
    const resumed = await watch(one, { lastEventId: id });
    assert.deepEqual(messagesOf(resumed), []);
    resumed.close();
    await send(two, 'Five minutes');
    const again = await watch(one, { lastEventId: id });
    assert.deepEqual(messagesOf(again), ['Five minutes']);
    assert.ok(Number(again.events[0]?.id) > Number(id));
  });

  it('Redis killed and revived empty: who waits is known again, since they wait', async () => {
    const { record, patient } = await admitted();
    await redis.kill();
    await untilTrue(async () => {
      await send(one, 'While Redis is away');
      return one.host.errors.length > 0;
    });
    await patient.until(({ data }) => data.includes('While Redis is away'));
    await redis.start();
    // Both streams have been open all the time, and hear of each other again.
    const back = await record.until(({ data }) => data.includes('While Redis is away'));
    const person = { status: 'waiting', since };
    const told = JSON.parse(back.data) as Record<string, Record<string, unknown>>;
    assert.deepEqual(told['people'], { patient: person });
    assert.equal(told['admitted'], true);
    await untilTrue(async () => {
      await send(two, 'Redis is back');
      return patient.events.some(({ data }) => data.includes('Redis is back'));
    });
    // Somebody who comes only now finds it all in Redis.
    const later = await watch(one);
    assert.deepEqual(peopleOf(later), [{ patient: person }]);
    assert.match(later.events[0]!.data, /"admitted":true.*Redis is back/);
    const types = [...one.host.events, ...two.host.events].map(({ type }) => type);
    assert.equal(types.filter((type) => type === 'presence-waiting').length, 1);
    assert.ok(!types.includes('presence-left'));
    for (const { host } of [one, two])
      assert.ok(host.errors.length <= 1, `told ${host.errors.length} times`);
  });

  it('R25: Redis emptied without a word: admission and who waits are there again at once', async () => {
    const { record, patient } = await admitted();
    const client = await createClient({ url: redis.url }).connect();
    await client.flushAll();
    client.destroy();
    // Beats are 15 s apart: what is known by then has not waited for one.
    const three = await startServer(prefix);
    await send(three, 'After the loss');
    for (const reader of [record, patient])
      await reader.until(({ data }) =>
        /"patient":\{"status":"waiting".*"admitted":true.*After the loss/.test(data),
      );
    await untilTrue(async () => {
      const later = await watch(three);
      return /"waiting".*"admitted":true.*After the loss/.test(later.events[0]!.data);
    });
    await three.close();
    const types = [...one.host.events, ...two.host.events].map(({ type }) => type);
    assert.deepEqual(types, ['presence-waiting', 'patient-admitted']);
  });

  it('takes a clock that gives parts of milliseconds', async () => {
    const presence = createRedisPresence({ url: redis.url, prefix, now: () => SAMPLE_NOW + 0.25 });
    await isUp(presence);
    const write = { record: { ...NO_PRESENCE, until: SAMPLE_NOW + 5_000.5 }, quiet: false };
    await presence.update('104711', () => write);
    assert.deepEqual((await presence.read(['104711'])).found.get('104711')?.record, write.record);
    await presence.close();
  });

  it('Redis frozen: nothing hangs, and nobody is told an error', async () => {
    const patient = await attend(one);
    redis.freeze();
    try {
      const started = Date.now();
      for (let call = 0; call < 5; call++) assert.equal((await send(one, `${call}`)).status, 204);
      assert.ok(Date.now() - started < 4_000, 'patience is half a second, once');
      await patient.until(({ data }) => data.includes('"text":"4"'));
      assert.equal(one.host.errors.length, 1);
    } finally {
      redis.thaw();
    }
    const record = await watch(two);
    await record.until(({ data }) => data.includes('"text":"4"'));
  });

  it('a server that is killed leaves nobody waiting forever', async (t) => {
    const child = spawn(
      process.execPath,
      ['--conditions=source', '--import', 'tsx', SERVER_PROCESS, redis.url],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    t.after(() => child.kill('SIGKILL'));
    const origin = await firstLine(child);
    const advance = mockTime(t);
    const third = await startServer('video-session');
    t.after(() => third.close());
    const record = await watch(third);
    const patient = await attend({ origin });
    await record.until(({ data }) => data.includes('"waiting"'));
    child.kill('SIGKILL');
    await patient.ended;
    advance(third.host, 55);
    await send(third, 'Still there?');
    await record.until(({ data }) => data.includes('Still there?') && data.includes('"waiting"'));
    advance(third.host, 10);
    const left = await record.until(({ data }) => data.includes('"left"'));
    assert.match(left.data, /"patient":\{"status":"left"/);
    const types = third.host.events.map(({ type }) => type);
    assert.deepEqual(types, ['message-sent', 'presence-left']);
  });

  it('closing takes everything along', async () => {
    const presence = createRedisPresence({ url: redis.url });
    await isUp(presence);
    await presence.close();
    await assert.rejects(presence.read(['104711']), /away/);
    // Also one that has never reached Redis.
    await createRedisPresence({ url: 'redis://127.0.0.1:1' }).close();
  });
});

const SERVER_PROCESS = fileURLToPath(new URL('../testing/server-process.ts', import.meta.url));

function mockTime(t: TestContext) {
  t.mock.timers.enable({ apis: ['setInterval'] });
  return (host: SampleHost, seconds: number) => {
    for (let tick = 0; tick < seconds / 5; tick++) {
      host.now += 5_000;
      t.mock.timers.tick(5_000);
    }
  };
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  const [line] = (await once(stdout!, 'data')) as [Buffer];
  return line.toString().trim();
}

function peopleOf({ events }: EventReader): unknown[] {
  return events
    .filter(({ event }) => event === 'presence')
    .map(({ data }) => (JSON.parse(data) as Record<string, unknown>)['people']);
}

function messagesOf({ events }: EventReader): string[] {
  return events.flatMap(({ data }) => {
    const { message } = JSON.parse(data) as { message?: { text: string } };
    return message === undefined ? [] : [message.text];
  });
}

async function isUp(store: PresenceStore): Promise<void> {
  await untilTrue(() =>
    store.read([]).then(
      () => true,
      () => false,
    ),
  );
}

/** For what no event tells: that Redis has been noticed to be there, or away. */
async function untilTrue(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await new Promise((resolve) => setTimeout(resolve, 20));
}
