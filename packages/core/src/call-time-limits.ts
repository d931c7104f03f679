import type { CallState } from './call-state.js';

/** Milliseconds that a state may last before `time-ran-out`. */
export interface CallTimeLimits {
  /** For the adapter, the meeting's script and its frame to arrive. */
  readonly loading: number;
  /** For the frame's first sign of life: the browser's own error page gives none. */
  readonly frame: number;
  /** From there until being in the room or its lobby. */
  readonly room: number;
  /** For each try to come back; longer than the 20 s after which Jitsi's frame reloads itself. */
  readonly reconnecting: number;
  /** For the goodbye (R50). */
  readonly leaving: number;
}

export const CALL_TIME_LIMITS: CallTimeLimits = {
  loading: 30_000,
  frame: 15_000,
  room: 30_000,
  reconnecting: 25_000,
  leaving: 5_000,
};

/** Undefined where a person, this one or another, decides how long it takes. */
export function timeLimitOf(state: CallState, limits = CALL_TIME_LIMITS): number | undefined {
  switch (state.status) {
    case 'joining':
      return limits[state.phase];
    case 'reconnecting':
    case 'leaving':
      return limits[state.status];
    default:
      return undefined;
  }
}
