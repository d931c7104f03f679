import {
  journeyTransition,
  pause,
  type JourneyEvent,
  type JourneyState,
} from '@video-session/core';
import type { LaterRules } from './journey-store.js';

/** Milliseconds before a fresh token for a broken call is asked for again. */
const AGAIN = { first: 3_000, longest: 30_000 };

export const laterRules: LaterRules = {
  transition: journeyTransition,
  async again(state, event, times, signal) {
    if (!isCallHeldUp(state, event)) return false;
    await pause(Math.min(AGAIN.first * 2 ** times, AGAIN.longest), signal);
    return true;
  },
};

/** The network is the likeliest reason why a call has broken, and it comes back. */
function isCallHeldUp(state: JourneyState, { type }: JourneyEvent): boolean {
  return type === 'denied' && state.status === 'admitting' && state.from === 'in-session';
}
