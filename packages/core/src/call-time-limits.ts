import type { CallState } from './call-state.js';

/** Milliseconds that a state may last before `time-ran-out`. */
export interface CallTimeLimits {
  /** For the page to give a session or a token, before there is any call. */
  readonly session: number;
  /** For the adapter, the meeting's script and its frame to arrive. */
  readonly loading: number;
  /**
   * For the frame's first sign of life: the browser's own error page gives none, and
   * an old phone needs its time for Jitsi's 5 MB of script.
   */
  readonly frame: number;
  /** From there until being in the room or its lobby. */
  readonly room: number;
  /**
   * For each try to come back, once its session is there. Jitsi's frame waits 10 to 30 s
   * before it loads itself again, and takes up to 10 s to get in.
   */
  readonly reconnecting: number;
  /** For the goodbye (R50). */
  readonly leaving: number;
  /** After which a person on the way in is told that it takes long. */
  readonly slow: number;
}

export const CALL_TIME_LIMITS: CallTimeLimits = {
  session: 30_000,
  loading: 30_000,
  frame: 30_000,
  room: 30_000,
  reconnecting: 50_000,
  leaving: 5_000,
  slow: 10_000,
};

/** The longest that a browser's timer can wait: it takes more for nothing at all. */
const LONGEST = 2 ** 31 - 1;

/** Those that a page has asked for; the usual ones stand where it has given no time. */
export function callTimeLimits(asked: Partial<CallTimeLimits> | null): CallTimeLimits {
  const limits: Record<keyof CallTimeLimits, number> = { ...CALL_TIME_LIMITS };
  for (const name of Object.keys(limits) as (keyof CallTimeLimits)[]) {
    const limit = asked?.[name] ?? 0;
    if (limit > 0) limits[name] = Math.min(limit, LONGEST);
  }
  return limits;
}

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
