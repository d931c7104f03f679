import { callTransition, initialCall, type CallEvent, type CallState } from '../call-state.js';
import { SessionError, type SessionErrorCode } from '../errors.js';
import { emptyRoom, type Room } from '../room.js';

export const self = { id: 'self', displayName: 'Attendee' };
export const clinician = { id: 'c', displayName: 'Dr Amara Osei' };
export const guest = { id: 'g', displayName: 'Interpreter' };

export const room: Room = {
  ...emptyRoom,
  self,
  others: [clinician],
  microphoneMuted: true,
  cameraMuted: false,
  sharingScreen: true,
};

const back = { role: 'patient', room: { ...emptyRoom, pastIds: ['self'] } } as const;
const entering = { role: 'patient', room: emptyRoom } as const;

export const failure = (code: SessionErrorCode) =>
  ({ type: 'failed', error: new SessionError(code, 'A test wanted it so') }) as const;

/** One of each state, by the names that `docs/call-states.md` gives them. */
export const callStates = {
  idle: initialCall,
  loading: { status: 'joining', phase: 'loading', ...entering },
  frame: { status: 'joining', phase: 'frame', ...entering },
  room: { status: 'joining', phase: 'room', ...entering },
  lobby: { status: 'lobby', ...entering },
  joined: { status: 'joined', role: 'patient', room },
  dropped: { status: 'reconnecting', attempt: 0, ...back },
  'try 1': { status: 'reconnecting', attempt: 1, ...back },
  'try 2': { status: 'reconnecting', attempt: 2, ...back },
  'try 3': { status: 'reconnecting', attempt: 3, ...back },
  leaving: { status: 'leaving' },
  ended: { status: 'ended', reason: 'left' },
  failed: failureState('meeting-connection-failed'),
} as const satisfies Record<string, CallState>;

/** One of each event: one that is missing does not compile. */
const eachEvent = {
  mount: { type: 'mount', role: 'patient' },
  mounted: { type: 'mounted' },
  ready: { type: 'ready' },
  'lobby-entered': { type: 'lobby-entered' },
  joined: { type: 'joined', participant: self },
  left: { type: 'left' },
  suspended: { type: 'suspended' },
  remount: { type: 'remount' },
  failed: failure('meeting-connection-failed'),
  leave: { type: 'leave' },
  'taking-long': { type: 'taking-long' },
  closed: { type: 'closed' },
  'time-ran-out': { type: 'time-ran-out' },
  'participant-joined': { type: 'participant-joined', participant: guest },
  'participant-renamed': { type: 'participant-renamed', participant: guest },
  'participant-left': { type: 'participant-left', id: 'c' },
  'ghost-stayed': { type: 'ghost-stayed', id: 'c' },
  knocked: { type: 'knocked', participant: guest },
  'knock-aged': { type: 'knock-aged', id: 'g' },
  'knock-answered': { type: 'knock-answered', id: 'g' },
  'lobby-changed': { type: 'lobby-changed', on: true },
  'microphone-changed': { type: 'microphone-changed', muted: false },
  'camera-changed': { type: 'camera-changed', muted: true },
  'device-failed': { type: 'device-failed', device: 'camera', code: 'no-camera' },
  'screen-share-changed': { type: 'screen-share-changed', on: false },
  'audio-only-changed': { type: 'audio-only-changed', on: true },
  'tile-view-changed': { type: 'tile-view-changed', on: true },
  'hand-changed': { type: 'hand-changed', id: 'c', raised: true },
  'chat-changed': { type: 'chat-changed', open: true, unread: 0 },
  'direct-changed': { type: 'direct-changed', direct: true },
  'connection-measured': { type: 'connection-measured', report: { level: 'good' } },
  'role-changed': { type: 'role-changed', moderator: false },
  'message-received': { type: 'message-received' },
} as const satisfies { readonly [T in CallEvent['type']]: Extract<CallEvent, { type: T }> };

/** Those, and the ones whose outcome depends on what is in them. */
export const callEvents: Readonly<Record<string, CallEvent>> = {
  ...eachEvent,
  'failed for good': failure('host-unauthorised'),
  'failed: room refused': failure('meeting-room-refused'),
  'failed: destroyed': failure('meeting-destroyed'),
  'failed: removed': failure('meeting-removed'),
  'joined by another id': { type: 'joined', participant: { id: 'new', displayName: 'Attendee' } },
  'role-changed to moderator': { type: 'role-changed', moderator: true },
};

/** What comes of an event, in the words of the table. */
export function outcome(state: CallState, event: CallEvent): string {
  const next = callTransition(state, event);
  if (next === state) return '·';
  const name = stateName(next);
  if (next.status === 'ended') return `ended: ${next.reason}`;
  if (next.status === 'failed') return `failed: ${next.error.code}`;
  return name === stateName(state) ? 'noted' : name;
}

function stateName(state: CallState): string {
  if (state.status === 'joining') return state.phase;
  if (state.status !== 'reconnecting') return state.status;
  return state.attempt === 0 ? 'dropped' : `try ${state.attempt}`;
}

function failureState(code: SessionErrorCode) {
  return { status: 'failed', error: failure(code).error } as const;
}
