import type { JourneyState, PresenceStatus } from '@video-session/core';

/**
 * Where a person is by the step they are shown; undefined before Join was
 * pressed, since a link is opened by many a machine (R23). Being in the session
 * is what the meeting says itself. Pure.
 * @param before where they were until now
 */
export function statusAt(
  step: JourneyState['status'],
  before: PresenceStatus | undefined,
): PresenceStatus | undefined {
  switch (step) {
    case 'admitting':
    case 'waiting':
    case 'in-session':
      return 'waiting';
    case 'preparing':
      // Whoever goes back from the waiting room to the camera still waits.
      return before;
    default:
      return before === undefined ? undefined : 'left';
  }
}
