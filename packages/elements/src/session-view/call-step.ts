import type { CallState } from '@video-session/core';

/** What a time limit is for, and what is done once on entering. */
export function stepOf(state: CallState): string {
  if (state.status === 'joining') return state.phase;
  return state.status === 'reconnecting' ? `reconnecting ${state.attempt}` : state.status;
}
