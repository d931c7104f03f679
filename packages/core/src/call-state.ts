import { SessionError } from './errors.js';
import type { MeetingEvent, Participant } from './meeting.js';
import type { SessionRole } from './session-role.js';

/** How a call ended for this person. */
export type EndReason = 'left' | 'closed' | 'removed';

/** What the meeting has confirmed; nothing here is a guess, so what it has not told yet is undefined. */
export interface Room {
  readonly self: Participant;
  readonly others: readonly Participant[];
  readonly microphoneMuted: boolean | undefined;
  readonly cameraMuted: boolean | undefined;
  readonly sharingScreen: boolean;
}

/** People may be reported before we are in ourselves, so they are kept while joining. */
interface Gathering {
  readonly role: SessionRole;
  readonly others: readonly Participant[];
  readonly microphoneMuted: boolean | undefined;
  readonly cameraMuted: boolean | undefined;
  /** The frame has shown a first sign of life. */
  readonly frameReady: boolean;
}

/** The state of one call, from mounting the frame to its end. */
export type CallState =
  | { readonly status: 'idle' }
  | ({ readonly status: 'joining' } & Gathering)
  | { readonly status: 'joined'; readonly role: SessionRole; readonly room: Room }
  | ({ readonly status: 'reconnecting' } & Gathering)
  | { readonly status: 'leaving' }
  | { readonly status: 'ended'; readonly reason: EndReason }
  | { readonly status: 'failed'; readonly error: SessionError };

export type CallStatus = CallState['status'];

export type CallEvent =
  | MeetingEvent
  | { readonly type: 'mount'; readonly role: SessionRole }
  | { readonly type: 'leave' };

export const initialCall: CallState = { status: 'idle' };

/** Pure: an event that does not fit the state changes nothing. */
export function callTransition(state: CallState, event: CallEvent): CallState {
  switch (event.type) {
    case 'mount':
      return {
        status: 'joining',
        role: event.role,
        others: [],
        microphoneMuted: undefined,
        cameraMuted: undefined,
        frameReady: false,
      };
    case 'ready':
      return isEntering(state) ? { ...state, frameReady: true } : state;
    case 'failed':
      return isLive(state) ? failed(event.error) : state;
    case 'joined':
      return isEntering(state) ? joined(state, event.participant) : state;
    case 'leave':
      return isLive(state) ? { status: 'leaving' } : state;
    case 'left':
      return left(state);
    case 'closed':
      return closed(state);
    case 'role-changed':
      return roleChanged(state, event.moderator);
    case 'message-received':
    case 'device-failed':
      return state;
    default:
      return roomChanged(state, event);
  }
}

function isEntering(state: CallState): state is Extract<CallState, Gathering> {
  return state.status === 'joining' || state.status === 'reconnecting';
}

function isLive(state: CallState): boolean {
  return isEntering(state) || state.status === 'joined';
}

/** Being put out and the end of the meeting are endings, not faults. */
function failed(error: SessionError): CallState {
  if (error.code === 'meeting-removed') return { status: 'ended', reason: 'removed' };
  if (error.code === 'meeting-destroyed') return { status: 'ended', reason: 'closed' };
  return { status: 'failed', error };
}

function joined(state: Extract<CallState, Gathering>, self: Participant): CallState {
  const { role, others, microphoneMuted, cameraMuted } = state;
  return {
    status: 'joined',
    role,
    room: { self, others, microphoneMuted, cameraMuted, sharingScreen: false },
  };
}

/** Jitsi's frame may reload itself and join again; it may also report that it left without ever having joined. */
function left(state: CallState): CallState {
  if (state.status !== 'joined') return state;
  const { microphoneMuted, cameraMuted } = state.room;
  return {
    status: 'reconnecting',
    role: state.role,
    others: [],
    microphoneMuted,
    cameraMuted,
    frameReady: false,
  };
}

/** The goodbye has been said (R50); without our own Leave it was the meeting's own hang-up button. */
function closed(state: CallState): CallState {
  return isLive(state) || state.status === 'leaving' ? { status: 'ended', reason: 'left' } : state;
}

/** R39: a patient who is a moderator is a fault of the meeting server's set-up. */
function roleChanged(state: CallState, moderator: boolean): CallState {
  if (!moderator || !(isEntering(state) || state.status === 'joined') || state.role === 'clinician')
    return state;
  const error = new SessionError(
    'role-mismatch',
    'The meeting server made a patient or guest a moderator: turn enable-auto-owner off and use token_affiliation',
  );
  return { status: 'failed', error };
}

type RoomEvent = Extract<CallEvent, { type: `participant-${string}` | `${string}-changed` }> &
  Exclude<CallEvent, { type: 'role-changed' }>;

function roomChanged(state: CallState, event: RoomEvent): CallState {
  if (state.status === 'joined') return { ...state, room: inRoom(state.room, event) };
  // Nobody shares a screen before they are in; what is shared then is told anew.
  if (!isEntering(state) || event.type === 'screen-share-changed') return state;
  return { ...state, ...changes(state.others, event) };
}

/** The meeting also reports this person's own new name. */
function inRoom(room: Room, event: RoomEvent): Room {
  if (event.type === 'participant-renamed' && event.participant.id === room.self.id)
    return { ...room, self: event.participant };
  return { ...room, ...changes(room.others, event) };
}

function changes(others: readonly Participant[], event: RoomEvent): Partial<Room> {
  switch (event.type) {
    case 'participant-joined':
    case 'participant-renamed':
      return { others: upsert(others, event.participant) };
    case 'participant-left':
      return { others: others.filter(({ id }) => id !== event.id) };
    case 'microphone-changed':
      return { microphoneMuted: event.muted };
    case 'camera-changed':
      return { cameraMuted: event.muted };
    case 'screen-share-changed':
      return { sharingScreen: event.on };
  }
}

function upsert(others: readonly Participant[], participant: Participant): readonly Participant[] {
  const known = others.some(({ id }) => id === participant.id);
  return known
    ? others.map((other) => (other.id === participant.id ? participant : other))
    : [...others, participant];
}
