import { isJsonObject, type JsonObject, type MeetingEvent } from '@video-session/core';
import { failureOf, removedError } from './meeting-errors.js';

/** Who is in the room, as far as Jitsi has told. */
interface People {
  /** As typed by the person: Jitsi escapes it, or puts the token's in its place (R8). */
  readonly typedName: string;
  ownId: string | undefined;
  /** Also while Jitsi's page loads itself again. */
  hasBeenInside: boolean;
  readonly others: Set<string>;
  readonly moderators: Set<string>;
}

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
  audioMuteStatusChanged: ({ muted }) => mutedEvent('microphone-changed', muted),
  videoMuteStatusChanged: ({ muted }) => mutedEvent('camera-changed', muted),
  screenSharingStatusChanged: ({ on }) => [{ type: 'screen-share-changed', on: on === true }],
  incomingMessage: () => [{ type: 'message-received' }],
  cameraError: ({ type }) => [deviceFailed('camera', type)],
  micError: ({ type }) => [deviceFailed('microphone', type)],
} as const satisfies Readonly<Record<string, Translate>>;

export type JitsiEventName = keyof typeof TRANSLATIONS;

export const JITSI_EVENTS = Object.keys(TRANSLATIONS) as readonly JitsiEventName[];

/** Turns what one frame reports into the port's events. */
export class MeetingEventTranslator {
  readonly #people: People;

  /** @param typedName our own name, where it is not to be Jitsi's */
  constructor(typedName = '') {
    this.#people = {
      typedName,
      ownId: undefined,
      hasBeenInside: false,
      others: new Set(),
      moderators: new Set(),
    };
  }

  get isInside(): boolean {
    return this.#people.ownId !== undefined;
  }

  /** @param payload whatever the frame sent: one that is not understood gives no event */
  translate(name: JitsiEventName, payload: unknown): readonly MeetingEvent[] {
    const translate: Translate = TRANSLATIONS[name];
    return translate(isJsonObject(payload) ? payload : {}, this.#people);
  }
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
  people.hasBeenInside = true;
  const displayName = people.typedName || nameOf(payload['displayName']);
  // The role may have been told before we knew which of them is ours.
  const moderator = people.moderators.has(id);
  return [
    { type: 'joined', participant: { id, displayName } },
    ...(moderator ? [{ type: 'role-changed', moderator } as const] : []),
  ];
}

function left(_payload: JsonObject, people: People): readonly MeetingEvent[] {
  people.ownId = undefined;
  people.others.clear();
  people.moderators.clear();
  return [{ type: 'left' }];
}

/** Once in the room, Jitsi's page loads itself again and again until it comes back: the watchdog ends that. */
function errorOccurred(payload: JsonObject, { hasBeenInside }: People): readonly MeetingEvent[] {
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
  const { id } = payload;
  if (typeof id !== 'string') return [];
  people.others.add(id);
  const participant = { id, displayName: nameOf(payload['displayName']) };
  return [{ type: 'participant-joined', participant }];
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
  if (typeof id !== 'string' || (id !== people.ownId && !people.others.has(id))) return [];
  return [{ type: 'participant-renamed', participant: { id, displayName: nameOf(displayname) } }];
}

function nameOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
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
