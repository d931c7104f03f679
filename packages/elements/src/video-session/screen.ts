import type { Entry, JourneyState, WelcomeSettings } from '@video-session/core';

/** What the welcome page is shown with, if it is: it does not wait until its token is verified. */
export function welcomedIn(state: JourneyState): Entry | undefined {
  if (state.status === 'verifying') return state.greeting;
  return state.status === 'welcome' ? state : undefined;
}

/** What the service has said of itself, as soon as it has. */
export function settingsIn(state: JourneyState): WelcomeSettings | undefined {
  return 'welcome' in state ? state.welcome : welcomedIn(state)?.welcome;
}

/** What the person takes for one screen: they are on the welcome page before it counts as reached. */
export function screenOf(state: JourneyState): JourneyState['status'] {
  return welcomedIn(state) === undefined ? state.status : 'welcome';
}

/** Refused again, and for another reason. */
export function isOtherRefusal(state: JourneyState, previous: JourneyState): boolean {
  return (
    state.status === 'denied' &&
    previous.status === 'denied' &&
    state.error.code !== previous.error.code
  );
}
