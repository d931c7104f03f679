import { expect } from '@open-wc/testing';
import type { Background, MeetingEvent } from '@video-session/core';
import { JitsiMeeting } from './jitsi-meeting.js';
import { loadRoomModule } from './room-loader.js';
import { ManualTimers } from './testing/manual-timers.js';
import { meetingOptions } from './meeting-config.js';
import { NO_FEATURES } from './meeting-features.js';
import { meetingRequest } from './testing/meeting-request.js';
import { RecordingApi } from './testing/recording-api.js';
import { settled } from './testing/settled.js';

const ME = { id: 'me', displayName: 'Attendee' };
const LOST = { error: { name: 'connection.otherError', isFatal: true } };
const LOBBY = { error: { name: 'conference.connectionError.membersOnly', isFatal: false } };

describe('JitsiMeeting', () => {
  let timers: ManualTimers;
  let api: RecordingApi;
  let controller: AbortController;
  let meeting: JitsiMeeting;
  let events: MeetingEvent[];
  let removals: number;

  before(() => loadRoomModule());

  function create(background?: Background): void {
    events = [];
    removals = 0;
    api = new RecordingApi('', 'meet.example.org', {
      parentNode: document.body,
      ...meetingOptions(meetingRequest(), { features: NO_FEATURES }),
    });
    meeting = new JitsiMeeting({
      api,
      displayName: 'Attendee',
      ...(background && { background }),
      hangUpTimeout: 3_000,
      listener: (event) => events.push(event),
      signal: controller.signal,
      remove: () => (removals += 1),
    });
  }

  beforeEach(() => {
    timers = new ManualTimers();
    controller = new AbortController();
    create();
  });

  afterEach(() => {
    meeting.dispose();
    timers.restore();
    expect(timers.pending).to.equal(0);
    expect(api.listenerCount).to.equal(0);
    expect(api.disposals).to.equal(1);
    expect(removals).to.equal(1);
  });

  const types = () => events.map(({ type }) => type);
  const failure = () => {
    const last = events.at(-1);
    return last?.type === 'failed' ? last.error.code : undefined;
  };

  it('reports the first sign of life once, whatever it is', () => {
    api.emit('participantJoined', { id: 'sam', displayName: 'Dr Sam' });
    api.emit('ready');
    expect(types()).to.deep.equal(['ready', 'participant-joined']);
  });

  it('asks for microphone and camera once in the room, because only changes are told', async () => {
    api.audioMuted = true;
    api.emit('videoConferenceJoined', ME);
    await settled();
    expect(events.slice(-2)).to.deep.equal([
      { type: 'microphone-changed', muted: true },
      { type: 'camera-changed', muted: false },
    ]);
  });

  it('sets microphone and camera by asking first', async () => {
    api.videoMuted = true;
    meeting.setMicrophoneMuted(true);
    meeting.setCameraMuted(true);
    await settled();
    expect(api.commands).to.deep.equal(['toggleAudio']);
  });

  describe('R8: lets the typed name stand', () => {
    for (const [what, displayName] of [
      ["the token's", 'Dr Sam'],
      ['an escaped one', 'Att&#39;endee'],
      ['none at all', undefined],
    ] as const) {
      it(`where Jitsi reports ${what}`, () => {
        api.emit('videoConferenceJoined', { id: 'me', displayName });
        expect(events.at(-1)).to.deep.equal({ type: 'joined', participant: ME });
        expect(api.commands).to.deep.equal(['displayName Attendee']);
        api.emit('displayNameChange', { id: 'me', displayname: 'Changed in the meeting' });
        expect(api.commands).to.have.length(1);
      });
    }

    it('without a word where Jitsi has it right', () => {
      api.emit('videoConferenceJoined', ME);
      expect(api.commands).to.be.empty;
    });
  });

  it('R14: hands on what is behind the person once the camera is known to be on', async () => {
    meeting.dispose();
    create({ kind: 'strong-blur' });
    api.videoMuted = true;
    api.emit('videoConferenceJoined', ME);
    await settled();
    expect(api.commands).to.be.empty;
    api.emit('videoMuteStatusChanged', { muted: false });
    expect(api.commands).to.deep.equal(['setBlurredBackground blur']);
  });

  describe('measures the connection', () => {
    const STATS = { packetLoss: { total: 0 }, transport: [{ rtt: 40, ip: '203.0.113.7:10000' }] };
    const measured = () => events.filter(({ type }) => type === 'connection-measured');

    beforeEach(() => (api.getConnectionStats = () => Promise.resolve(STATS)));

    it('every few seconds while in the room', async () => {
      timers.advance(10_000);
      await settled();
      expect(measured()).to.be.empty;
      api.emit('videoConferenceJoined', ME);
      for (let time = 0; time < 3; time += 1) {
        timers.advance(4_000);
        await settled();
      }
      expect(measured()).to.have.length(3);
      api.emit('videoConferenceLeft');
      timers.advance(20_000);
      await settled();
      expect(measured()).to.have.length(3);
    });

    it('while the page is hidden, too: a dead call has to be known there', async () => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      api.emit('videoConferenceJoined', ME);
      timers.advance(4_000);
      await settled();
      Reflect.deleteProperty(document, 'visibilityState');
      expect(measured()).to.have.length(1);
    });

    it('says nothing of an answer that comes too late', async () => {
      api.emit('videoConferenceJoined', ME);
      timers.advance(4_000);
      meeting.dispose();
      await settled();
      expect(measured()).to.be.empty;
    });
  });

  it('asks once in the room whether it is peer to peer (R46)', async () => {
    api.isP2pActive = () => Promise.resolve(true);
    api.emit('videoConferenceJoined', ME);
    await settled();
    expect(events.at(-1)).to.deep.equal({ type: 'direct-changed', direct: true });
  });

  it('asks who somebody is whose pseudonym was not told', async () => {
    const participants = [{ id: 'sam', userContext: { id: 'pseudonym' } }];
    api.getRoomsInfo = () => Promise.resolve({ rooms: [{ participants }] });
    api.emit('videoConferenceJoined', ME);
    api.emit('participantJoined', { id: 'sam', displayName: 'Dr Sam' });
    await settled();
    expect(events).to.deep.include({
      type: 'participant-renamed',
      participant: { id: 'sam', displayName: 'Dr Sam', userId: 'pseudonym' },
    });
  });

  describe('knows a frame that was moved in the document:', () => {
    it('it is not alive, and does not go on in the room unheard', async () => {
      api.emit('videoConferenceJoined', ME);
      expect(meeting.alive).to.be.true;
      const loaded = new Promise((resolve) => (api.getIFrame().onload = resolve));
      document.body.append(api.getIFrame());
      expect(meeting.alive).to.be.false;
      await loaded;
      expect(failure()).to.equal('meeting-frame-silent');
    });

    it('not one that loads itself again', async () => {
      api.emit('videoConferenceJoined', ME);
      const loaded = new Promise((resolve) => (api.getIFrame().onload = resolve));
      api.getIFrame().contentWindow!.location.reload();
      await loaded;
      expect(meeting.alive).to.be.true;
      expect(failure()).to.be.undefined;
    });
  });

  it('R44: hears nothing that another window says', () => {
    const listener = (event: MessageEvent) => api.emit('readyToClose', event.data);
    window.addEventListener('message', listener);
    window.dispatchEvent(new MessageEvent('message', { origin: location.origin, source: window }));
    window.removeEventListener('message', listener);
    expect(events).to.be.empty;
  });

  it('R3: a session lasts as long as it lasts, and so does a lobby', () => {
    api.emit('errorOccurred', LOBBY);
    timers.advance(36_000_000);
    api.emit('videoConferenceJoined', ME);
    timers.advance(36_000_000);
    expect(types()).to.deep.equal(['ready', 'lobby-entered', 'joined']);
  });

  it('tells at once of a connection that failed in the room, and goes: Jitsi would wait', () => {
    api.emit('videoConferenceJoined', ME);
    api.emit('errorOccurred', LOST);
    expect(failure()).to.equal('meeting-connection-failed');
    expect(api.disposals).to.equal(1);
  });

  describe('holds `left` back', () => {
    beforeEach(() => {
      api.emit('videoConferenceJoined', ME);
      api.emit('videoConferenceLeft');
    });

    it('for a second, in which the frame may close', () => {
      timers.advance(999);
      expect(types()).to.deep.equal(['ready', 'joined']);
      timers.advance(1);
      expect(types()).to.deep.equal(['ready', 'joined', 'left']);
    });

    it('no longer than until somebody is met in the next room', () => {
      api.emit('participantJoined', { id: 'sam', displayName: 'Dr Sam' });
      timers.advance(1_000);
      expect(types()).to.deep.equal(['ready', 'joined', 'left', 'participant-joined']);
    });

    it('not where the connection is known to be lost', () => {
      api.emit('errorOccurred', LOST);
      timers.advance(1_000);
      expect(types()).to.deep.equal(['ready', 'joined', 'failed']);
    });

    it('and says nothing of it once disposed of', () => {
      meeting.dispose();
      expect(timers.pending).to.equal(0);
      expect(types()).to.deep.equal(['ready', 'joined']);
    });
  });

  it('tells at once of having left where we never were inside', () => {
    api.emit('videoConferenceLeft');
    expect(types()).to.deep.equal(['ready', 'left']);
  });

  describe('ends', () => {
    it("by Jitsi's own button: closed, and the frame is gone before its welcome page", () => {
      api.emit('videoConferenceJoined', ME);
      api.emit('videoConferenceLeft');
      api.emit('readyToClose');
      expect(types()).to.deep.equal(['ready', 'joined', 'closed']);
      expect(api.disposals).to.equal(1);
      api.emit('ready');
      expect(events).to.have.length(3);
    });

    it('by a failure: no dead room stays behind', () => {
      api.emit('errorOccurred', { error: { name: 'connection.passwordRequired' } });
      expect(failure()).to.equal('meeting-token-refused');
      expect(api.disposals).to.equal(1);
    });

    it('R50: hangs up, waits for readyToClose, then disposes', async () => {
      api.emit('videoConferenceJoined', ME);
      const leaving = meeting.hangUp();
      expect(api.commands).to.deep.equal(['hangup']);
      expect(api.disposals).to.equal(0);
      api.emit('videoConferenceLeft');
      expect(api.disposals).to.equal(0);
      api.emit('readyToClose');
      await leaving;
      expect(api.disposals).to.equal(1);
      expect(types()).to.deep.equal(['ready', 'joined', 'closed']);
    });

    it('R50: does not wait for a goodbye for ever', async () => {
      const leaving = meeting.hangUp();
      timers.advance(3_000);
      await leaving;
      expect(types()).to.deep.equal(['closed']);
    });

    it('R50: leaves once, however often it is asked', async () => {
      const leaving = [meeting.hangUp(), meeting.hangUp()];
      expect(api.commands).to.deep.equal(['hangup']);
      api.emit('readyToClose');
      await Promise.all([...leaving, meeting.hangUp()]);
      expect(api.commands).to.deep.equal(['hangup']);
    });

    it('tells who is leaving of no failure', async () => {
      const leaving = meeting.hangUp();
      api.emit('errorOccurred', { error: { name: 'conference.destroyed' } });
      await leaving;
      expect(types()).to.deep.equal(['closed']);
    });

    it('settles a goodbye that is cut short', async () => {
      const leaving = meeting.hangUp();
      meeting.dispose();
      await leaving;
      expect(events).to.be.empty;
    });

    it('when its signal aborts', () => {
      controller.abort();
      expect(api.disposals).to.equal(1);
      expect(events).to.be.empty;
    });

    it('once, however often it is disposed of', () => {
      meeting.dispose();
      meeting.dispose();
      meeting.setCameraMuted(true);
      expect(api.disposals).to.equal(1);
    });
  });
});
