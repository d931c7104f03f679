import type { SessionError } from './errors.js';
import type { EndReason } from './call-state.js';
import type { JoinChoices } from './meeting.js';
import type { Session } from './session-token.js';
import type { WelcomeSettings } from './welcome-settings.js';

/** What a verified person carries from step to step. */
export interface Access {
  readonly session: Session;
  readonly welcome: WelcomeSettings;
}

/** The steps of one person from a link to the end. Every state has a way on that the person can see. */
export type JourneyState =
  | { readonly status: 'idle' }
  /** The code is being exchanged and the token verified. */
  | { readonly status: 'verifying'; readonly returning: boolean }
  | { readonly status: 'denied'; readonly error: SessionError; readonly returning: boolean }
  | ({ readonly status: 'welcome' } & Access)
  | ({ readonly status: 'preparing' } & Access)
  /** Join was pressed, or a dead call is to be mounted again: a fresh token is on its way (R38). */
  | ({
      readonly status: 'admitting';
      readonly choices: JoinChoices;
      readonly rejoining: boolean;
    } & Access)
  | ({ readonly status: 'in-session'; readonly choices: JoinChoices } & Access)
  | ({ readonly status: 'ended'; readonly reason: EndReason } & Access);

export type JourneyEvent =
  | { readonly type: 'start' }
  | { readonly type: 'verified'; readonly access: Access }
  | { readonly type: 'denied'; readonly error: SessionError }
  | { readonly type: 'continue' }
  | { readonly type: 'join'; readonly choices: JoinChoices }
  | { readonly type: 'end'; readonly reason: EndReason }
  /** A dead call is mounted again with a fresh token and the same choices. */
  | { readonly type: 'rejoin' };

export const initialJourney: JourneyState = { status: 'idle' };

/** Pure: an event that does not fit the state changes nothing. */
export function journeyTransition(state: JourneyState, event: JourneyEvent): JourneyState {
  switch (event.type) {
    case 'start':
      return { status: 'verifying', returning: hasBeenIn(state) };
    case 'denied':
      return isAsking(state)
        ? { status: 'denied', error: event.error, returning: hasBeenPastWelcome(state) }
        : state;
    case 'verified':
      return verified(state, event.access);
    case 'continue':
      return state.status === 'welcome' ? { ...accessOf(state), status: 'preparing' } : state;
    case 'join':
      return state.status === 'preparing'
        ? { ...accessOf(state), status: 'admitting', choices: event.choices, rejoining: false }
        : state;
    case 'end':
      return state.status === 'in-session'
        ? { ...accessOf(state), status: 'ended', reason: event.reason }
        : state;
    case 'rejoin':
      return state.status === 'in-session'
        ? { ...state, status: 'admitting', rejoining: true }
        : state;
  }
}

type Asking = Extract<JourneyState, { status: 'verifying' | 'admitting' }>;

function isAsking(state: JourneyState): state is Asking {
  return state.status === 'verifying' || state.status === 'admitting';
}

/** Whoever has been past the welcome page does not see it again. */
function hasBeenPastWelcome(state: Asking): boolean {
  return state.status === 'admitting' || state.returning;
}

function hasBeenIn(state: JourneyState): boolean {
  return state.status === 'ended' || (state.status === 'denied' && state.returning);
}

function verified(state: JourneyState, access: Access): JourneyState {
  if (state.status === 'admitting')
    return { ...access, status: 'in-session', choices: state.choices };
  if (state.status !== 'verifying') return state;
  const skipsWelcome =
    state.returning || access.session.role === 'clinician' || !access.welcome.enabled;
  return { ...access, status: skipsWelcome ? 'preparing' : 'welcome' };
}

function accessOf({ session, welcome }: Access): Access {
  return { session, welcome };
}
