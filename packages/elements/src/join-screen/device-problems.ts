import type { MediaCode } from '@video-session/core';
import { DEVICE_KINDS, type DeviceKind } from '../media/device-kind.js';
import type { Delay, DeviceState } from '../media/device-state.js';
import type { MediaObstacle } from '../media/media-port.js';

/** What is in the way, of one device or of both. */
export interface DeviceProblem {
  readonly code: MediaCode | MediaObstacle | 'slow';
  readonly scope: DeviceKind | 'both';
  /** False for news only: the device works. */
  readonly isOpen: boolean;
}

/** What is known of the devices. */
export interface DeviceStanding {
  readonly obstacle: MediaObstacle | undefined;
  readonly delay: Delay | undefined;
  readonly camera: DeviceState;
  readonly microphone: DeviceState;
}

/** Each cause once (R17): two devices with the same one share it. Pure. */
export function deviceProblems(standing: DeviceStanding): readonly DeviceProblem[] {
  const { obstacle, delay } = standing;
  if (obstacle !== undefined) return [{ code: obstacle, scope: 'both', isOpen: true }];
  const late: DeviceProblem[] = [];
  if (delay !== undefined) {
    const scope = scopeOf(DEVICE_KINDS.filter((kind) => standing[kind].status === 'asking'));
    late.push({ code: delay === 'start' ? 'slow' : 'permission-pending', scope, isOpen: true });
  }
  return [...late, ...shared(DEVICE_KINDS.flatMap((kind) => problemOf(kind, standing[kind])))];
}

function problemOf(kind: DeviceKind, state: DeviceState): readonly DeviceProblem[] {
  if (state.status === 'failed') return [{ code: state.code, scope: kind, isOpen: true }];
  if (state.status !== 'live' || state.notice === undefined) return [];
  return [{ code: state.notice, scope: kind, isOpen: false }];
}

function shared(problems: readonly DeviceProblem[]): readonly DeviceProblem[] {
  const [first, second] = problems;
  if (first === undefined || second === undefined) return problems;
  const isSame = first.isOpen === second.isOpen && group(first.code) === group(second.code);
  return isSame ? [{ ...first, scope: 'both' }] : problems;
}

/** A missing camera and a missing microphone are one cause. */
export function group(code: DeviceProblem['code']) {
  return code === 'no-camera' || code === 'no-microphone' ? 'not-found' : code;
}

function scopeOf(kinds: readonly DeviceKind[]): DeviceProblem['scope'] {
  return kinds.length === 1 && kinds[0] !== undefined ? kinds[0] : 'both';
}
