import { SessionError, type CallState, type MeetingEvent, type Session } from '@video-session/core';
import { emit, reportError } from '../emit.js';

export type DeviceFailure = Extract<MeetingEvent, { type: 'device-failed' }>;

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
  reportDevices(target, call, previous);
}

/** The call goes on without that device (R17). */
export function reportDeviceFailure(target: HTMLElement, { device, code }: DeviceFailure): void {
  reportError(target, new SessionError(code, `The meeting could not use the ${device}`));
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
  if (call.status === 'reconnecting') emit(target, 'session-dropped', undefined);
  if (call.status === 'joined' && previous.status === 'reconnecting') {
    emit(target, 'session-resumed', undefined);
  }
  if (call.status === 'ended') emit(target, 'session-ended', { reason: call.reason });
  if (call.status === 'failed') reportError(target, call.error);
}

function reportDevices(target: HTMLElement, call: CallState, previous: CallState): void {
  const [now, before] = [devicesOf(call), devicesOf(previous)];
  const isNew = now?.cameraOn !== before?.cameraOn || now?.microphoneOn !== before?.microphoneOn;
  if (now !== undefined && isNew) emit(target, 'devices-changed', now);
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
