import type { JourneyState } from '@video-session/core';

/** Steps that open devices, or say that somebody waits: one window of a browser has them (R48). */
export const WINDOW_STEPS: ReadonlySet<JourneyState['status']> = new Set([
  'preparing',
  'admitting',
  'waiting',
  'in-session',
]);
