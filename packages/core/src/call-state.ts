import { SessionError } from './errors.js';
import type { MeetingEvent, Participant } from './meeting.js';
import type { SessionRole } from './session-token.js';

/** How a call ended for this person. */
export type EndReason = 'left' | 'closed' | 'removed';

/** What the meeting has confirmed; nothing here is a guess. */
export interface Room {
  readonly self: Participant;
  readonly others: readonly Participant[];
  readonly microphoneMuted: boolean;
  readonly cameraMuted: boolean;
  readonly sharingScreen: boolean;
}

/** People may be reported before we are in ourselves, so they are kept while joining. */
interface Gathering {
  readonly role: SessionRole;
  readonly others: readonly Participant[];
  readonly microphoneMuted: boolean;
  readonly cameraMuted: boolean;
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
        microphoneMuted: false,
        cameraMuted: false,
      };
    case 'failed':
      return isLive(state) ? { status: 'failed', error: event.error } : state;
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
  if (state.status === 'leaving') return { status: 'ended', reason: 'left' };
  if (state.status !== 'joined') return state;
  const { microphoneMuted, cameraMuted } = state.room;
  return { status: 'reconnecting', role: state.role, others: [], microphoneMuted, cameraMuted };
}

function closed(state: CallState): CallState {
  if (state.status === 'leaving') return { status: 'ended', reason: 'left' };
  return isLive(state) ? { status: 'ended', reason: 'closed' } : state;
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

type RoomEvent = Exclude<
  CallEvent,
  { type: 'mount' | 'failed' | 'joined' | 'leave' | 'left' | 'closed' | 'role-changed' }
>;

function roomChanged(state: CallState, event: RoomEvent): CallState {
  if (isEntering(state)) return { ...state, ...changes(state.others, event) };
  if (state.status !== 'joined') return state;
  return { ...state, room: { ...state.room, ...changes(state.room.others, event) } };
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
    default:
      return {};
  }
}

function upsert(others: readonly Participant[], participant: Participant): readonly Participant[] {
  const known = others.some(({ id }) => id === participant.id);
  return known
    ? others.map((other) => (other.id === participant.id ? participant : other))
    : [...others, participant];
}
