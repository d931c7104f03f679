import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { createSandbox } from '../server/sandbox.js';
import { HostPage, launchBrowser } from '../testing/host-pages.js';
import { Meeting, NO_PREJOIN } from '../testing/meeting.js';

let meeting: Meeting;

before(async () => {
  meeting = await Meeting.start();
});

afterEach(() => meeting.closePages());

after(() => meeting.stop());

async function idOf(page: HostPage): Promise<string> {
  return String((await page.heard('videoConferenceJoined')).data['id']);
}

interface Stats {
  readonly iceConnected: boolean;
  readonly bitrate: { readonly video: { readonly download: number } };
  readonly transport: readonly { readonly p2p: boolean; readonly rtt: number }[];
}

/** A rate is that since it was asked for last, and on a slow machine no picture may have come since. */
async function statsWithPictures(page: HostPage): Promise<Stats> {
  for (let left = 60; ; left--) {
    const stats = (await page.call('getConnectionStats')) as Stats;
    if (stats.bitrate.video.download > 0 || left === 0) return stats;
    await page.page.waitForTimeout(250);
  }
}

describe('two in a call', () => {
  test('see and hear each other, directly', async () => {
    const { clinician, patient } = await meeting.call();
    await Promise.all([clinician.receivesMedia(), patient.receivesMedia()]);
    await Promise.all([
      clinician.heard('p2pStatusChanged', { isP2p: true }),
      patient.heard('p2pStatusChanged', { isP2p: true }),
    ]);
    assert.equal(await clinician.call('getNumberOfParticipants'), 2);
    assert.equal(await clinician.call('isAudioMuted'), false);
  });

  test('the one who comes later first hears of the one who is there', async () => {
    const { clinician, patient } = await meeting.call();
    const names = await patient.names();
    assert.ok(names.indexOf('ready') < names.indexOf('participantJoined'));
    assert.ok(names.indexOf('participantJoined') < names.indexOf('videoConferenceJoined'));
    await patient.heard('participantJoined', { displayName: 'Dr Alex Morgan' });
    const userContext = { id: 'p1', name: 'Sam', affiliation: 'member', moderator: 'false' };
    await clinician.heard('participantJoined', { displayName: 'Sam', userContext });
    await clinician.heard('participantRoleChanged', { role: 'moderator' });
    await patient.heard('participantRoleChanged', { role: 'participant' });
  });

  test('chat both ways', async () => {
    const { clinician, patient } = await meeting.call();
    await patient.command('sendChatMessage', 'Hello');
    await clinician.heard('incomingMessage', { message: 'Hello', nick: 'Sam' });
    await clinician.room.getByRole('button', { name: /^Open chat/ }).click();
    await clinician.room.getByLabel('Your message').fill('Good morning');
    await clinician.room.getByLabel('Your message').press('Enter');
    await patient.heard('incomingMessage', {
      message: 'Good morning',
      from: await idOf(clinician),
      privateMessage: false,
    });
    await patient.heard('outgoingMessage', { message: 'Hello', privateMessage: false });
  });

  test('share a screen', async () => {
    const { clinician, patient } = await meeting.call();
    await patient.receivesMedia();
    await patient.room.getByRole('button', { name: 'Start sharing your screen' }).click();
    await patient.heard('screenSharingStatusChanged', { on: true });
    await clinician.heard('contentSharingParticipantsChanged', { data: [await idOf(patient)] });
    await clinician.room.locator('.tile[data-place=large][data-picture=screen]').waitFor();
    await patient.room.getByRole('button', { name: 'Stop sharing your screen' }).click();
    await patient.heard('screenSharingStatusChanged', { on: false });
  });

  test('mute, raise a hand, change the name, see tiles', async () => {
    const { clinician, patient } = await meeting.call();
    const id = await idOf(patient);
    await patient.heard('audioMuteStatusChanged', { muted: false });
    await patient.room.getByRole('button', { name: 'Mute microphone' }).click();
    await patient.heard('audioMuteStatusChanged', { muted: true });
    await clinician.heard('participantMuted', {
      participantId: id,
      mediaType: 'audio',
      isMuted: true,
    });
    await patient.command('toggleVideo');
    await patient.heard('videoMuteStatusChanged', { muted: true });
    await patient.room.getByRole('button', { name: 'Raise your hand' }).click();
    await clinician.heard('raiseHandUpdated', { id });
    await patient.command('displayName', 'Samira');
    await clinician.heard('displayNameChange', { id, displayname: 'Samira' });
    await clinician.command('toggleTileView');
    await clinician.heard('tileViewChanged', { enabled: true });
  });

  test("names are Jitsi's at the start, and as they are from the command", async () => {
    const room = meeting.newRoom();
    const userInfo = { displayName: "Sam O'Neill" };
    const context = { user: { name: 'Dr Alex Morgan' } };
    const jwt = await meeting.signer.sign(room, { context });
    const named = await meeting.open({ roomName: room, jwt, userInfo });
    await named.heard('videoConferenceJoined', { displayName: 'Dr Alex Morgan' });
    const patient = await meeting.patient(room, { userInfo });
    await patient.heard('videoConferenceJoined', { displayName: 'Sam O&#39;Neill' });
    await patient.command('displayName', userInfo.displayName);
    await named.heard('displayNameChange', {
      id: await idOf(patient),
      displayname: userInfo.displayName,
    });
  });

  test('audio only is told, and turns the camera off and on again', async () => {
    const { clinician, patient } = await meeting.call();
    await Promise.all([clinician.receivesMedia(), patient.receivesMedia()]);
    const stats = await statsWithPictures(patient);
    assert.equal(stats.iceConnected, true);
    assert.equal(stats.transport[0]?.p2p, true);
    await patient.command('setAudioOnly', true);
    await patient.heard('audioOnlyChanged', { enabled: true });
    await patient.heard('videoMuteStatusChanged', { muted: true });
    const before = (await patient.events()).length;
    await patient.command('setAudioOnly', false);
    await patient.heard('audioOnlyChanged', { enabled: false });
    await patient.page.waitForFunction(
      (from) =>
        (globalThis as unknown as { heard: { name: string; data: { muted?: boolean } }[] }).heard
          .slice(from)
          .some(({ name, data }) => name === 'videoMuteStatusChanged' && data.muted === false),
      before,
    );
  });

  test('the moderator mutes a guest, but no guest the moderator', async () => {
    const { clinician, patient } = await meeting.call();
    await patient.heard('audioMuteStatusChanged', { muted: false });
    await clinician.heard('audioMuteStatusChanged', { muted: false });
    await patient.command('muteEveryone');
    await clinician.command('muteRemoteParticipant', await idOf(patient));
    await patient.heard('audioMuteStatusChanged', { muted: true });
    assert.equal(await clinician.call('isAudioMuted'), false);
  });
});

describe('leaving', () => {
  test('by hanging up is told twice, and ends on the welcome page', async () => {
    const { clinician, patient } = await meeting.call();
    await patient.room.getByRole('button', { name: 'Leave the meeting' }).click();
    await clinician.heard('participantLeft', { id: await idOf(patient) });
    await patient.heard('readyToClose');
    await patient.room.getByRole('heading', { name: 'Meeting sandbox' }).waitFor();
    const names = await patient.names();
    assert.deepEqual(names.slice(names.lastIndexOf('participantLeft')), [
      'participantLeft',
      'videoConferenceLeft',
      'readyToClose',
      'videoConferenceLeft',
      'ready',
    ]);
  });

  test('by removing the frame is seen by the other at once', async () => {
    const { clinician, patient } = await meeting.call();
    const id = await idOf(patient);
    await patient.call('dispose');
    await clinician.heard('participantLeft', { id });
  });

  test('one who is put out is told', async () => {
    const { clinician, patient } = await meeting.call();
    const id = await idOf(patient);
    await clinician.command('kickParticipant', id);
    await patient.heard('participantKickedOut', { kicked: { id, local: true } });
    await patient.heard('videoConferenceLeft');
    await clinician.heard('participantLeft', { id });
  });

  test('the moderator ends it for all', async () => {
    const { clinician, patient } = await meeting.call();
    await clinician.room.getByRole('button', { name: 'Leave the meeting' }).click();
    await clinician.room.getByRole('button', { name: 'End meeting for all' }).click();
    const { data } = await patient.heard('errorOccurred');
    assert.equal((data['error'] as { name: string }).name, 'conference.destroyed');
    await patient.heard('videoConferenceLeft');
  });
});

describe('nobody comes in', () => {
  async function refusal(page: HostPage): Promise<Record<string, unknown>> {
    const { data } = await page.heard('errorOccurred');
    assert.ok(!(await page.names()).includes('videoConferenceJoined'));
    return data['error'] as Record<string, unknown>;
  }

  test('without a token', async () => {
    const page = await meeting.open({ roomName: meeting.newRoom() });
    assert.deepEqual(await refusal(page), {
      name: 'connection.passwordRequired',
      message: 'token required',
      isFatal: false,
      type: 'CONNECTION',
    });
    await page.room.getByRole('heading', { name: 'Login needed' }).waitFor();
  });

  test('with a token that has expired', async () => {
    const room = meeting.newRoom();
    const page = await meeting.open({
      roomName: room,
      jwt: await meeting.signer.sign(room, { exp: 1 }),
    });
    const error = await refusal(page);
    assert.equal(error['name'], 'connection.passwordRequired');
    assert.match(String(error['message']), /Not acceptable by exp/);
  });

  test('with the token of another room', async () => {
    const page = await meeting.open({
      roomName: meeting.newRoom(),
      jwt: await meeting.signer.sign('elsewhere'),
    });
    assert.equal((await refusal(page))['name'], 'conference.connectionError.notAllowed');
  });
});

describe('the configuration', () => {
  test('chooses the buttons and starts muted', async () => {
    const page = await meeting.patient(meeting.newRoom(), {
      configOverwrite: {
        ...NO_PREJOIN,
        toolbarButtons: ['microphone', 'hangup'],
        startWithAudioMuted: true,
        startWithVideoMuted: true,
      },
    });
    await page.heard('audioMuteStatusChanged', { muted: true });
    await page.heard('videoMuteStatusChanged', { muted: true });
    const labels = await page.room
      .locator('.toolbar button:visible')
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')));
    assert.deepEqual(labels, ['Unmute microphone', 'Leave the meeting']);
    assert.equal((await page.names()).includes('micError'), false);
  });

  test('shows the page before the meeting unless told otherwise', async () => {
    const room = meeting.newRoom();
    const page = await meeting.open({
      roomName: room,
      jwt: await meeting.signer.sign(room),
      configOverwrite: {},
    });
    await page.heard('prejoinScreenLoaded', { id: 'local' });
    await page.room.getByLabel('Your name').fill('Robin');
    await page.room.getByRole('button', { name: 'Join meeting' }).click();
    await page.heard('videoConferenceJoined', { displayName: 'Robin' });
  });
});

for (const [devices, type] of [
  ['denied', 'gum.permission_denied'],
  ['absent', 'gum.not_found'],
] as const) {
  test(`devices that are ${devices} are reported, and one is in all the same`, async (context) => {
    const other = await launchBrowser(devices);
    context.after(() => other.close());
    const room = meeting.newRoom();
    const page = await meeting.open(
      { roomName: room, jwt: await meeting.signer.sign(room) },
      other,
    );
    await page.heard('videoConferenceJoined');
    await page.heard('micError', { type });
    await page.heard('cameraError', { type });
    await page.heard('audioMuteStatusChanged', { muted: true });
  });
}

test('a server that goes is reported', async (context) => {
  const sandbox = await createSandbox({ quiet: true });
  context.after(() => sandbox.close());
  const page = await meeting.open({ roomName: 'room' }, meeting.browser, sandbox);
  await page.heard('videoConferenceJoined');
  await sandbox.close();
  const { data } = await page.heard('errorOccurred');
  const error = data['error'] as { name: string; isFatal: boolean };
  assert.deepEqual([error.name, error.isFatal], ['connection.otherError', true]);
  await page.room.getByRole('heading', { name: 'Connection lost' }).waitFor();
});

test('without a server two pages of one browser meet on a channel', async () => {
  const room = meeting.newRoom();
  const first = await HostPage.open(meeting.browser, meeting.pages.url);
  const second = await HostPage.openIn(first.page.context(), meeting.pages.url);
  meeting.track(first);
  for (const [page, displayName] of [
    [first, 'Alex'],
    [second, 'Sam'],
  ] as const) {
    await page.mount(
      `${meeting.pages.url}sandbox/external_api.js`,
      `${meeting.pages.authority}/sandbox`,
      {
        roomName: room,
        userInfo: { displayName },
        configOverwrite: NO_PREJOIN,
      },
    );
    await page.heard('videoConferenceJoined', { displayName });
  }
  await Promise.all([first.receivesMedia(), second.receivesMedia()]);
  await first.heard('participantRoleChanged', { role: 'moderator' });
  await second.heard('participantRoleChanged', { role: 'participant' });
  await second.command('sendChatMessage', 'Hello');
  await first.heard('incomingMessage', { message: 'Hello', nick: 'Sam' });
  await second.call('dispose');
  await first.heard('participantLeft');
});
