import { isJsonObject, type JsonObject, type MeetingEvent } from '@video-session/core';
import type { RoomEventName } from './meeting-events.js';
import { nameOf, participantOf, type People } from './people.js';

/** Names of those who knock, by identifier. */
type Knocking = Map<string, string>;

type Translate = (
  payload: JsonObject,
  people: People,
  knocking: Knocking,
) => readonly MeetingEvent[];

/** What each event means that is of use in the room only. */
const TRANSLATIONS: Readonly<Record<RoomEventName, Translate>> = {
  displayNameChange: renamed,
  knockingParticipant: knocked,
  notificationTriggered: notified,
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
};

/** Turns what one frame reports of its room into the port's events. */
export class RoomEvents {
  readonly #people: People;
  readonly #knocking: Knocking = new Map();

  constructor(people: People) {
    this.#people = people;
  }

  /** @param payload whatever the frame sent: one that is not understood gives no event */
  translate(name: string, payload: unknown): readonly MeetingEvent[] {
    const told = isJsonObject(payload) ? payload : {};
    if (name === 'participantJoined') return admitted(told, this.#knocking);
    if (name === 'videoConferenceLeft') this.#knocking.clear();
    if (!Object.hasOwn(TRANSLATIONS, name)) return [];
    return TRANSLATIONS[name as RoomEventName](told, this.#people, this.#knocking);
  }
}

/** Whoever was let in has another identifier inside; a colleague may have done it. */
function admitted(payload: JsonObject, knocking: Knocking): readonly MeetingEvent[] {
  const told = participantOf(payload);
  const id = told && [...knocking].find(([, name]) => name === told.displayName)?.[0];
  return id === undefined ? [] : answered(id, knocking);
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

/** Jitsi writes `displayname` here. A name of somebody not in the room is nobody's. */
function renamed({ id, displayname }: JsonObject, people: People): readonly MeetingEvent[] {
  if (typeof id !== 'string') return [];
  const named = { id, displayName: nameOf(displayname) };
  const { ownId, userId, others } = people;
  if (id === ownId) {
    const participant = userId === undefined ? named : { ...named, userId };
    return [{ type: 'participant-renamed', participant }];
  }
  return others.has(id) ? [{ type: 'participant-renamed', participant: people.note(named) }] : [];
}

/** Nobody knocks at an open door. Jitsi writes `name` here. */
function knocked(
  { participant }: JsonObject,
  _people: People,
  knocking: Knocking,
): readonly MeetingEvent[] {
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
function notified(
  { description }: JsonObject,
  _people: People,
  knocking: Knocking,
): readonly MeetingEvent[] {
  const key = nameOf(description);
  const [only, another] = knocking.keys();
  const isAbout = ANSWERED.test(key) && another === undefined ? only : undefined;
  if (isAbout !== undefined) return answered(isAbout, knocking);
  const way = LOBBY_SWITCHED.exec(key)?.[1];
  return way === undefined ? [] : switched('lobby-changed', way === 'En');
}

function answered(id: string, knocking: Knocking): readonly MeetingEvent[] {
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
