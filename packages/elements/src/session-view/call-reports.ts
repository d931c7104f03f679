import type { CallState, Session } from '@video-session/core';
import { emit, reportError } from '../emit.js';

/** Tells the page, by one event each, what has become true of a call. */
export function reportCall(
  target: HTMLElement,
  session: Session,
  call: CallState,
  previous: CallState,
): void {
  if (call.status !== previous.status) reportStatus(target, session, call, previous);
  const count = countPeople(call);
  if (count !== 0 && count !== countPeople(previous)) {
    emit(target, 'participants-changed', { count });
  }
}

function reportStatus(
  target: HTMLElement,
  { meetingCode, role }: Session,
  call: CallState,
  previous: CallState,
): void {
  // Coming back after a broken connection is no second joining.
  if (call.status === 'joined' && previous.status === 'joining') {
    emit(target, 'session-joined', { meetingCode, role });
  }
  if (call.status === 'ended') emit(target, 'session-ended', { reason: call.reason });
  if (call.status === 'failed') reportError(target, call.error);
}

function countPeople(call: CallState): number {
  return call.status === 'joined' ? call.room.others.length + 1 : 0;
}
