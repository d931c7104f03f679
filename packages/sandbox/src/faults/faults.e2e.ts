import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import type { HostPage } from '../testing/host-pages.js';
import { Meeting, NO_PREJOIN } from '../testing/meeting.js';

/** The measured times, made short in the same proportions as far as they matter. */
const TIMINGS = {
  lossReport: 200,
  reloadAfterLoss: 1500,
  unnoticedAway: 1500,
  directLost: 1500,
  ghost: 4000,
  crashNoticed: 3500,
  leaveAfterDestroyed: 300,
  lobbyAnswer: 200,
  refusal: 300,
};
const OF_THE_ROOM = [
  'ready',
  'errorOccurred',
  'prejoinScreenLoaded',
  'participantKickedOut',
  'videoConferenceJoined',
  'videoConferenceLeft',
];
const AUTO_KNOCK = { configOverwrite: { ...NO_PREJOIN, lobby: { autoKnock: true } } };

let meeting: Meeting;

before(async () => {
  meeting = await Meeting.start({ timings: TIMINGS, faults: true });
});

afterEach(async () => {
  meeting.sandbox.mend();
  await meeting.closePages();
});

after(() => meeting.stop());

async function idOf(page: HostPage): Promise<string> {
  return String((await page.heard('videoConferenceJoined')).data['id']);
}

/** Two who see each other. */
async function call() {
  const room = meeting.newRoom();
  const clinician = await meeting.clinician(room);
  const patient = await meeting.patient(room);
  await Promise.all([
    clinician.heard('p2pStatusChanged', { isP2p: true }),
    patient.heard('p2pStatusChanged', { isP2p: true }),
  ]);
  return { room, clinician, patient, id: await idOf(patient) };
}

/** Waits for the n-th event of a name. */
async function heardTimes(page: HostPage, name: string, times: number): Promise<void> {
  await page.page.waitForFunction(
    ([wanted, count]) =>
      (globalThis as unknown as { heard: { name: string }[] }).heard.filter(
        (event) => event.name === wanted,
      ).length >= count,
    [name, times] as const,
  );
}

describe('the server', () => {
  test('is down before joining: an error, a reload, and in when it is back', async () => {
    const room = meeting.newRoom();
    meeting.sandbox.fault('server-down', { room });
    const patient = await meeting.newcomer(room);
    const { data } = await patient.heard('errorOccurred');
    assert.equal((data['error'] as { isFatal: boolean }).isFatal, true);
    await patient.room.getByRole('heading', { name: 'Connection lost' }).waitFor();
    meeting.sandbox.mend('server-down');
    await patient.heard('videoConferenceJoined');
    assert.deepEqual(await patient.story(...OF_THE_ROOM), [
      'ready',
      'connection.otherError',
      'videoConferenceLeft',
      'ready',
      'videoConferenceJoined',
    ]);
  });

  test('goes down in a call: both lose it, and both come back as others', async () => {
    const { room, clinician, patient, id } = await call();
    assert.equal(meeting.sandbox.fault('server-down', { room }), 2);
    await Promise.all([clinician.heard('errorOccurred'), patient.heard('errorOccurred')]);
    meeting.sandbox.mend();
    await heardTimes(patient, 'videoConferenceJoined', 2);
    assert.deepEqual(await patient.story(...OF_THE_ROOM), [
      'ready',
      'videoConferenceJoined',
      'connection.otherError',
      'videoConferenceLeft',
      'ready',
      'videoConferenceJoined',
    ]);
    const joined = (await patient.events()).filter(({ name }) => name === 'videoConferenceJoined');
    assert.notEqual(joined[1]?.data['id'], id);
  });
});

describe('the network is away', () => {
  test('for a short while: nothing, and what was said in between arrives', async () => {
    const { room, clinician, patient } = await call();
    const before = await patient.names();
    assert.equal(meeting.sandbox.fault('network-away', { room, ms: 1000 }), 1);
    await clinician.command('sendChatMessage', 'Are you there?');
    await patient.command('sendChatMessage', 'Hello?');
    await patient.heard('incomingMessage', { message: 'Are you there?' });
    await clinician.heard('incomingMessage', { message: 'Hello?' });
    const since = (await patient.names()).slice(before.length);
    const ofTheRoom = since.filter((name) => OF_THE_ROOM.includes(name));
    assert.deepEqual(ofTheRoom, []);
    await Promise.all([clinician.receivesMedia(), patient.receivesMedia()]);
  });

  test('for longer: the frame comes back as somebody else, and leaves a ghost', async () => {
    const { room, clinician, patient, id } = await call();
    meeting.sandbox.fault('network-away', { room, participant: 'p1', ms: 2000 });
    await heardTimes(patient, 'videoConferenceJoined', 2);
    await heardTimes(clinician, 'participantJoined', 2);
    // The other one has two of them now, and they the one they were.
    assert.equal(await clinician.call('getNumberOfParticipants'), 3);
    await patient.heard('participantJoined', { id });
    assert.deepEqual(await patient.story(...OF_THE_ROOM), [
      'ready',
      'videoConferenceJoined',
      'videoConferenceLeft',
      'ready',
      'videoConferenceJoined',
    ]);
    await Promise.all([
      clinician.heard('participantLeft', { id }),
      patient.heard('participantLeft', { id }),
    ]);
    await heardTimes(clinician, 'p2pStatusChanged', 3);
  });

  test('while the token has run out: no event, and a dead picture', async () => {
    const { room, clinician, patient, id } = await call();
    const before = await patient.names();
    meeting.sandbox.fault('token-run-out', { room });
    await clinician.heard('p2pStatusChanged', { isP2p: false });
    await clinician.heard('participantLeft', { id });
    assert.deepEqual(
      (await patient.names()).slice(before.length).filter((name) => OF_THE_ROOM.includes(name)),
      [],
    );
    await patient.room.getByRole('button', { name: 'Leave the meeting' }).waitFor();
  });
});

test('a crash is noticed late: first the end of peer-to-peer, then that they left', async () => {
  const { room, clinician, patient, id } = await call();
  const before = await patient.names();
  meeting.sandbox.fault('peer-crash', { room });
  await clinician.heard('participantLeft', { id });
  assert.deepEqual(await clinician.story('p2pStatusChanged', 'participantLeft'), [
    'p2pStatusChanged',
    'p2pStatusChanged',
    'participantLeft',
  ]);
  await patient.command('hangup');
  assert.deepEqual(await patient.names(), before);
});

describe('a token is refused', () => {
  for (const [reason, name, words] of [
    ['missing', 'connection.passwordRequired', 'token required'],
    ['expired', 'connection.passwordRequired', 'Not acceptable by exp (60.0)'],
    ['issuer', 'connection.passwordRequired', 'invalid &apos;iss&apos; claim'],
    ['wrong-room', 'conference.connectionError.notAllowed', 'Room and token mismatched'],
  ] as const) {
    test(`because of: ${reason}`, async () => {
      const room = meeting.newRoom();
      meeting.sandbox.fault('token-refused', { room, reason });
      const patient = await meeting.newcomer(room);
      const { data } = await patient.heard('errorOccurred');
      const error = data['error'] as Record<string, unknown>;
      assert.deepEqual([error['name'], error['message'], error['isFatal']], [name, words, false]);
    });
  }
});

describe('in the room', () => {
  test('everybody is a moderator: those who are there, and those who come', async () => {
    const { room, patient, id } = await call();
    meeting.sandbox.fault('everybody-moderator', { room });
    await patient.heard('participantRoleChanged', { id, role: 'moderator' });
    const late = await meeting.patient(room);
    await late.heard('participantRoleChanged', { id: await idOf(late), role: 'moderator' });
  });

  test('one is put out', async () => {
    const { room, clinician, patient, id } = await call();
    meeting.sandbox.fault('kicked', { room });
    await patient.heard('participantKickedOut', { kicked: { id, local: true } });
    await patient.heard('videoConferenceLeft');
    await clinician.heard('participantLeft', { id });
    assert.deepEqual((await patient.story(...OF_THE_ROOM)).slice(2), [
      'participantKickedOut',
      'videoConferenceLeft',
    ]);
  });

  test('it is ended', async () => {
    const { room, patient } = await call();
    meeting.sandbox.fault('destroyed', { room });
    await patient.heard('videoConferenceLeft');
    assert.deepEqual((await patient.story(...OF_THE_ROOM)).slice(2), [
      'conference.destroyed',
      'videoConferenceLeft',
    ]);
  });

  test('the computer slept', async () => {
    const { room, clinician, patient, id } = await call();
    meeting.sandbox.fault('suspended', { room });
    await patient.heard('suspendDetected');
    await clinician.heard('participantLeft', { id });
  });

  test('the devices are unplugged', async () => {
    const { room, patient } = await call();
    meeting.sandbox.fault('devices-ended', { room, device: 'camera' });
    await patient.heard('cameraError', { type: 'gum.not_found' });
    await patient.heard('videoMuteStatusChanged', { muted: true });
    assert.ok(!(await patient.names()).includes('micError'));
  });
});

for (const [name, error] of [
  ['lobby-rejected', 'conference.connectionError.accessDenied'],
  ['lobby-closed', 'conference.destroyed'],
] as const) {
  test(`${name} comes after knocking`, async () => {
    const room = meeting.newRoom();
    meeting.sandbox.fault(name, { room });
    const patient = await meeting.newcomer(room, AUTO_KNOCK);
    await heardTimes(patient, 'errorOccurred', 2);
    assert.deepEqual((await patient.story(...OF_THE_ROOM)).slice(0, 4), [
      'ready',
      'conference.connectionError.membersOnly',
      'prejoinScreenLoaded',
      error,
    ]);
  });
}

for (const [name, type] of [
  ['devices-denied', 'gum.permission_denied'],
  ['devices-absent', 'gum.not_found'],
] as const) {
  test(`${name}: an error for each, and one is in all the same`, async () => {
    const room = meeting.newRoom();
    meeting.sandbox.fault(name, { room });
    const patient = await meeting.patient(room);
    await patient.heard('micError', { type });
    await patient.heard('cameraError', { type });
    await patient.heard('audioMuteStatusChanged', { muted: true });
  });
}
