import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CallPage } from './support/call-page.js';
import { CallWorld, type CallDay, type Person } from './support/call-world.js';

// A call of two people that breaks, or ends otherwise than by Leave: what the patient reads,
// what the page is told, and how they come back.

const YOU_ARE_IN = 'You are in the call';
const GO_BACK = 'Go back to the call';

interface Call {
  readonly day: CallDay;
  readonly patient: CallPage;
  readonly clinician: CallPage;
}

interface Row {
  readonly name: string;
  readonly patient?: Person;
  readonly run: (call: Call) => Promise<void>;
}

/** Ends for the patient, who reads why and can go back. */
const ENDS: readonly Row[] = (
  [
    ['kicked', 'removed', 'You are no longer in the call'],
    ['destroyed', 'closed', 'The call has ended'],
  ] as const
).map(([fault, reason, words]) => ({
  name: `${fault}: ended, ${reason}`,
  run: async ({ day, patient }) => {
    day.sandbox.fault(fault);
    const { detail } = await patient.hears('session-ended', { reason });
    assert.ok(Number(detail?.['duration']) > 0);
    await patient.sees(words);
    await patient.hasNoFrame();
    await patient.takePictures(`call-${fault}`);
    await patient.press(GO_BACK);
    await patient.hearsTimes('session-joined', 2);
  },
}));

const DROPS: readonly Row[] = [
  {
    name: 'no network for less than the meeting notices: nothing happens',
    run: async ({ day, patient, clinician }) => {
      day.sandbox.fault('network-away', { ms: 300 });
      await clinician.press('Leave');
      await patient.hears('participants-changed', { count: 1 });
      assert.equal(await patient.count('session-dropped'), 0);
      assert.equal(day.exchanges(patient), 1);
    },
  },
  {
    name: 'no network for longer: the frame loads itself anew, and the ghost is not counted',
    run: async ({ day, patient, clinician }) => {
      day.sandbox.fault('network-away', { ms: 1500 });
      await patient.hears('session-dropped');
      await patient.takePictures('call-dropped');
      await patient.hears('session-resumed');
      await patient.sees(YOU_ARE_IN);
      const counts = (await clinician.heard()).flatMap(({ type, detail }) =>
        type === 'participants-changed' ? [detail?.['count']] : [],
      );
      assert.ok(!counts.includes(3), 'a ghost was counted');
      assert.equal(day.exchanges(patient), 1);
      assert.equal(await patient.count('session-joined'), 1);
    },
  },
  {
    name: 'no network, and the token has run out: a fresh one, mounted anew, once',
    patient: { query: { life: '15' } },
    run: async ({ day, patient }) => {
      day.sandbox.fault('token-run-out');
      await patient.page.waitForTimeout(15_500); // the token's life, within which a busy machine has joined
      await patient.context.setOffline(true);
      await patient.context.setOffline(false);
      await patient.hears('session-dropped');
      await patient.hears('rejoin-request', { reason: 'token-expired' });
      await patient.hears('session-resumed');
      await patient.sees(YOU_ARE_IN);
      assert.equal(day.exchanges(patient), 2);
      assert.equal(await patient.count('session-error'), 0);
    },
  },
  {
    name: 'the meeting server goes and comes back: back by itself',
    run: async ({ day, patient, clinician }) => {
      day.sandbox.fault('server-down');
      await patient.hears('session-dropped');
      await clinician.hears('session-dropped');
      day.sandbox.mend();
      await patient.hears('session-resumed');
      await clinician.hears('session-resumed');
      await patient.sees(YOU_ARE_IN);
      assert.equal(await patient.count('session-error'), 0);
    },
  },
  {
    name: 'the meeting server goes and stays away: told so after three tries',
    patient: { limits: { reconnecting: 4000 } },
    run: async ({ day, patient }) => {
      day.sandbox.fault('server-down');
      await patient.hears('session-dropped');
      await patient.hears('session-error');
      const [{ detail } = { detail: null }] = (await patient.heard()).filter(
        ({ type }) => type === 'session-error',
      );
      assert.match(String(detail?.['code']), /^meeting-(connection-failed|reconnect-timeout)$/);
      await patient.hasNoFrame();
      await patient.takePictures('call-server-away');
      day.sandbox.mend();
      await patient.press('Try again');
      await patient.hearsTimes('session-joined', 2);
    },
  },
  {
    name: 'the computer slept: mounted anew',
    run: async ({ day, patient }) => {
      day.sandbox.fault('suspended');
      await patient.hears('session-dropped');
      await patient.hears('session-resumed');
      await patient.sees(YOU_ARE_IN);
    },
  },
  {
    name: 'the other’s page crashes: they are named no more',
    run: async ({ day, patient, clinician }) => {
      day.sandbox.fault('peer-crash');
      await clinician.hears('direct-changed', { direct: false });
      await clinician.takePictures('call-peer-gone-quiet');
      await clinician.hears('participants-changed', { count: 1 });
      await clinician.sees('Nobody else is here yet');
      await clinician.takePictures('call-peer-crashed');
      assert.equal(await patient.count('session-error'), 0);
    },
  },
  {
    name: 'the camera is unplugged: said so, and the call goes on',
    run: async ({ day, patient }) => {
      day.sandbox.fault('devices-ended', { device: 'camera' });
      await patient.hears('session-error', { code: 'no-camera' });
      await patient.sees('Camera off');
      await patient.sees(YOU_ARE_IN);
      await patient.takePictures('call-camera-unplugged');
    },
  },
  {
    name: 'R39: a patient becomes a moderator in the call: closed, and left properly',
    run: async ({ day, patient, clinician }) => {
      day.sandbox.fault('everybody-moderator');
      await patient.hears('session-error', { code: 'role-mismatch' });
      await patient.sees('not set up safely');
      await patient.hasNoFrame();
      await clinician.hears('participants-changed', { count: 1 });
    },
  },
];

describe('a call that breaks', { concurrency: 2 }, () => {
  let world: CallWorld;
  before(async () => (world = await CallWorld.open()));
  after(() => world.close());

  for (const { name, patient: person, run } of [...ENDS, ...DROPS]) {
    it(name, () =>
      world.day(async (day) => {
        const { clinician, patient } = await day.meets(person);
        await run({ day, clinician, patient });
        await patient.isClean(day.secrets);
        await clinician.isClean(day.secrets);
      }),
    );
  }
});

describe('a lobby without anybody who opens', { concurrency: 2 }, () => {
  let world: CallWorld;
  before(async () => (world = await CallWorld.open()));
  after(() => world.close());

  for (const [fault, reason, words] of [
    ['lobby-rejected', 'declined', 'You were not let in'],
    ['lobby-closed', 'lobby-closed', 'The call is not open at the moment'],
  ] as const) {
    it(`${fault}: ended, ${reason}, and can be asked again`, () =>
      world.day(async (day) => {
        day.sandbox.fault(fault);
        const patient = await day.comes();
        await patient.hears('lobby-entered');
        await patient.hears('session-ended', { reason, duration: 0 });
        await patient.sees(words);
        await patient.hasNoFrame();
        await patient.takePictures(fault);
        day.sandbox.mend();
        await patient.press('Ask again');
        await patient.hears('session-joined');
        assert.equal(await patient.count('session-error'), 0);
        await patient.isClean(day.secrets);
      }));
  }

  it('lobby-unanswered: waits for as long as they want, and can leave', () =>
    world.day(async (day) => {
      day.sandbox.fault('lobby-unanswered');
      const patient = await day.comes({ limits: { room: 1500 } });
      await patient.hears('lobby-entered');
      await patient.sees('You are waiting to be let in');
      await patient.takePictures('lobby-unanswered');
      await patient.page.waitForTimeout(2000); // beyond the limit of the room, which does not count here
      await patient.press('Leave');
      await patient.hears('session-ended', { reason: 'left', duration: 0 });
      await patient.hasNoFrame();
      await patient.isClean(day.secrets);
    }));
});

describe('devices that do not work: in all the same (R17)', { concurrency: 2 }, () => {
  let world: CallWorld;
  before(async () => (world = await CallWorld.open()));
  after(() => world.close());

  for (const [fault, codes] of [
    ['devices-denied', ['permission-blocked']],
    ['devices-absent', ['no-camera', 'no-microphone']],
  ] as const) {
    it(`${fault}: ${codes.join(', ')}`, () =>
      world.day(async (day) => {
        day.sandbox.fault(fault);
        const patient = await day.comes();
        await patient.hears('session-joined');
        for (const code of codes) await patient.hears('session-error', { code });
        await patient.sees('Camera off');
        await patient.sees('Microphone off');
        await patient.takePictures(fault);
        await patient.isClean(day.secrets);
      }));
  }
});
