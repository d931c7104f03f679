import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import {
  createSharedStore,
  createServer,
  mockTime,
  settled,
  UNTIL,
  wordsOf,
  type Clock,
  type FakeFollower,
  type FlakyStore,
} from '../testing/presence.js';
import { presenceOf } from './presence-record.js';

const START = 1_000_000;
let clock: Clock;
let store: FlakyStore;
beforeEach(() => {
  clock = { now: START };
  store = createSharedStore(clock).connect();
});

const firstWords = ({ following }: FakeFollower) =>
  following.snapshot.map(({ presence }) => wordsOf(presence));

describe('a record and a patient', () => {
  it('R21: hear of each other as it happens, on whatever server', async () => {
    const [one, two] = [createServer(store, clock), createServer(store, clock)];
    const record = await one.watch();
    assert.deepEqual(firstWords(record), ['']);
    const patient = await two.attend('waiting', { since: START - 500 });
    await settled();
    const waiting = `patient waiting ${START - 500}`;
    assert.deepEqual(record.heard, [waiting, `${waiting}, seen`]);
    assert.deepEqual(firstWords(patient), [`${waiting}, seen`]);

    await one.board.leaveMessage('a1', '5 minutes', UNTIL);
    await two.board.admit('a1', UNTIL);
    clock.now += 1000;
    await two.say('in-session');
    assert.deepEqual(patient.heard, [
      `${waiting}, seen, "5 minutes"`,
      `${waiting}, admitted, seen, "5 minutes"`,
      `patient in-session ${START + 1000}, admitted, seen, "5 minutes"`,
    ]);
    assert.deepEqual(patient.heard, record.heard.slice(2));
  });

  it('R21: the patient is not told that they are seen before a record is told of them', async () => {
    const server = createServer(store, clock);
    const patient = await server.attend('waiting');
    assert.deepEqual(firstWords(patient), [`patient waiting ${START}`]);
    const record = await server.watch();
    await settled();
    assert.deepEqual(patient.heard, [`patient waiting ${START}, seen`]);
    record.close();
    await settled();
    assert.equal(patient.heard.length, 1);
  });

  it('R21: nor any longer once no record is open, but for ten seconds to reload it', async (t) => {
    const advance = mockTime(t, clock);
    const server = createServer(store, clock);
    const patient = await server.attend('waiting');
    const record = await server.watch();
    await settled();
    record.close();
    await advance(5);
    const reloaded = await server.watch();
    await advance(60);
    assert.equal(patient.heard.length, 1);
    reloaded.close();
    await advance(10);
    assert.deepEqual(patient.heard.slice(1), [`patient waiting ${START}`]);
  });

  it('a clinician alone is nobody who has to be told that they are seen', async () => {
    const server = createServer(store, clock);
    await server.attend('in-session', { role: 'clinician' });
    const record = await server.watch();
    await settled();
    assert.deepEqual(record.heard, []);
  });
});

describe('streams of one role', () => {
  for (const [role, most] of [
    ['patient', 6],
    ['guest', 24],
    ['clinician', 24],
  ] as const)
    it(`of a ${role} may be ${most}; then the oldest has to go, and no other`, async () => {
      const server = createServer(store, clock);
      const others = [await server.attend('waiting', { role: 'patient', page: 'q' })];
      const streams = [];
      const own = role === 'patient' ? most - 1 : most;
      for (let page = 0; page < own; page++)
        streams.push(await server.attend('waiting', { role, page: `p${page}` }));
      assert.ok([...others, ...streams].every(({ hasEnded }) => !hasEnded));
      if (role !== 'patient') {
        const { people } = presenceOf((await store.read(['a1'])).found.get('a1')!.record);
        assert.equal(people[role]?.status, 'waiting');
        const pages = Object.keys((await store.read(['a1'])).found.get('a1')!.record.pages);
        assert.equal(pages.length, most + 1);
      }
      await server.attend('waiting', { role, page: 'one-more' });
      const ended = [...others, ...streams].filter(({ hasEnded }) => hasEnded);
      assert.deepEqual(ended, [role === 'patient' ? others[0] : streams[0]]);
    });
});

describe('signs of life', () => {
  it('last as long as a stream is open, and a minute more', async (t) => {
    const advance = mockTime(t, clock);
    const server = createServer(store, clock);
    const record = await server.watch();
    const patient = await server.attend('waiting');
    await advance(600);
    assert.equal(record.heard.at(-1), `patient waiting ${START}, seen`);
    patient.close();
    await advance(40);
    assert.equal(record.heard.at(-1), `patient waiting ${START}, seen`);
    await advance(25);
    assert.equal(record.heard.at(-1), `patient left ${START + 600_000}, seen`);
    assert.deepEqual(
      server.steps.map(({ type }) => type),
      ['presence-waiting', 'presence-left'],
    );
  });

  it('of a page that reports without a stream last for a minute', async (t) => {
    const advance = mockTime(t, clock);
    const server = createServer(store, clock);
    const record = await server.watch();
    await server.say('waiting');
    await advance(55);
    assert.match(record.heard.at(-1)!, /waiting/);
    await advance(5);
    assert.match(record.heard.at(-1)!, /left/);
  });

  it('are looked for even when nobody watches: the audit trail is told', async (t) => {
    const advance = mockTime(t, clock);
    const server = createServer(store, clock);
    (await server.attend('waiting')).close();
    await advance(60);
    assert.deepEqual(
      server.steps.map(({ type, role }) => [type, role]),
      [
        ['presence-waiting', 'patient'],
        ['presence-left', 'patient'],
      ],
    );
    assert.equal(store.listeners, 0);
  });

  it('who comes later is not told of somebody long gone', async () => {
    const server = createServer(store, clock);
    await store.update('a1', (record) => ({
      record: {
        ...record,
        pages: {
          'patient/x': {
            role: 'patient',
            status: 'waiting',
            since: START,
            at: START,
            expires: START + 60_000,
          },
        },
        until: UNTIL,
      },
      quiet: false,
    }));
    clock.now += 3_600_000;
    assert.deepEqual(firstWords(await server.watch()), [`patient left ${START}`]);
  });
});
