import {
  emptyRoom,
  SessionError,
  type CallState,
  type Gathered,
  type MeetingEvent,
  type Participant,
  type Session,
} from '@video-session/core';
import { emit, reportError } from '../emit.js';
import type { SessionEventMap } from '../session-events.js';

/** Tells the page, by one event each, what has become true of a call. */
export function reportCall(
  target: HTMLElement,
  session: Session | undefined,
  call: CallState,
  previous: CallState,
  elapsed: number,
): void {
  if (call.status !== previous.status) reportStatus(target, session, call, previous, elapsed);
  const count = countPeople(call);
  if (count !== 0 && count !== countPeople(previous)) {
    emit(target, 'participants-changed', { count });
  }
  reportDevices(target, call, previous);
  reportFacts(target, call, previous);
}

/** What a meeting reports that is no state; without a device the call goes on (R17). */
export function reportHeard(target: HTMLElement, event: MeetingEvent): void {
  if (event.type === 'message-received') emit(target, 'message-received', undefined);
  if (event.type !== 'device-failed') return;
  const { code, device } = event;
  reportError(target, new SessionError(code, `The meeting could not use the ${device}`));
}

function reportStatus(
  target: HTMLElement,
  session: Session | undefined,
  call: CallState,
  previous: CallState,
  duration: number,
): void {
  if (call.status === 'lobby') emit(target, 'lobby-entered', undefined);
  if (call.status === 'joined') {
    // Coming back after a broken connection is no second joining.
    if (call.room.pastIds.length > 0) emit(target, 'session-resumed', undefined);
    else if (session) {
      const { meetingCode, role } = session;
      emit(target, 'session-joined', { meetingCode, role });
    }
  }
  if (call.status === 'reconnecting' && previous.status === 'joined')
    emit(target, 'session-dropped', undefined);
  if (call.status === 'ended') emit(target, 'session-ended', { reason: call.reason, duration });
  if (call.status === 'failed') reportError(target, call.error);
}

function reportDevices(target: HTMLElement, call: CallState, previous: CallState): void {
  const [now, before] = [devicesOf(call), devicesOf(previous)];
  if (now !== undefined && isNew(now, before)) emit(target, 'devices-changed', now);
}

/** Once the meeting has told of both. */
function devicesOf(call: CallState): { cameraOn: boolean; microphoneOn: boolean } | undefined {
  if (call.status !== 'joined') return undefined;
  const { cameraMuted, microphoneMuted } = call.room;
  if (cameraMuted === undefined || microphoneMuted === undefined) return undefined;
  return { cameraOn: !cameraMuted, microphoneOn: !microphoneMuted };
}

function countPeople(call: CallState): number {
  return call.status === 'joined' ? call.room.others.length + 1 : 0;
}

type KnownRoom = Gathered & { readonly self?: Participant };
type FactEvent =
  | `${'screen-share' | 'audio-only' | 'tile-view' | 'lobby' | 'direct' | 'moderator'}-changed`
  | `${'knocking' | 'hand' | 'chat' | 'connection'}-changed`;

/** What each event tells of a room; undefined while the meeting has not said. No name, text or id (R42). */
const FACTS: {
  readonly [K in FactEvent]: (room: KnownRoom) => SessionEventMap[K]['detail'] | undefined;
} = {
  'screen-share-changed': ({ sharingScreen }) => ({ on: sharingScreen }),
  'audio-only-changed': ({ audioOnly }) => switched(audioOnly),
  'tile-view-changed': ({ tileView }) => switched(tileView),
  'lobby-changed': ({ lobbyOn }) => switched(lobbyOn),
  'direct-changed': ({ direct }) => (direct === undefined ? undefined : { direct }),
  'moderator-changed': ({ moderator }) => (moderator === undefined ? undefined : { moderator }),
  'knocking-changed': ({ knocking }) => ({ count: knocking.length }),
  'hand-changed': ({ hands, self }) => ({
    raised: self !== undefined && hands.includes(self.id),
    count: hands.length,
  }),
  'chat-changed': ({ chat }) => chat,
  'connection-changed': ({ connection }) =>
    connection && { level: connection.level, relayed: connection.relayed },
};

function switched(on: boolean | undefined): { on: boolean } | undefined {
  return on === undefined ? undefined : { on };
}

function reportFacts(target: HTMLElement, call: CallState, previous: CallState): void {
  if (!('room' in call)) return;
  const before = 'room' in previous ? previous.room : emptyRoom;
  if (call.room === before) return;
  for (const type of Object.keys(FACTS) as FactEvent[]) {
    const detail = FACTS[type](call.room);
    if (detail !== undefined && isNew(detail, FACTS[type](before)))
      emit<FactEvent>(target, type, detail);
  }
}

/** Both are small and plain, with their fields in the same order. */
function isNew(now: object, before: object | undefined): boolean {
  return JSON.stringify(now) !== JSON.stringify(before);
}
