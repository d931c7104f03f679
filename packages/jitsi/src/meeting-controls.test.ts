import { expect } from '@open-wc/testing';
import type { Meeting, MeetingEvent } from '@video-session/core';
import { JitsiMeeting } from './jitsi-meeting.js';
import { meetingOptions } from './meeting-config.js';
import { NO_FEATURES } from './meeting-features.js';
import { loadRoomModule } from './room-loader.js';
import { meetingRequest } from './testing/meeting-request.js';
import { RecordingApi } from './testing/recording-api.js';
import { sessionRejection } from './testing/rejection.js';
import { settled } from './testing/settled.js';

const ME = { id: 'me', displayName: 'Dr Sam' };

/** What a client of today says that it can do, as far as it matters here. */
const NEW_COMMANDS = ['setTileView', 'setLowBandwidthMode'];

describe('What can be asked of a meeting', () => {
  let api: RecordingApi;
  let meeting: JitsiMeeting;
  let events: MeetingEvent[];

  before(() => loadRoomModule());

  beforeEach(() => {
    events = [];
    api = new RecordingApi('', 'meet.example.org', {
      parentNode: document.body,
      ...meetingOptions(meetingRequest(), { features: NO_FEATURES }),
    });
    meeting = new JitsiMeeting({
      api,
      displayName: 'Dr Sam',
      hangUpTimeout: 3_000,
      listener: (event) => events.push(event),
      signal: new AbortController().signal,
      remove: () => {},
    });
    api.emit('videoConferenceJoined', ME);
    events = [];
  });

  afterEach(() => meeting.dispose());

  const COMMANDS: readonly (readonly [string, (asked: Meeting) => void, string])[] = [
    ['a quality', (asked) => asked.setVideoQuality(180), 'setVideoQuality 180'],
    ['another name', (asked) => asked.setDisplayName('Alex'), 'displayName Alex'],
    ['a message', (asked) => asked.sendMessage('Hello all'), 'sendChatMessage Hello all'],
    ['somebody out of the room', (asked) => asked.remove('kim'), 'kickParticipant kim'],
    ['silence', (asked) => asked.muteOthers('microphone'), 'muteEveryone audio'],
    ['no pictures', (asked) => asked.muteOthers('camera'), 'muteEveryone video'],
    ['the end for everybody', (asked) => asked.endForEverybody(), 'endConference'],
    ['the lobby', (asked) => asked.setLobby(true), 'toggleLobby true'],
    ['a raised hand', (asked) => asked.setHandRaised(true), 'toggleRaiseHand'],
    ['the chat', (asked) => asked.setChatShown(true), 'toggleChat'],
    ['a screen', (asked) => asked.setScreenShared(true), 'toggleShareScreen {"enable":true}'],
    ['audio only, of an old client', (asked) => asked.setAudioOnly(true), 'setAudioOnly true'],
    ['tiles, of an old client', (asked) => asked.setTileView(true), 'toggleTileView'],
    [
      'an admission',
      (asked) => asked.answerKnock('kim', true),
      'answerKnockingParticipant kim true',
    ],
    [
      'a refusal',
      (asked) => asked.answerKnock('kim', false),
      'answerKnockingParticipant kim false',
    ],
  ];

  for (const [what, ask, command] of COMMANDS) {
    it(`asks for ${what}, and holds nothing for done`, () => {
      ask(meeting);
      expect(api.commands).to.deep.equal([command]);
      expect(events).to.be.empty;
    });
  }

  it('speaks to a client of today by its own names', () => {
    api.getSupportedCommands = () => NEW_COMMANDS;
    meeting.setTileView(false);
    meeting.setAudioOnly(true);
    expect(api.commands).to.deep.equal(['setTileView false', 'setLowBandwidthMode true']);
  });

  it('toggles only what the meeting has not confirmed already', () => {
    api.emit('raiseHandUpdated', { id: 'me', handRaised: 1_790_000_000_000 });
    api.emit('chatUpdated', { isOpen: true, unreadCount: 0 });
    api.emit('screenSharingStatusChanged', { on: true });
    api.emit('tileViewChanged', { enabled: true });
    meeting.setHandRaised(true);
    meeting.setChatShown(true);
    meeting.setScreenShared(true);
    meeting.setTileView(true);
    expect(api.commands).to.be.empty;
    meeting.setHandRaised(false);
    expect(api.commands).to.deep.equal(['toggleRaiseHand']);
  });

  it("takes nobody else's hand for our own", () => {
    api.emit('raiseHandUpdated', { id: 'kim', handRaised: 1_790_000_000_000 });
    meeting.setHandRaised(true);
    expect(api.commands).to.deep.equal(['toggleRaiseHand']);
  });

  it('starts anew in a room that was entered again: the hand is down there', () => {
    api.emit('raiseHandUpdated', { id: 'me', handRaised: 1_790_000_000_000 });
    api.emit('videoConferenceLeft');
    api.emit('videoConferenceJoined', ME);
    meeting.setHandRaised(true);
    expect(api.commands).to.deep.equal(['toggleRaiseHand']);
  });

  it('R14: changes what is behind the person, and takes it away', async () => {
    await settled(); // the camera is known to be on
    meeting.setBackground({ kind: 'strong-blur' });
    meeting.setBackground(undefined);
    expect(api.commands).to.deep.equal(['setBlurredBackground blur', 'setBlurredBackground none']);
  });

  describe('the lobby, of which Jitsi tells only the others:', () => {
    it('a moderator is told once the frame has taken it', async () => {
      api.emit('participantRoleChanged', { id: 'me', role: 'moderator' });
      events = [];
      meeting.setLobby(true);
      meeting.answerKnock('kim', false);
      await settled();
      expect(events.filter(({ type }) => /lobby|knock/.test(type))).to.deep.equal([
        { type: 'lobby-changed', on: true },
        { type: 'knock-answered', id: 'kim' },
      ]);
    });

    it('nobody else, because Jitsi does not listen to them', async () => {
      meeting.setLobby(true);
      await settled();
      expect(events.map(({ type }) => type)).not.to.include('lobby-changed');
    });

    it('not where the frame does not answer', async () => {
      api.emit('participantRoleChanged', { id: 'me', role: 'moderator' });
      await settled();
      events = [];
      api.isAudioMuted = () => Promise.reject(new Error('gone'));
      meeting.setLobby(true);
      await settled();
      expect(events).to.be.empty;
    });
  });

  describe('R19: other devices, by label', () => {
    it('answers whether there are such', async () => {
      const asked: string[] = [];
      api.setVideoInputDevice = (label) => Promise.resolve(asked.push(label) > 0);
      api.setAudioInputDevice = () => Promise.resolve(false);
      expect(await meeting.setDevices({ camera: 'Front camera' })).to.be.true;
      expect(await meeting.setDevices({ camera: 'Front camera', microphone: 'Gone' })).to.be.false;
      expect(asked).to.deep.equal(['Front camera', 'Front camera']);
    });

    it('says no for a client that cannot', async () => {
      expect(await meeting.setDevices({ speaker: 'Headset' })).to.be.false;
    });
  });

  const MISTAKES: readonly (readonly [string, (asked: Meeting) => unknown])[] = [
    ['a blank message', (asked) => asked.sendMessage(' ')],
    ['a message that is no text', (asked) => asked.sendMessage(7 as never)],
    ['a blank name', (asked) => asked.setDisplayName('')],
    ['no quality', (asked) => asked.setVideoQuality(NaN)],
    ['a quality below nothing', (asked) => asked.setVideoQuality(-180)],
    ['a quality in words', (asked) => asked.setVideoQuality('720' as never)],
    ['a background by its kind alone', (asked) => asked.setBackground('blur' as never)],
    ['an unknown background', (asked) => asked.setBackground({ kind: 'beach' } as never)],
    ['a picture without one', (asked) => asked.setBackground({ kind: 'picture', src: '' })],
    ['no devices', (asked) => asked.setDevices(undefined as never)],
    ['devices that are none', (asked) => asked.setDevices({ kamera: 'Front' } as never)],
    ['a device that is no label', (asked) => asked.setDevices({ camera: {} } as never)],
    ['nobody', (asked) => asked.remove(undefined as never)],
    ['an admission of nobody', (asked) => asked.answerKnock('', true)],
    ['others without their video', (asked) => asked.muteOthers('video' as never)],
  ];

  for (const [what, ask] of MISTAKES) {
    it(`refuses ${what}, which Jitsi would take without a word`, async () => {
      await settled();
      // eslint-disable-next-line @typescript-eslint/require-await -- thrown or rejected alike
      const error = await sessionRejection((async () => ask(meeting))());
      expect(error.code).to.equal('configuration-invalid');
      expect(error.message).to.match(/^[a-zA-Z]+\(\) takes /);
      expect(api.commands).to.be.empty;
    });
  }

  it('R8: keeps another name when Jitsi has loaded itself again with the one before', () => {
    meeting.setDisplayName('Alex');
    api.emit('videoConferenceLeft');
    api.emit('videoConferenceJoined', ME);
    expect(api.commands).to.deep.equal(['displayName Alex', 'displayName Alex']);
    expect(events.at(-1)).to.deep.equal({
      type: 'joined',
      participant: { id: 'me', displayName: 'Alex' },
    });
  });

  it('asks nothing of a frame that has gone', () => {
    meeting.dispose();
    for (const [, ask] of COMMANDS) ask(meeting);
    expect(api.commands).to.be.empty;
  });
});
