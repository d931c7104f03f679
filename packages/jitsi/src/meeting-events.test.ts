import { expect } from '@open-wc/testing';
import type { MeetingEvent } from '@video-session/core';
import { entryEvents, JITSI_EVENTS, type JitsiEventName } from './meeting-events.js';
import { People } from './people.js';
import { hasStrangers, identify } from './pseudonyms.js';
import { RoomEvents } from './room-events.js';
import { TOKEN } from './testing/meeting-request.js';

type Told = readonly [JitsiEventName, unknown];

const ME = { id: 'me', displayName: 'Attendee' };
const SAM = { id: 'sam', displayName: 'Dr Sam' };
const JOINED: Told = ['videoConferenceJoined', ME];

/** Both halves: what is needed to get in, and what is of use in the room. */
function translator(people = new People('', undefined)) {
  const room = new RoomEvents(people);
  return ([name, payload]: Told) => [
    ...entryEvents(name, payload, people),
    ...room.translate(name, payload),
  ];
}

function translate(...told: readonly Told[]): readonly MeetingEvent[] {
  return told.flatMap(translator());
}

function errorOccurred(name: string, isFatal = false): Told {
  return ['errorOccurred', { error: { name, isFatal, message: `&apos;${TOKEN}&apos;` } }];
}

/** Jitsi tells its own notifications by the keys of their texts. */
function notified(description: string): Told {
  return ['notificationTriggered', { title: 'lobby.notificationTitle', description }];
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
  [errorOccurred('conference.connectionError.membersOnly'), [{ type: 'lobby-entered' }]],
  [['tileViewChanged', { enabled: true }], [{ type: 'tile-view-changed', on: true }]],
  [['lowBandwidthModeChanged', { enabled: true }], [{ type: 'audio-only-changed', on: true }]],
  [['audioOnlyChanged', { enabled: false }], [{ type: 'audio-only-changed', on: false }]],
  [
    ['raiseHandUpdated', { id: 'sam', handRaised: 1_790_000_000_000 }],
    [{ type: 'hand-changed', id: 'sam', raised: true }],
  ],
  [
    ['raiseHandUpdated', { id: 'sam', handRaised: 0 }],
    [{ type: 'hand-changed', id: 'sam', raised: false }],
  ],
  [
    ['chatUpdated', { isOpen: false, unreadCount: 2 }],
    [{ type: 'chat-changed', open: false, unread: 2 }],
  ],
  [['p2pStatusChanged', { isP2p: true }], [{ type: 'direct-changed', direct: true }]],
  [
    ['peerConnectionFailure', { isP2P: true, wasConnected: true }],
    [{ type: 'direct-changed', direct: false }],
  ],
  [['suspendDetected', {}], [{ type: 'suspended' }]],
  [
    ['knockingParticipant', { participant: { id: 'kim', name: 'Kim' } }],
    [
      { type: 'lobby-changed', on: true },
      { type: 'knocked', participant: { id: 'kim', displayName: 'Kim' } },
    ],
  ],
  [notified('lobby.notificationLobbyEnabled'), [{ type: 'lobby-changed', on: true }]],
  [notified('lobby.notificationLobbyDisabled'), [{ type: 'lobby-changed', on: false }]],
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
  errorOccurred('toString'),
  errorOccurred('conference.chatError'),
  ['participantKickedOut', { kicked: { id: 'sam', local: false } }],
  ['participantKickedOut', {}],
  ['participantRoleChanged', { id: 'sam', role: 'moderator' }],
  ['displayNameChange', { id: 'nobody-here', displayname: 'Ghost' }],
  ['audioMuteStatusChanged', { muted: 'yes' }],
  ['peerConnectionFailure', { isP2P: false, wasConnected: true }],
  ['knockingParticipant', { participant: {} }],
  notified('lobby.notificationLobbyAccessGranted'),
  ['notificationTriggered', { title: 'dialog.unlockRoom' }],
];

describe('What a frame reports', () => {
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

  it('takes a lost connection for a failure, in the room too: Jitsi would wait half a minute', () => {
    const lost = errorOccurred('connection.otherError', true);
    expect(translate(JOINED, lost).at(-1)?.type).to.equal('failed');
  });

  it('R8: reports ourselves by the name that was typed', () => {
    const told = translator(new People("O'Neill", undefined));
    const escaped = { id: 'me', displayName: 'O&#39;Neill' };
    expect(told(['videoConferenceJoined', escaped])).to.deep.equal([
      { type: 'joined', participant: { id: 'me', displayName: "O'Neill" } },
    ]);
  });

  it('knows whether we are in the room', () => {
    const people = new People('', undefined);
    const ids = [JOINED, ['videoConferenceLeft', {}] as const].map((told) => {
      translator(people)(told);
      return people.ownId;
    });
    expect(ids).to.deep.equal(['me', undefined]);
  });

  describe('knocking', () => {
    const KNOCK: Told = ['knockingParticipant', { participant: { id: 'kim@lobby', name: 'Kim' } }];
    const LEE: Told = ['knockingParticipant', { participant: { id: 'lee@lobby', name: 'Lee' } }];
    const ANSWERED: MeetingEvent = { type: 'knock-answered', id: 'kim@lobby' };

    it('is answered when a colleague says so', () => {
      const refused = notified('lobby.notificationLobbyAccessDenied');
      expect(translate(KNOCK, refused).at(-1)).to.deep.equal(ANSWERED);
      expect(translate(KNOCK, refused, refused)).to.have.length(3);
    });

    it('is not, where the notice may be about another', () => {
      const granted = notified('lobby.notificationLobbyAccessGranted');
      expect(translate(KNOCK, LEE, granted).map(({ type }) => type)).not.to.include(
        'knock-answered',
      );
    });

    it('is answered when they are in, under another identifier', () => {
      const inside: Told = ['participantJoined', { id: 'kim-inside', displayName: 'Kim' }];
      expect(translate(KNOCK, LEE, inside).slice(-2)).to.deep.equal([
        { type: 'participant-joined', participant: { id: 'kim-inside', displayName: 'Kim' } },
        ANSWERED,
      ]);
    });
  });

  describe('pseudonyms, by which a ghost is told from a person', () => {
    it('come with the person from a client of today, and stay with a new name', () => {
      const told = translate(
        ['participantJoined', { ...SAM, userContext: { id: 'pseudonym', name: 'Dr Sam' } }],
        ['displayNameChange', { id: 'sam', displayname: 'Samira' }],
      );
      expect(told).to.deep.equal([
        { type: 'participant-joined', participant: { ...SAM, userId: 'pseudonym' } },
        {
          type: 'participant-renamed',
          participant: { id: 'sam', displayName: 'Samira', userId: 'pseudonym' },
        },
      ]);
    });

    it('are looked up for those of whom none was told', () => {
      const people = new People('Alex', 'mine');
      translator(people)(JOINED);
      expect(hasStrangers(people)).to.be.false;
      translator(people)(['participantJoined', SAM]);
      expect(hasStrangers(people)).to.be.true;
      const participants = [
        { id: 'me', userContext: { id: 'mine' } },
        { id: 'sam', userContext: { id: 'pseudonym' } },
        { id: 'kim' },
      ];
      const roomsInfo = { rooms: [{ isMainRoom: true, participants }] };
      expect(identify(people, roomsInfo)).to.deep.equal([
        { type: 'participant-renamed', participant: { ...SAM, userId: 'pseudonym' } },
      ]);
      expect(identify(people, roomsInfo)).to.be.empty;
      expect(hasStrangers(people)).to.be.false;
    });

    it('are not made up from an answer that is none', () => {
      const people = new People('', undefined);
      for (const answer of [undefined, { error: {} }, { rooms: [{}] }, { rooms: [null] }])
        expect(identify(people, answer)).to.be.empty;
    });

    it('name ourselves as the token does', () => {
      expect(translator(new People('', 'mine'))(JOINED)).to.deep.equal([
        { type: 'joined', participant: { ...ME, userId: 'mine' } },
      ]);
    });
  });
});
