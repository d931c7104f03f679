import type { SessionError, SessionErrorCode } from './errors.js';
import {
  visitOf,
  type Arrival,
  type Entry,
  type JourneyEvent,
  type JourneyState,
  type Known,
} from './journey-state.js';
import type { WelcomeSettings } from './welcome-settings.js';

/**
 * The part of `journeyTransition` up to where the welcome page is left: all that a page
 * needs which has no more of the journey yet. Pure; every later step is left as it is,
 * but that it can be started again.
 */
export function earlyTransition(state: JourneyState, event: JourneyEvent): JourneyState {
  if (event.type === 'start')
    return {
      status: 'verifying',
      returning: event.returning === true || hasBeenIn(state),
      ...(event.choices && { choices: event.choices }),
    };
  switch (state.status) {
    case 'verifying':
      return whileVerifying(state, event);
    case 'denied':
      return whileDenied(state, event);
    case 'welcome':
      return whileWelcoming(state, event);
    default:
      return state;
  }
}

function whileVerifying(
  state: Extract<JourneyState, { status: 'verifying' }>,
  event: JourneyEvent,
): JourneyState {
  const { returning, choices, greeting, greeted } = state;
  switch (event.type) {
    case 'greeted':
      return !choices && !greeted && firstStep(event.arrival, returning).status === 'welcome'
        ? { ...state, greeting: event.arrival }
        : state;
    case 'verified':
      return choices
        ? { ...event.access, status: 'in-session', choices }
        : firstStep(event.access, returning);
    case 'held':
      return choices
        ? { ...arrivalOf(event), status: 'waiting', choices }
        : firstStep(arrivalOf(event), returning);
    case 'denied':
      return { status: 'denied', error: event.error, returning: returning || greeted === true };
    case 'continue':
      return greeting ? { ...state, greeting: undefined, greeted: true } : state;
    default:
      return state;
  }
}

function whileDenied(
  state: Extract<JourneyState, { status: 'denied' }>,
  event: JourneyEvent,
): JourneyState {
  switch (event.type) {
    case 'verified':
      return firstStep(event.access, state.returning);
    case 'held':
      return firstStep(arrivalOf(event), state.returning);
    case 'denied':
      // A look that did not get through says nothing about an appointment on another day.
      return isPassing(event.error) && !isPassing(state.error)
        ? state
        : { ...state, error: event.error };
    default:
      return state;
  }
}

function whileWelcoming(
  state: Entry & { readonly status: 'welcome' | 'preparing' },
  event: JourneyEvent,
): JourneyState {
  switch (event.type) {
    case 'verified':
      return { ...event.access, status: 'welcome' };
    case 'held':
      return { ...arrivalOf(event), status: 'welcome' };
    case 'denied':
      return isPassing(event.error)
        ? state
        : { status: 'denied', error: event.error, returning: false };
    case 'continue':
      return { ...entryOf(state), status: 'preparing' };
    default:
      return state;
  }
}

function firstStep(entry: Entry, returning: boolean): JourneyState {
  const skipsWelcome = returning || visitOf(entry).role === 'clinician' || !entry.welcome.enabled;
  return { ...entry, status: skipsWelcome ? 'preparing' : 'welcome' };
}

/** A moment's trouble on the way in takes nobody's place in the waiting room away. */
const PASSING: ReadonlySet<SessionErrorCode> = new Set([
  'waiting',
  'offline',
  'service-down',
  'rate-limited',
  'key-set-unreachable',
]);

export function isPassing({ code }: SessionError): boolean {
  return PASSING.has(code);
}

/** Whoever has been past the welcome page does not see it again. */
function hasBeenIn(state: JourneyState): boolean {
  return (
    state.status === 'ended' ||
    state.status === 'elsewhere' ||
    (state.status === 'denied' && state.returning)
  );
}

export function arrivalOf({ visit, calendar }: Extract<JourneyEvent, { type: 'held' }>): Arrival {
  return { visit, ...known(visit.welcome, calendar) };
}

export function entryOf(state: Entry): Entry {
  const rest = known(state.welcome, state.calendar);
  return 'session' in state ? { session: state.session, ...rest } : { visit: state.visit, ...rest };
}

function known(welcome: WelcomeSettings, calendar: string | undefined): Known {
  return calendar === undefined ? { welcome } : { welcome, calendar };
}
