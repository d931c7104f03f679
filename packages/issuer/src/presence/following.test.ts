import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import {
  createServer,
  createSharedStore,
  settled,
  UNTIL,
  wordsOf,
  type Clock,
  type FakeFollower,
  type FlakyStore,
  type Server,
} from '../testing/presence.js';

const START = 1_000_000;
let clock: Clock;
let store: FlakyStore;
let server: Server;
beforeEach(() => {
  clock = { now: START };
  store = createSharedStore(clock).connect();
  server = createServer(store, clock);
});

const told = ({ following }: FakeFollower) =>
  following.snapshot.map(({ appointmentId, presence }) => `${appointmentId} ${wordsOf(presence)}`);
const appointmentIds = ['a1', 'a2', 'a3'];

describe('a new follower', () => {
  it('is told of every appointment, the oldest change first', async () => {
    await server.say('waiting', { id: 'a2' });
    await server.say('waiting', { id: 'a1' });
    const record = await server.watch({ appointmentIds });
    const waiting = `patient waiting ${START}`;
    assert.deepEqual(told(record), ['a3 ', `a2 ${waiting}`, `a1 ${waiting}`]);
    const versions = record.following.snapshot.map(({ version }) => version);
    assert.deepEqual(versions, [undefined, START * 1000 + 1, START * 1000 + 2]);
    assert.equal(record.following.version, START * 1000 + 2);
  });

  it('is told nothing twice, and nothing that only keeps alive', async () => {
    await server.say('waiting');
    const record = await server.watch();
    await settled();
    const before = record.heard.length;
    await server.say('waiting', { since: START });
    assert.equal(record.heard.length, before);
  });

  it('hears versions that rise, over all appointments', async () => {
    const record = await server.watch({ appointmentIds });
    for (let turn = 0; turn < 20; turn++)
      await server.board.leaveMessage(`a${(turn % 3) + 1}`, `Message ${turn}`, UNTIL);
    assert.equal(record.versions.length, 20);
    for (const [index, version] of record.versions.entries())
      assert.ok(version! > (record.versions[index - 1] ?? 0));
  });

  it('hears nothing after it has closed', async () => {
    const record = await server.watch();
    record.close();
    record.close();
    await server.say('waiting');
    assert.deepEqual(record.heard, []);
  });
});

describe('somebody who resumes', () => {
  it('is told what they missed, and no more', async () => {
    await server.say('waiting', { id: 'a1' });
    await server.say('waiting', { id: 'a2' });
    const record = await server.watch({ appointmentIds });
    await settled();
    const heardOf = String(record.versions.at(-1));
    record.close();
    await server.say('in-session', { id: 'a2' });
    const resumed = await server.watch({ appointmentIds, lastEventId: heardOf });
    // What it left unseen by closing is told, too: of a2 in the same word.
    assert.deepEqual(told(resumed), [`a2 patient in-session ${START}, seen`]);
    await server.board.admit('a1', UNTIL);
    assert.match(resumed.heard.at(-1)!, /admitted/);
    const again = await server.watch({
      appointmentIds,
      lastEventId: String(resumed.versions.at(-1)),
    });
    assert.deepEqual(told(again), []);
  });

  it('at another server all the same', async () => {
    const record = await server.watch({ appointmentIds });
    const lastEventId = String(record.following.version);
    await server.say('waiting', { id: 'a3' });
    const resumed = await createServer(store, clock).watch({ appointmentIds, lastEventId });
    assert.equal(told(resumed).length, 1);
  });

  for (const lastEventId of [
    'abc',
    '',
    '-1',
    '1e9',
    '12345678901234567890',
    String(START * 1000 - 1),
    String(START * 1000 + 99),
  ])
    it(`is told all when ${JSON.stringify(lastEventId)} is nothing that this store said`, async () => {
      await server.say('waiting', { id: 'a2' });
      const resumed = await server.watch({ appointmentIds, lastEventId });
      assert.equal(told(resumed).length, 3);
    });
});

describe('streams of one link', () => {
  it('a page has one: the one before has been lost', async () => {
    const first = await server.attend('waiting');
    const second = await server.attend('waiting');
    assert.deepEqual([first.hasEnded, second.hasEnded], [true, false]);
  });

  it('there are six at most: the oldest has to go, and nobody is locked out', async () => {
    const streams = [];
    for (let page = 0; page < 7; page++)
      streams.push(await server.attend('waiting', { page: String(page) }));
    assert.deepEqual(
      streams.map(({ hasEnded }) => hasEnded),
      [true, false, false, false, false, false, false],
    );
    const clinician = await server.attend('waiting', { role: 'clinician' });
    assert.ok(!clinician.hasEnded && !streams[1]!.hasEnded, 'each role has a link of its own');
  });
});

describe('what is left behind', () => {
  it('by 1000 streams that have closed: nothing', async (t) => {
    t.mock.timers.enable({ apis: ['setInterval'] });
    const set = t.mock.method(globalThis, 'setInterval');
    const clear = t.mock.method(globalThis, 'clearInterval');
    const streams = [];
    for (let index = 0; index < 500; index++) {
      const id = `a${index % 50}`;
      streams.push(await server.attend('waiting', { id, page: String(index) }));
      streams.push(await server.watch({ appointmentIds: [id, 'a1'] }));
    }
    assert.equal(store.listeners, 1);
    assert.equal(set.mock.callCount(), 1);
    for (let index = 0; index < 500; index++)
      await server.say('left', { id: `a${index % 50}`, page: String(index) });
    for (const stream of streams) stream.close();
    for (let tick = 0; tick < 30; tick++) {
      clock.now += 5_000;
      t.mock.timers.tick(5_000);
      await settled();
    }
    assert.equal(store.listeners, 0);
    assert.equal(clear.mock.callCount(), 1);
    assert.deepEqual(server.errors, []);
  });
});
