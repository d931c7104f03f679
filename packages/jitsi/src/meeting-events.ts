import { isJsonObject, type JsonObject, type MeetingEvent } from '@video-session/core';
import { failureOf, isLobbyError, removedError } from './meeting-errors.js';
import { nameOf, participantOf, People, participantsOf, type OwnIdentity } from './people.js';

type Translate = (payload: JsonObject, people: People) => readonly MeetingEvent[];

/** All that is listened to, and what each means; Jitsi's other events are not passed on. */
const TRANSLATIONS = {
  ready: () => [],
  prejoinScreenLoaded: () => [],
  videoConferenceJoined: joined,
  videoConferenceLeft: left,
  readyToClose: () => [{ type: 'closed' }],
  errorOccurred,
  participantKickedOut: kickedOut,
  participantJoined,
  participantLeft,
  participantRoleChanged: roleChanged,
  displayNameChange: renamed,
  knockingParticipant: knocked,
  notificationTriggered: notified,
  audioMuteStatusChanged: ({ muted }) => mutedEvent('microphone-changed', muted),
  videoMuteStatusChanged: ({ muted }) => mutedEvent('camera-changed', muted),
  screenSharingStatusChanged: ({ on }) => switched('screen-share-changed', on === true),
  tileViewChanged: ({ enabled }) => switched('tile-view-changed', enabled),
  // The same under two names: of today, and of clients before 2026.
  lowBandwidthModeChanged: ({ enabled }) => switched('audio-only-changed', enabled),
  audioOnlyChanged: ({ enabled }) => switched('audio-only-changed', enabled),
  raiseHandUpdated,
  chatUpdated,
  incomingMessage: () => [{ type: 'message-received' }],
  p2pStatusChanged: ({ isP2p }) => directEvent(isP2p),
  peerConnectionFailure: ({ isP2P }) => (isP2P === true ? directEvent(false) : []),
  suspendDetected: () => [{ type: 'suspended' }],
  cameraError: ({ type }) => [deviceFailed('camera', type)],
  micError: ({ type }) => [deviceFailed('microphone', type)],
} as const satisfies Readonly<Record<string, Translate>>;

export type JitsiEventName = keyof typeof TRANSLATIONS;

export const JITSI_EVENTS = Object.keys(TRANSLATIONS) as readonly JitsiEventName[];

/** Turns what one frame reports into the port's events. */
export class MeetingEventTranslator {
  readonly #people: People;

  constructor(self: OwnIdentity = { name: '', userId: undefined }) {
    this.#people = new People(self);
  }

  get ownId(): string | undefined {
    return this.#people.ownId;
  }

  get isInside(): boolean {
    return this.ownId !== undefined;
  }

  get isModerator(): boolean {
    return this.#people.isModerator;
  }

  /** @param payload whatever the frame sent: one that is not understood gives no event */
  translate(name: JitsiEventName, payload: unknown): readonly MeetingEvent[] {
    const translate: Translate = TRANSLATIONS[name];
    return translate(isJsonObject(payload) ? payload : {}, this.#people);
  }

  /** Whether there is somebody whose pseudonym has not been told. */
  get hasStrangers(): boolean {
    return [...this.#people.others.values()].some(({ userId }) => userId === undefined);
  }

  /** Adds the pseudonyms that the client's own list has, to those who are there. */
  identify(roomsInfo: unknown): readonly MeetingEvent[] {
    return participantsOf(roomsInfo).flatMap(({ id, userId }) => {
      const other = this.#people.others.get(id);
      if (!other || userId === undefined || other.userId === userId) return [];
      return [
        { type: 'participant-renamed', participant: this.#people.note({ ...other, userId }) },
      ];
    });
  }
}

/** A state of microphone or camera, told in an event or asked for. */
export function mutedEvent(
  type: 'microphone-changed' | 'camera-changed',
  muted: unknown,
): readonly MeetingEvent[] {
  return typeof muted === 'boolean' ? [{ type, muted }] : [];
}

/** Peer to peer or not, told in an event or asked for. */
export function directEvent(direct: unknown): readonly MeetingEvent[] {
  return typeof direct === 'boolean' ? [{ type: 'direct-changed', direct }] : [];
}

function switched(
  type: 'screen-share-changed' | 'tile-view-changed' | 'audio-only-changed' | 'lobby-changed',
  on: unknown,
): readonly MeetingEvent[] {
  return typeof on === 'boolean' ? [{ type, on }] : [];
}

function joined(payload: JsonObject, people: People): readonly MeetingEvent[] {
  const { id } = payload;
  if (typeof id !== 'string') return [];
  people.ownId = id;
  people.hasBeenInside = true;
  const { name, userId } = people.self;
  const displayName = name || nameOf(payload['displayName']);
  const participant = { id, displayName, ...(userId === undefined ? {} : { userId }) };
  // The role may have been told before we knew which of them is ours.
  const role = people.isModerator ? [{ type: 'role-changed', moderator: true } as const] : [];
  return [{ type: 'joined', participant }, ...role];
}

function left(_payload: JsonObject, people: People): readonly MeetingEvent[] {
  people.leave();
  return [{ type: 'left' }];
}

/** Once in the room, Jitsi's page loads itself again and again until it comes back: the watchdog ends that. */
function errorOccurred(payload: JsonObject, { hasBeenInside }: People): readonly MeetingEvent[] {
  if (isLobbyError(payload)) return [{ type: 'lobby-entered' }];
  const error = failureOf(payload);
  if (error === undefined) return [];
  const mayComeBack = error.code === 'meeting-connection-failed' && hasBeenInside;
  return mayComeBack ? [{ type: 'left' }] : [{ type: 'failed', error }];
}

function kickedOut({ kicked }: JsonObject, { ownId }: People): readonly MeetingEvent[] {
  if (!isJsonObject(kicked)) return [];
  const isSelf = kicked['local'] === true || (ownId !== undefined && kicked['id'] === ownId);
  return isSelf ? [{ type: 'failed', error: removedError() }] : [];
}

function participantJoined(payload: JsonObject, people: People): readonly MeetingEvent[] {
  const told = participantOf(payload);
  if (!told) return [];
  const admitted = [...people.knocking].find(([, name]) => name === told.displayName)?.[0];
  return [
    { type: 'participant-joined', participant: people.note(told) },
    // Whoever was let in has another identifier inside; a colleague may have done it.
    ...(admitted === undefined ? [] : answered(admitted, people)),
  ];
}

function participantLeft({ id }: JsonObject, people: People): readonly MeetingEvent[] {
  if (typeof id !== 'string') return [];
  people.others.delete(id);
  return [{ type: 'participant-left', id }];
}

function roleChanged({ id, role }: JsonObject, people: People): readonly MeetingEvent[] {
  if (typeof id !== 'string') return [];
  const moderator = role === 'moderator';
  if (moderator) people.moderators.add(id);
  else people.moderators.delete(id);
  return id === people.ownId ? [{ type: 'role-changed', moderator }] : [];
}

/** Jitsi writes `displayname` here. A name of somebody not in the room is nobody's. */
function renamed({ id, displayname }: JsonObject, people: People): readonly MeetingEvent[] {
  if (typeof id !== 'string') return [];
  const named = { id, displayName: nameOf(displayname) };
  const { ownId, self, others } = people;
  if (id === ownId) {
    const { userId } = self;
    const participant = userId === undefined ? named : { ...named, userId };
    return [{ type: 'participant-renamed', participant }];
  }
  return others.has(id) ? [{ type: 'participant-renamed', participant: people.note(named) }] : [];
}

/** Nobody knocks at an open door. Jitsi writes `name` here. */
function knocked({ participant }: JsonObject, { knocking }: People): readonly MeetingEvent[] {
  if (!isJsonObject(participant) || typeof participant['id'] !== 'string') return [];
  const { id } = participant;
  const displayName = nameOf(participant['name']);
  knocking.set(id, displayName);
  return [
    { type: 'lobby-changed', on: true },
    { type: 'knocked', participant: { id, displayName } },
  ];
}

const ANSWERED = /^lobby\.notificationLobbyAccess(Granted|Denied)$/;
const LOBBY_SWITCHED = /^lobby\.notificationLobby(En|Dis)abled$/;

/**
 * What another moderator did with the lobby is told in Jitsi's own notifications
 * only, by the keys of their texts, and without saying whom it was about.
 */
function notified({ description }: JsonObject, people: People): readonly MeetingEvent[] {
  const key = nameOf(description);
  const [only, another] = people.knocking.keys();
  const isAbout = ANSWERED.test(key) && another === undefined ? only : undefined;
  if (isAbout !== undefined) return answered(isAbout, people);
  const way = LOBBY_SWITCHED.exec(key)?.[1];
  return way === undefined ? [] : switched('lobby-changed', way === 'En');
}

function answered(id: string, { knocking }: People): readonly MeetingEvent[] {
  knocking.delete(id);
  return [{ type: 'knock-answered', id }];
}

/** Jitsi tells when the hand went up, or 0 where it is down. */
function raiseHandUpdated({ id, handRaised }: JsonObject): readonly MeetingEvent[] {
  return typeof id === 'string' ? [{ type: 'hand-changed', id, raised: Boolean(handRaised) }] : [];
}

function chatUpdated({ isOpen, unreadCount }: JsonObject): readonly MeetingEvent[] {
  const unread = Number(unreadCount);
  return [{ type: 'chat-changed', open: isOpen === true, unread: unread > 0 ? unread : 0 }];
}

type DeviceFailed = Extract<MeetingEvent, { type: 'device-failed' }>;

function deviceFailed(device: DeviceFailed['device'], type: unknown): DeviceFailed {
  return { type: 'device-failed', device, code: deviceCode(device, type) };
}

function deviceCode(device: DeviceFailed['device'], type: unknown): DeviceFailed['code'] {
  if (type === 'gum.permission_denied') return 'permission-blocked';
  if (type === 'gum.not_found') return device === 'camera' ? 'no-camera' : 'no-microphone';
  return 'media-failed';
}
