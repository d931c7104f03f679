import type { MediaCode } from '@video-session/core';
import type { DeviceKind } from './device-kind.js';

/** Where one device stands. */
export type DeviceState =
  /** Nobody has been asked yet, or it was let go for the meeting. */
  | { readonly status: 'idle' }
  | { readonly status: 'asking' }
  | {
      readonly status: 'live';
      readonly track: MediaStreamTrack;
      readonly stream: MediaStream;
      /** What had to be done to get it going again, for the person to read. */
      readonly notice: MediaCode | undefined;
    }
  /** Switched off by the person, and let go. */
  | { readonly status: 'off' }
  | { readonly status: 'failed'; readonly code: MediaCode };

/** What the browser keeps us waiting for: the person's answer, or the device itself. */
export type Delay = 'answer' | 'start';

export function isBusy({ status }: DeviceState): boolean {
  return status === 'asking' || status === 'live';
}

export function allIdle(): Record<DeviceKind, DeviceState> {
  return { camera: { status: 'idle' }, microphone: { status: 'idle' } };
}

/** Whether the person, or their system, stands in the way: a change of permission may help. */
export function isRefused(state: DeviceState): boolean {
  return state.status === 'failed' && state.code.startsWith('permission-');
}

/** Whether the person has been asked for it and wants it. */
export function isOpenable({ status }: DeviceState): boolean {
  return status !== 'idle' && status !== 'off';
}

/** The stream that shows a track already, so that its picture does not flicker. */
export function streamOf(state: DeviceState, track: MediaStreamTrack): MediaStream {
  const isShown = state.status === 'live' && state.track === track;
  return isShown ? state.stream : new MediaStream([track]);
}
