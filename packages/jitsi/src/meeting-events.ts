import { isJsonObject, type JsonObject, type MeetingEvent } from '@video-session/core';
import { failureOf, isLobbyError, removedError } from './meeting-errors.js';
import { nameOf, participantOf, type People } from './people.js';

type Translate = (payload: JsonObject, people: People) => readonly MeetingEvent[];

/** What is needed to get into the room and to know who is there, and what each means. */
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
  audioMuteStatusChanged: ({ muted }) => mutedEvent('microphone-changed', muted),
  videoMuteStatusChanged: ({ muted }) => mutedEvent('camera-changed', muted),
} as const satisfies Readonly<Record<string, Translate>>;

/** What can wait until a script has come that knows what they mean. */
const ROOM_EVENTS = [
  'displayNameChange',
  'knockingParticipant',
  'notificationTriggered',
  'screenSharingStatusChanged',
  'tileViewChanged',
  'lowBandwidthModeChanged',
  'audioOnlyChanged',
  'raiseHandUpdated',
  'chatUpdated',
  'incomingMessage',
  'p2pStatusChanged',
  'peerConnectionFailure',
  'suspendDetected',
  'cameraError',
  'micError',
] as const;

type EntryEventName = keyof typeof TRANSLATIONS;
export type RoomEventName = (typeof ROOM_EVENTS)[number];
export type JitsiEventName = EntryEventName | RoomEventName;

/** All that is listened to; Jitsi's other events are not passed on. */
export const JITSI_EVENTS: readonly JitsiEventName[] = [
  ...(Object.keys(TRANSLATIONS) as EntryEventName[]),
  ...ROOM_EVENTS,
];

/**
 * What one frame reports, as far as it is needed to get in, in the port's words.
 * @param payload whatever the frame sent: one that is not understood gives no event
 */
export function entryEvents(
  name: JitsiEventName,
  payload: unknown,
  people: People,
): readonly MeetingEvent[] {
  const translations: Readonly<Partial<Record<JitsiEventName, Translate>>> = TRANSLATIONS;
  return translations[name]?.(isJsonObject(payload) ? payload : {}, people) ?? [];
}

/** A state of microphone or camera, told in an event or asked for. */
export function mutedEvent(
  type: 'microphone-changed' | 'camera-changed',
  muted: unknown,
): readonly MeetingEvent[] {
  return typeof muted === 'boolean' ? [{ type, muted }] : [];
}

function joined(payload: JsonObject, people: People): readonly MeetingEvent[] {
  const { id } = payload;
  if (typeof id !== 'string') return [];
  people.ownId = id;
  const { name, userId } = people;
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

/** Jitsi's page would load itself again after 10 to 30 s, and again: we are faster. */
function errorOccurred(payload: JsonObject): readonly MeetingEvent[] {
  if (isLobbyError(payload)) return [{ type: 'lobby-entered' }];
  const error = failureOf(payload);
  return error === undefined ? [] : [{ type: 'failed', error }];
}

function kickedOut({ kicked }: JsonObject, { ownId }: People): readonly MeetingEvent[] {
  if (!isJsonObject(kicked)) return [];
  const isSelf = kicked['local'] === true || (ownId !== undefined && kicked['id'] === ownId);
  return isSelf ? [{ type: 'failed', error: removedError() }] : [];
}

function participantJoined(payload: JsonObject, people: People): readonly MeetingEvent[] {
  const told = participantOf(payload);
  if (!told) return [];
  return [{ type: 'participant-joined', participant: people.note(told) }];
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
