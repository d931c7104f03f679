import { SessionError } from './errors.js';
import type { MeetingEvent, Participant } from './meeting.js';
import {
  emptyRoom,
  entered,
  fellOut,
  roomChanged,
  type Gathered,
  type Room,
  type RoomEvent,
} from './room.js';
import type { SessionRole } from './session-role.js';

/**
 * How a call ended for this person: by themselves, for everybody, put out by a moderator,
 * not let in from the lobby, or left in a lobby whose moderator has gone.
 */
export type EndReason = 'left' | 'closed' | 'removed' | 'declined' | 'lobby-closed';

/** What is waited for: the meeting's script, its frame's first sign of life, or the room. */
export type JoinPhase = 'loading' | 'frame' | 'room';

/** People may be reported before we are in ourselves, so they are kept while on the way. */
interface Entering {
  readonly role: SessionRole;
  readonly room: Gathered;
}

/** The state of one call, from mounting the frame to its end. */
export type CallState =
  | { readonly status: 'idle' }
  | ({
      readonly status: 'joining';
      readonly phase: JoinPhase;
      /** It takes longer than usual. */
      readonly slow?: true;
    } & Entering)
  /** In the meeting's own lobby: somebody else decides how long. */
  | ({ readonly status: 'lobby' } & Entering)
  | { readonly status: 'joined'; readonly role: SessionRole; readonly room: Room }
  /** On the way back: 0 while the meeting tries by itself, then mounted anew by us. */
  | ({ readonly status: 'reconnecting'; readonly attempt: number } & Entering)
  | { readonly status: 'leaving' }
  | { readonly status: 'ended'; readonly reason: EndReason }
  | { readonly status: 'failed'; readonly error: SessionError };

export type CallStatus = CallState['status'];

export type CallEvent =
  | MeetingEvent
  | RoomEvent
  | { readonly type: 'mount'; readonly role: SessionRole }
  /** The script is there and the frame in the document. */
  | { readonly type: 'mounted' }
  /** What is mounted will not come back by itself. */
  | { readonly type: 'remount' }
  | { readonly type: 'leave' }
  /** Getting in takes longer than usual. */
  | { readonly type: 'taking-long' }
  /** The state has lasted for as long as its time limit lets it. */
  | { readonly type: 'time-ran-out' };

/** A state in which this person is in the room, or on the way there. */
type LiveState = Extract<CallState, Entering>;

export const initialCall: CallState = { status: 'idle' };

/** How often a call that broke is mounted anew before the person is asked. */
export const LAST_ATTEMPT = 3;

/** Pure: an event that does not fit the state changes nothing. The table is in `docs/call-states.md`. */
export function callTransition(state: CallState, event: CallEvent): CallState {
  if (event.type === 'mount') {
    return { status: 'joining', phase: 'loading', role: event.role, room: emptyRoom };
  }
  if (isLive(state)) return lived(state, event);
  // Nothing has been mounted, and nothing will be.
  if (state.status === 'idle' && event.type === 'leave') return { status: 'ended', reason: 'left' };
  const isGone = event.type === 'closed' || event.type === 'time-ran-out';
  return state.status === 'leaving' && isGone ? { status: 'ended', reason: 'left' } : state;
}

function isLive(state: CallState): state is LiveState {
  return 'room' in state;
}

function lived(state: LiveState, event: Exclude<CallEvent, { type: 'mount' }>): CallState {
  switch (event.type) {
    case 'mounted':
      return isPhase(state, 'loading') ? { ...state, phase: 'frame' } : state;
    case 'ready':
      return state.status === 'joining' ? { ...state, phase: 'room' } : state;
    case 'lobby-entered':
      return state.status === 'joined' ? state : { ...enteringOf(state), status: 'lobby' };
    case 'joined':
      return joined(state, event.participant);
    case 'left':
      return left(state);
    case 'remount':
    case 'suspended':
      return broken(state);
    case 'failed':
      return failed(state, event.error);
    case 'time-ran-out':
      return timeRanOut(state);
    case 'leave':
      return { status: 'leaving' };
    case 'closed':
      // Without our own Leave it was the meeting's own hang-up button (R50).
      return { status: 'ended', reason: 'left' };
    default:
      return noted(state, event);
  }
}

function isPhase(
  state: CallState,
  phase: JoinPhase,
): state is Extract<CallState, { status: 'joining' }> {
  return state.status === 'joining' && state.phase === phase;
}

function enteringOf(state: LiveState): Entering {
  const { role, room } = state;
  return { role, room };
}

/** Out of the room, or never in it: what was reported of it is void. */
function outside(state: LiveState): Entering {
  const room =
    state.status === 'joined' ? fellOut(state.room) : { ...emptyRoom, pastIds: state.room.pastIds };
  return { role: state.role, room };
}

/** Another id for somebody who is in already: they fell out without a word. */
function joined(state: LiveState, self: Participant): CallState {
  const { role, room } = state;
  if (state.status !== 'joined') return { status: 'joined', role, room: entered(room, self) };
  if (state.room.self.id === self.id) return state;
  const pastIds = [...room.pastIds, state.room.self.id];
  return { status: 'joined', role, room: entered({ ...room, pastIds }, self) };
}

/** Jitsi's frame may reload itself and join again, also before it has ever joined. */
function left(state: LiveState): CallState {
  switch (state.status) {
    case 'joining':
      return { ...state, ...outside(state) };
    case 'lobby':
      return { ...outside(state), status: 'joining', phase: 'room' };
    case 'joined':
      return { ...outside(state), status: 'reconnecting', attempt: 0 };
    case 'reconnecting':
      return state;
  }
}

/** What is mounted is dead: the first try to mount it anew, unless one is under way. */
function broken(state: LiveState): CallState {
  const isUnderWay = state.status === 'reconnecting' && state.attempt > 0;
  return isUnderWay ? state : { ...outside(state), status: 'reconnecting', attempt: 1 };
}

/** Being put out, sent away or left behind, and the end of the meeting, are endings, not faults. */
function failed(state: LiveState, error: SessionError): CallState {
  const reason = endingBy(error.code, state.status === 'lobby');
  if (reason !== undefined) return { status: 'ended', reason };
  return retried(state, error);
}

function endingBy(code: SessionError['code'], inLobby: boolean): EndReason | undefined {
  if (code === 'meeting-removed') return 'removed';
  if (code === 'meeting-destroyed') return inLobby ? 'lobby-closed' : 'closed';
  return inLobby && code === 'meeting-room-refused' ? 'declined' : undefined;
}

/** Whoever was in, or waited to be let in, gets some more tries; before that the person is asked. */
function retried(state: LiveState, error: SessionError): CallState {
  const attempt = state.status === 'reconnecting' ? state.attempt + 1 : 1;
  return state.status !== 'joining' && error.recoverable && attempt <= LAST_ATTEMPT
    ? { ...outside(state), status: 'reconnecting', attempt }
    : { status: 'failed', error };
}

function timeRanOut(state: LiveState): CallState {
  switch (state.status) {
    case 'joining':
      return { status: 'failed', error: tooLate(state.phase) };
    case 'reconnecting':
      return retried(state, tooLate('reconnecting'));
    default:
      return state;
  }
}

const TOO_LATE = {
  loading: ['meeting-script-timeout', 'The meeting was not mounted in time'],
  frame: ['meeting-frame-silent', 'The meeting frame gave no sign of life'],
  room: ['meeting-join-timeout', 'The meeting page did not get into the room in time'],
  reconnecting: ['meeting-reconnect-timeout', 'The call could not be reached again in time'],
} as const;

function tooLate(what: keyof typeof TOO_LATE): SessionError {
  const [code, message] = TOO_LATE[what];
  return new SessionError(code, message);
}

/** A message is nothing that lasts. */
function noted(
  state: LiveState,
  event: RoomEvent | { type: 'message-received' } | { type: 'taking-long' },
): CallState {
  if (event.type === 'message-received') return state;
  if (event.type === 'taking-long')
    return state.status === 'joining' ? { ...state, slow: true } : state;
  if (event.type === 'role-changed' && event.moderator && state.role !== 'clinician') {
    return { status: 'failed', error: roleMismatch() };
  }
  if (state.status === 'joined') return { ...state, room: roomChanged(state.room, event) };
  return { ...state, room: roomChanged(state.room, event) };
}

/** R39: a patient who is a moderator is a fault of the meeting server's set-up. */
function roleMismatch(): SessionError {
  return new SessionError(
    'role-mismatch',
    'The meeting server made a patient or guest a moderator',
  );
}
