import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { HostPage } from '../testing/host-pages.js';
import { Meeting, NO_PREJOIN } from '../testing/meeting.js';

const MEMBERS_ONLY = 'conference.connectionError.membersOnly';
const OF_THE_LOBBY = [
  'errorOccurred',
  'prejoinScreenLoaded',
  'knockingParticipant',
  'participantJoined',
  'videoConferenceJoined',
  'videoConferenceLeft',
];
const AUTO_KNOCK = { configOverwrite: { ...NO_PREJOIN, lobby: { autoKnock: true } } };

let meeting: Meeting;

before(async () => {
  meeting = await Meeting.start({ timings: { leaveAfterDestroyed: 300 } });
});

afterEach(() => meeting.closePages());

after(() => meeting.stop());

async function withLobby(): Promise<{ room: string; clinician: HostPage }> {
  const room = meeting.newRoom();
  const clinician = await meeting.clinician(room);
  await clinician.command('toggleLobby', true);
  await clinician.room.getByRole('button', { name: 'Turn off the lobby' }).waitFor();
  return { room, clinician };
}

async function knockOf(clinician: HostPage): Promise<{ id: string; name: string }> {
  const { data } = await clinician.heard('knockingParticipant');
  return data['participant'] as { id: string; name: string };
}

async function errorOf(page: HostPage, name: string): Promise<Record<string, unknown>> {
  const { data } = await page.heard('errorOccurred', {
    error: { name, message: null, isFatal: false, type: 'CONFERENCE' },
  });
  return data;
}

describe('a lobby with a server', () => {
  test('is waited in until the moderator lets one in, by another id', async () => {
    const { room, clinician } = await withLobby();
    const patient = await meeting.newcomer(room);
    await patient.heard('prejoinScreenLoaded', { id: 'local', displayName: 'Sam' });
    assert.deepEqual(await clinician.story('knockingParticipant'), []);

    await patient.room.getByRole('button', { name: 'Ask to join' }).click();
    await patient.room.getByRole('heading', { name: 'Asking to join' }).waitFor();
    const knock = await knockOf(clinician);
    assert.equal(knock.name, 'Sam');
    await clinician.command('answerKnockingParticipant', knock.id, true);
    const { data } = await patient.heard('videoConferenceJoined');
    assert.notEqual(data['id'], knock.id);
    await clinician.heard('participantJoined', { id: data['id'] });
    assert.deepEqual(await patient.story(...OF_THE_LOBBY), [
      MEMBERS_ONLY,
      'prejoinScreenLoaded',
      'participantJoined',
      'videoConferenceJoined',
    ]);
    await Promise.all([clinician.receivesMedia(), patient.receivesMedia()]);
  });

  test('is knocked at by itself where the configuration says so', async () => {
    const { room, clinician } = await withLobby();
    const patient = await meeting.newcomer(room, AUTO_KNOCK);
    await knockOf(clinician);
    await clinician.room.getByRole('button', { name: 'Admit Sam' }).click();
    await patient.heard('videoConferenceJoined');
    await clinician.room.getByRole('button', { name: 'Admit Sam' }).waitFor({ state: 'hidden' });
  });

  test('needs a name, also where it is knocked at by itself', async () => {
    const { room, clinician } = await withLobby();
    const patient = await meeting.newcomer(room, { ...AUTO_KNOCK, userInfo: {} });
    await errorOf(patient, 'conference.display_name_required');
    await patient.room.getByLabel('Your name').fill('Robin');
    assert.deepEqual(await clinician.story('knockingParticipant'), []);
    await patient.room.getByRole('button', { name: 'Ask to join' }).click();
    const knock = await knockOf(clinician);
    assert.equal(knock.name, 'Robin');
    assert.deepEqual(await patient.story(...OF_THE_LOBBY), [
      'conference.display_name_required',
      'prejoinScreenLoaded',
      MEMBERS_ONLY,
    ]);
    await clinician.command('answerKnockingParticipant', knock.id, true);
    await patient.heard('videoConferenceJoined', { displayName: 'Robin' });
  });

  test('turns away whom the moderator rejects', async () => {
    const { room, clinician } = await withLobby();
    const patient = await meeting.newcomer(room, AUTO_KNOCK);
    const { id } = await knockOf(clinician);
    await clinician.command('answerKnockingParticipant', id, false);
    await errorOf(patient, 'conference.connectionError.accessDenied');
    await patient.room.getByRole('heading', { name: 'You were not let in' }).waitFor();
    assert.ok(!(await patient.names()).includes('videoConferenceJoined'));
  });

  test('does not report whoever gives up, but no longer shows them', async () => {
    const { room, clinician } = await withLobby();
    const patient = await meeting.newcomer(room, AUTO_KNOCK);
    await clinician.room.getByRole('button', { name: 'Admit Sam' }).waitFor();
    const before = await clinician.names();
    await patient.call('dispose');
    await clinician.room.getByRole('button', { name: 'Admit Sam' }).waitFor({ state: 'hidden' });
    assert.deepEqual(await clinician.names(), before);
  });

  test('ends when its moderator leaves', async () => {
    const { room, clinician } = await withLobby();
    const patient = await meeting.newcomer(room, AUTO_KNOCK);
    await knockOf(clinician);
    await clinician.command('hangup');
    await patient.heard('videoConferenceLeft');
    assert.deepEqual(await patient.story(...OF_THE_LOBBY), [
      MEMBERS_ONLY,
      'prejoinScreenLoaded',
      'conference.destroyed',
      'videoConferenceLeft',
    ]);
  });

  test('lets everybody in when it is turned off', async () => {
    const { room, clinician } = await withLobby();
    const patient = await meeting.newcomer(room, AUTO_KNOCK);
    await knockOf(clinician);
    await clinician.command('toggleLobby', false);
    await patient.heard('videoConferenceJoined');
  });

  test('is no business of a guest, and a moderator passes it', async () => {
    const room = meeting.newRoom();
    const clinician = await meeting.clinician(room);
    const patient = await meeting.patient(room);
    await patient.command('toggleLobby', true);
    await patient.command('sendChatMessage', 'After the lobby');
    await clinician.heard('incomingMessage');
    await clinician.room.getByRole('button', { name: 'Turn on the lobby' }).waitFor();
    await patient.call('dispose');
    await clinician.command('toggleLobby', true);
    await clinician.room.getByRole('button', { name: 'Turn off the lobby' }).waitFor();
    const late = await meeting.newcomer(room, AUTO_KNOCK);
    await late.heard('prejoinScreenLoaded');
    const colleague = await meeting.clinician(room);
    // Whoever comes later is told of those who wait.
    await colleague.heard('knockingParticipant');
  });
});

describe('a lobby without a server', () => {
  const open = async (page: HostPage, options: object): Promise<HostPage> => {
    meeting.track(page);
    const { url, authority } = meeting.pages;
    await page.mount(`${url}sandbox/external_api.js`, `${authority}/sandbox`, {
      ...AUTO_KNOCK,
      ...options,
    });
    return page;
  };

  async function moderator(roomName: string): Promise<HostPage> {
    const page = await HostPage.open(meeting.browser, meeting.pages.url);
    await open(page, { roomName, userInfo: { displayName: 'Alex' } });
    await page.heard('participantRoleChanged', { role: 'moderator' });
    await page.command('toggleLobby', true);
    await page.room.getByRole('button', { name: 'Turn off the lobby' }).waitFor();
    return page;
  }

  async function guest(first: HostPage, roomName: string): Promise<HostPage> {
    const page = await HostPage.openIn(first.page.context(), meeting.pages.url);
    return open(page, { roomName, userInfo: { displayName: 'Sam' } });
  }

  test('lets in by another id, and turns away', async () => {
    const room = meeting.newRoom();
    const alex = await moderator(room);
    const sam = await guest(alex, room);
    const knock = await knockOf(alex);
    assert.ok(!(await alex.names()).includes('participantJoined'));
    await alex.command('answerKnockingParticipant', knock.id, true);
    const { data } = await sam.heard('videoConferenceJoined');
    assert.notEqual(data['id'], knock.id);
    await Promise.all([alex.receivesMedia(), sam.receivesMedia()]);

    const late = await guest(alex, room);
    await alex.room.getByRole('button', { name: 'Reject Sam' }).click();
    await errorOf(late, 'conference.connectionError.accessDenied');
  });

  test('ends when its moderator is gone', async () => {
    const room = meeting.newRoom();
    const alex = await moderator(room);
    const sam = await guest(alex, room);
    await knockOf(alex);
    await alex.call('dispose');
    await sam.heard('videoConferenceLeft');
    assert.deepEqual(await sam.story(...OF_THE_LOBBY), [
      MEMBERS_ONLY,
      'prejoinScreenLoaded',
      'conference.destroyed',
      'videoConferenceLeft',
    ]);
  });
});
