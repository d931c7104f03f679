import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { sweep } from './record-changes.js';
import {
  createServer,
  createSharedStore,
  mockTime,
  settled,
  UNTIL,
  wordsOf,
  type Clock,
  type FakeFollower,
  type FlakyStore,
  type Server,
  type SharedStore,
} from '../testing/presence.js';

const START = 1_000_000;
let clock: Clock;
let shared: SharedStore;
let stores: readonly FlakyStore[];
let one: Server;
let two: Server;
beforeEach(() => {
  clock = { now: START };
  shared = createSharedStore(clock);
  stores = [shared.connect(), shared.connect()];
  one = createServer(stores[0]!, clock);
  two = createServer(stores[1]!, clock);
});

const goAway = () => stores.forEach((store) => store.goAway());
const comeBack = async () => {
  for (const store of stores) {
    store.comeBack();
    await settled();
  }
};
const firstWords = ({ following }: FakeFollower) =>
  following.snapshot.map(({ presence }) => wordsOf(presence));
const waiting = `patient waiting ${START}, seen`;

describe('while the store is away', () => {
  it('streams go on, and a patient who waits at another server is not said to have left', async (t) => {
    const advance = mockTime(t, clock);
    const record = await one.watch();
    const patient = await two.attend('waiting');
    await settled();
    goAway();
    await advance(600);
    assert.match(record.heard.at(-1)!, new RegExp(`^patient waiting ${START}`));
    assert.ok(record.beats >= 39 && patient.beats >= 39);
    assert.ok(!record.hasEnded && !patient.hasEnded);
  });

  it('what happens at one server is told at this server, without a version to resume from', async () => {
    const record = await one.watch();
    goAway();
    const patient = await one.attend('waiting');
    assert.deepEqual(firstWords(patient), [`patient waiting ${START}`]);
    assert.equal(patient.following.version, undefined);
    await settled();
    assert.deepEqual(patient.heard, [waiting]);
    await one.board.leaveMessage('a1', '5 minutes', UNTIL);
    await one.board.admit('a1', UNTIL);
    assert.ok(await one.board.isAdmitted('a1'));
    assert.ok(!(await two.board.isAdmitted('a1')), 'R25: whoever does not know lets nobody in');
    assert.equal(
      record.heard.at(-1),
      `${waiting.replace(', seen', '')}, admitted, seen, "5 minutes"`,
    );
    assert.deepEqual(new Set(record.versions), new Set([undefined]));
  });

  it('a page that closes at this server has left after a minute', async (t) => {
    const advance = mockTime(t, clock);
    const record = await one.watch();
    const patient = await one.attend('waiting');
    goAway();
    patient.close();
    await advance(65);
    assert.match(record.heard.at(-1)!, /^patient left/);
  });

  it('a record that is opened anew is told what is known here', async () => {
    await one.attend('waiting');
    goAway();
    assert.deepEqual(firstWords(await one.watch()), [`patient waiting ${START}`]);
    assert.deepEqual(firstWords(await two.watch()), ['']);
  });

  it('the host hears of it once, not of every call', async () => {
    await one.watch();
    goAway();
    for (let call = 0; call < 10; call++) await one.say('waiting');
    await one.board.isAdmitted('a1');
    assert.deepEqual(one.errors.map(String), ['Error: The store has gone']);
    await comeBack();
    goAway();
    assert.equal(one.errors.length, 2);
  });
});

for (const kept of [true, false])
  describe(`when the store comes back with ${kept ? 'all that it knew' : 'nothing'}`, () => {
    const goAwayAndBack = async (meanwhile: () => Promise<unknown> = () => Promise.resolve()) => {
      goAway();
      await meanwhile();
      if (!kept) shared.forget();
      await comeBack();
    };

    it('whoever waits is known everywhere, since they wait', async (t) => {
      const advance = mockTime(t, clock);
      const record = await one.watch();
      await two.attend('waiting');
      await settled();
      await goAwayAndBack(() => advance(300));
      assert.equal(record.heard.at(-1), waiting);
      assert.ok(!record.heard.some((words) => words.includes('left')), 'nor for a moment');
      const later = createServer(shared.connect(), clock);
      assert.deepEqual(firstWords(await later.watch()), [waiting]);
      await advance(300);
      assert.equal(record.heard.at(-1), waiting);
    });

    it('also when one server hears of that before the other', async (t) => {
      const advance = mockTime(t, clock);
      const record = await one.watch();
      await two.attend('waiting');
      await settled();
      goAway();
      await advance(300);
      if (!kept) shared.forget();
      stores[0]!.comeBack();
      await advance(30);
      stores[1]!.comeBack();
      await advance(30);
      assert.equal(record.heard.at(-1), waiting);
      assert.ok(!record.heard.some((words) => words.includes('left')), 'nor for a moment');
    });

    it('and so are admission and message, also those made meanwhile', async () => {
      await one.attend('waiting');
      await two.board.admit('a1', UNTIL);
      await goAwayAndBack(() => two.board.leaveMessage('a1', '5 minutes', UNTIL));
      const record = await createServer(shared.connect(), clock).watch();
      assert.deepEqual(firstWords(record), [`patient waiting ${START}, admitted, "5 minutes"`]);
    });

    it('whoever left meanwhile has left', async () => {
      const record = await one.watch();
      const patient = await two.attend('waiting');
      await goAwayAndBack(async () => {
        clock.now += 5_000;
        await two.say('left');
        patient.close();
      });
      assert.match(record.heard.at(-1)!, /^patient left/);
    });

    it('whose server died with it has left after a minute', async (t) => {
      const advance = mockTime(t, clock);
      const record = await one.watch();
      await two.attend('waiting');
      stores[1]!.goAway();
      stores[0]!.goAway();
      if (!kept) shared.forget();
      stores[0]!.comeBack();
      await settled();
      assert.match(record.heard.at(-1)!, /^patient waiting/);
      await advance(65);
      assert.match(record.heard.at(-1)!, /^patient left/);
    });

    it('changes get versions again, and a resume from before misses nothing', async () => {
      const record = await one.watch();
      await two.attend('waiting');
      await settled();
      const before = String(record.versions.at(-1));
      await goAwayAndBack();
      clock.now += 1_000;
      await two.board.admit('a1', UNTIL);
      assert.ok(record.versions.at(-1)! > Number(before));
      const resumed = await one.watch({ lastEventId: before });
      assert.match(firstWords(resumed).join(), /admitted/);
    });

    it('nobody is told twice for the audit trail', async () => {
      await two.attend('waiting');
      await one.watch();
      await goAwayAndBack();
      const types = [...one.steps, ...two.steps].map(({ type }) => type);
      assert.deepEqual(types, ['presence-waiting']);
    });
  });

describe('a store that forgets without a word', () => {
  it('learns within 15 seconds who waits', async (t) => {
    const advance = mockTime(t, clock);
    await two.attend('waiting');
    shared.forget();
    await advance(15);
    assert.deepEqual(firstWords(await one.watch()), [`patient waiting ${START}`]);
  });
});

/** Eviction, FLUSHALL or DEL: nobody is told, and the next to write may be somebody else. */
describe('a store that lost a record without a word, and began it anew', () => {
  for (const [what, write] of [
    ['a word of the clinician', (server: Server) => server.board.leaveMessage('a1', 'Hi', UNTIL)],
    ['a guest', (server: Server) => server.say('waiting', { role: 'guest' })],
  ] as const)
    it(`R25: learns admission and who waits again at once, after ${what}`, async () => {
      const patient = await one.attend('waiting');
      const record = await two.watch();
      await two.board.admit('a1', UNTIL);
      await settled();
      shared.forget();
      // A server that knows nothing of it.
      const three = createServer(shared.connect(), clock);
      await write(three);
      await settled();
      for (const { board } of [one, two, three]) assert.ok(await board.isAdmitted('a1'));
      const known = new RegExp(`^patient waiting ${START}.*admitted, seen`);
      assert.match(firstWords(await three.watch())[0]!, known);
      for (const { heard } of [patient, record]) assert.match(heard.at(-1)!, known);
      assert.deepEqual(
        [one, two].map(({ steps }) => steps.map(({ type }) => type)),
        [['presence-waiting'], ['patient-admitted']],
      );
    });

  it('the server that begins it anew writes what it remembers with it', async () => {
    await one.attend('waiting');
    await one.board.admit('a1', UNTIL);
    shared.forget();
    await one.board.leaveMessage('a1', 'Hi', UNTIL);
    assert.ok(await two.board.isAdmitted('a1'));
    assert.deepEqual(
      one.steps.map(({ type }) => type),
      ['presence-waiting', 'patient-admitted', 'message-sent'],
    );
  });

  it('lets what is past be past', async () => {
    await one.watch();
    await two.board.admit('a1', UNTIL);
    await settled();
    clock.now = UNTIL;
    shared.forget();
    const later = createServer(shared.connect(), clock);
    await later.board.leaveMessage('a1', 'Another day', UNTIL + 1000);
    await settled();
    assert.deepEqual(firstWords(await two.watch()), ['"Another day"']);
  });
});

describe('an admission that is taken back', () => {
  it('does not come back from a server that has not heard of it', async () => {
    await one.attend('waiting');
    await two.watch();
    await one.board.admit('a1', UNTIL);
    await settled();
    stores[1]!.goAway();
    clock.now += 1;
    await one.board.retract('a1');
    assert.ok(!(await one.board.isAdmitted('a1')));
    stores[1]!.comeBack();
    await settled();
    for (const { board } of [one, two]) assert.ok(!(await board.isAdmitted('a1')));
    await two.board.admit('a1', UNTIL);
    for (const { board } of [one, two]) assert.ok(await board.isAdmitted('a1'));
  });
});

describe('a store that comes back with a clock that is behind', () => {
  it('is heard all the same', async () => {
    const record = await one.watch();
    await two.attend('waiting');
    await settled();
    goAway();
    shared.forget(-500_000);
    await comeBack();
    await two.board.admit('a1', UNTIL);
    assert.equal(record.heard.at(-1), `patient waiting ${START}, admitted, seen`);
    assert.ok(record.versions.at(-1)! < START * 1000);
  });
});

describe('a page whose stream is open', () => {
  it('is not gone because another server says so', async (t) => {
    const advance = mockTime(t, clock);
    const record = await one.watch();
    await two.attend('waiting');
    await settled();
    // A server whose clock is far ahead, say.
    await stores[0]!.update('a1', (known) => ({
      record: sweep(known, START + 3_600_000, () => true),
      quiet: false,
    }));
    assert.match(record.heard.at(-1)!, /^patient left/);
    await advance(15);
    assert.match(record.heard.at(-1)!, new RegExp(`^patient waiting ${START}`));
  });
});

describe('a server that was held up for minutes', () => {
  it('does not take its own open streams for closed', async (t) => {
    const advance = mockTime(t, clock);
    const patient = await one.attend('waiting');
    clock.now += 300_000;
    await one.board.leaveMessage('a1', 'Sorry', UNTIL);
    await advance(15);
    assert.deepEqual(patient.heard, [`patient waiting ${START}, "Sorry"`]);
  });
});

describe('a server whose store is away', () => {
  it('keeps what nobody follows until it is saved, and then nothing', async (t) => {
    const advance = mockTime(t, clock);
    stores[0]!.goAway();
    await one.board.admit('a1', UNTIL);
    assert.equal(stores[0]!.listeners, 1);
    stores[0]!.comeBack();
    await advance(5);
    assert.equal(stores[0]!.listeners, 0);
    assert.ok(await two.board.isAdmitted('a1'));
  });

  it('finds out by itself that it is back', async (t) => {
    const advance = mockTime(t, clock);
    stores[0]!.goAway();
    await one.board.admit('a1', UNTIL);
    stores[0]!.comeBack(true);
    await advance(5);
    assert.ok(await two.board.isAdmitted('a1'));
  });

  it('dies, and its patients are said to have left by another', async (t) => {
    const advance = mockTime(t, clock);
    const record = await one.watch();
    await two.attend('waiting');
    await settled();
    stores[1]!.goAway();
    await advance(65);
    assert.match(record.heard.at(-1)!, /^patient left/);
    assert.deepEqual(
      one.steps.map(({ type }) => type),
      ['presence-left'],
    );
  });
});
