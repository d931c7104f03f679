import { expect } from '@open-wc/testing';
import type { MeetingEvent } from '@video-session/core';
import { JITSI_EVENTS, MeetingEventTranslator, type JitsiEventName } from './meeting-events.js';
import { TOKEN } from './testing/meeting-request.js';

type Told = readonly [JitsiEventName, unknown];

const ME = { id: 'me', displayName: 'Attendee' };
const SAM = { id: 'sam', displayName: 'Dr Sam' };
const JOINED: Told = ['videoConferenceJoined', ME];

function translate(...told: readonly Told[]): readonly MeetingEvent[] {
  const translator = new MeetingEventTranslator();
  return told.flatMap(([name, payload]) => translator.translate(name, payload));
}

function errorOccurred(name: string, isFatal = false): Told {
  return ['errorOccurred', { error: { name, isFatal, message: `&apos;${TOKEN}&apos;` } }];
}

const SIMPLE: readonly (readonly [Told, readonly MeetingEvent[]])[] = [
  [['ready', {}], []],
  [JOINED, [{ type: 'joined', participant: ME }]],
  [['participantJoined', SAM], [{ type: 'participant-joined', participant: SAM }]],
  [['participantLeft', { id: 'sam' }], [{ type: 'participant-left', id: 'sam' }]],
  [['audioMuteStatusChanged', { muted: true }], [{ type: 'microphone-changed', muted: true }]],
  [['videoMuteStatusChanged', { muted: false }], [{ type: 'camera-changed', muted: false }]],
  [['screenSharingStatusChanged', { on: true }], [{ type: 'screen-share-changed', on: true }]],
  [['incomingMessage', { message: 'private words' }], [{ type: 'message-received' }]],
  [['videoConferenceLeft', { roomName: 'room' }], [{ type: 'left' }]],
  [['readyToClose', {}], [{ type: 'closed' }]],
  [
    ['cameraError', { type: 'gum.permission_denied' }],
    [{ type: 'device-failed', device: 'camera', code: 'permission-blocked' }],
  ],
  [
    ['cameraError', { type: 'gum.not_found' }],
    [{ type: 'device-failed', device: 'camera', code: 'no-camera' }],
  ],
  [
    ['micError', { type: 'gum.not_found' }],
    [{ type: 'device-failed', device: 'microphone', code: 'no-microphone' }],
  ],
  [
    ['micError', { type: 'gum.general' }],
    [{ type: 'device-failed', device: 'microphone', code: 'media-failed' }],
  ],
];

const FAILURES = [
  [errorOccurred('connection.passwordRequired'), 'meeting-token-refused'],
  [errorOccurred('conference.connectionError.notAllowed'), 'meeting-room-refused'],
  [errorOccurred('conference.connectionError.accessDenied'), 'meeting-room-refused'],
  [errorOccurred('connection.otherError', true), 'meeting-connection-failed'],
  [errorOccurred('something.new', true), 'meeting-connection-failed'],
  [errorOccurred('conference.destroyed'), 'meeting-destroyed'],
  [['errorOccurred', { name: 'conference.destroyed' }], 'meeting-destroyed'],
  [['participantKickedOut', { kicked: { id: 'x', local: true } }], 'meeting-removed'],
] as const satisfies readonly (readonly [Told, string])[];

const MEANINGLESS: readonly Told[] = [
  errorOccurred('conference.connectionError.membersOnly'),
  errorOccurred('toString'),
  errorOccurred('conference.chatError'),
  ['participantKickedOut', { kicked: { id: 'sam', local: false } }],
  ['participantKickedOut', {}],
  ['participantRoleChanged', { id: 'sam', role: 'moderator' }],
  ['displayNameChange', { id: 'nobody-here', displayname: 'Ghost' }],
  ['audioMuteStatusChanged', { muted: 'yes' }],
];

describe('MeetingEventTranslator', () => {
  for (const [told, events] of SIMPLE) {
    it(`understands ${told[0]} ${JSON.stringify(told[1])}`, () => {
      expect(translate(told)).to.deep.equal(events);
    });
  }

  for (const [told, code] of FAILURES) {
    it(`R40: makes ${JSON.stringify(told[1])} ${code}, without Jitsi's own words`, () => {
      const [event, ...others] = translate(told);
      expect(others).to.be.empty;
      if (event?.type !== 'failed') throw new Error('It was expected to fail');
      expect(event.error.code).to.equal(code);
      expect(event.error.message).not.to.contain(TOKEN);
      expect(event.error.cause).to.be.undefined;
    });
  }

  for (const told of MEANINGLESS) {
    it(`makes nothing of ${told[0]} ${JSON.stringify(told[1])}`, () => {
      expect(translate(told)).to.be.empty;
    });
  }

  it('survives any payload', () => {
    for (const name of JITSI_EVENTS) {
      for (const payload of [undefined, null, 7, 'text', [], { id: 7, error: 'no object' }]) {
        expect(() => translate([name, payload])).not.to.throw();
      }
    }
  });

  it('keeps people who are reported before we are in ourselves', () => {
    const types = translate(['participantJoined', SAM], JOINED).map(({ type }) => type);
    expect(types).to.deep.equal(['participant-joined', 'joined']);
  });

  it('passes on a name that changes, our own and those of the people present', () => {
    const names = translate(
      JOINED,
      ['participantJoined', SAM],
      ['displayNameChange', { id: 'me', displayname: 'Alex' }],
      ['displayNameChange', { id: 'sam', displayname: 'Dr Samira' }],
    ).filter(({ type }) => type === 'participant-renamed');
    expect(names).to.deep.equal([
      { type: 'participant-renamed', participant: { id: 'me', displayName: 'Alex' } },
      { type: 'participant-renamed', participant: { id: 'sam', displayName: 'Dr Samira' } },
    ]);
  });

  it('R39: reports our own role, told after joining', () => {
    const role: Told = ['participantRoleChanged', { id: 'me', role: 'moderator' }];
    expect(translate(JOINED, role).at(-1)).to.deep.equal({ type: 'role-changed', moderator: true });
  });

  it('R39: reports our own role, told before joining', () => {
    const role: Told = ['participantRoleChanged', { id: 'me', role: 'moderator' }];
    expect(translate(role, JOINED)).to.deep.equal([
      { type: 'joined', participant: ME },
      { type: 'role-changed', moderator: true },
    ]);
  });

  it('knows itself removed by its own identifier', () => {
    const kicked: Told = ['participantKickedOut', { kicked: { id: 'me' } }];
    expect(translate(JOINED, kicked).at(-1)?.type).to.equal('failed');
  });

  it('takes a lost connection in the room for a pause: the frame comes back by itself', () => {
    const lost = errorOccurred('connection.otherError', true);
    expect(translate(JOINED, lost).at(-1)).to.deep.equal({ type: 'left' });
    expect(translate(lost).at(-1)?.type).to.equal('failed');
  });

  it('takes it for a pause after the frame has loaded itself again, too', () => {
    const lost = errorOccurred('connection.otherError', true);
    const events = translate(JOINED, lost, ['videoConferenceLeft', {}], ['ready', {}], lost);
    expect(events.slice(1).map(({ type }) => type)).to.deep.equal(['left', 'left', 'left']);
  });

  it('R8: reports ourselves by the name that was typed', () => {
    const translator = new MeetingEventTranslator("O'Neill");
    const escaped = { id: 'me', displayName: 'O&#39;Neill' };
    expect(translator.translate('videoConferenceJoined', escaped)).to.deep.equal([
      { type: 'joined', participant: { id: 'me', displayName: "O'Neill" } },
    ]);
  });

  it('knows whether we are in the room', () => {
    const translator = new MeetingEventTranslator();
    const inside = [JOINED, ['videoConferenceLeft', {}] as const].map(([name, payload]) => {
      translator.translate(name, payload);
      return translator.isInside;
    });
    expect(inside).to.deep.equal([true, false]);
  });
});
