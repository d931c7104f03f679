import { SessionError, type CallState, type MeetingEvent, type Session } from '@video-session/core';
import { emit, reportError } from '../emit.js';

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

/** Both are small and plain, with their fields in the same order. */
export function isNew(now: object, before: object | undefined): boolean {
  return JSON.stringify(now) !== JSON.stringify(before);
}
