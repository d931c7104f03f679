import type { SessionError, SessionErrorCode } from './errors.js';
import {
  visitOf,
  type Access,
  type Arrival,
  type Entry,
  type JourneyEvent,
  type JourneyState,
  type Known,
} from './journey-state.js';
import type { JoinChoices } from './meeting.js';
import type { WelcomeSettings } from './welcome-settings.js';

/** Pure: an event that does not fit the state changes nothing. */
export function journeyTransition(state: JourneyState, event: JourneyEvent): JourneyState {
  switch (event.type) {
    case 'start':
      return {
        status: 'verifying',
        returning: event.returning === true || hasBeenIn(state),
        ...(event.choices && { choices: event.choices }),
      };
    case 'greeted':
      return greeted(state, event.arrival);
    case 'verified':
      return verified(state, event.access);
    case 'held':
      return held(state, { visit: event.visit, ...known(event.visit.welcome, event.calendar) });
    case 'denied':
      return denied(state, event.error);
    case 'displace':
      return 'welcome' in state && state.status !== 'ended'
        ? { ...entryOf(state), status: 'elsewhere', moved: event.moved }
        : state;
    default:
      return wentOn(state, event);
  }
}

/** The steps that a person takes themselves, or that a clinician has them take. */
type Going = Exclude<
  JourneyEvent,
  { type: 'start' | 'greeted' | 'verified' | 'held' | 'denied' | 'displace' }
>;

function wentOn(state: JourneyState, event: Going): JourneyState {
  switch (state.status) {
    case 'verifying':
      return event.type === 'continue' && state.greeting !== undefined
        ? { ...state, greeting: undefined, greeted: true }
        : state;
    case 'welcome':
      return event.type === 'continue' ? { ...entryOf(state), status: 'preparing' } : state;
    case 'preparing':
      return event.type === 'join' ? joining(state, event.choices) : state;
    case 'waiting':
      return wentOnWaiting(state, event);
    case 'in-session':
      return wentOnInCall(state, event);
    case 'admitting':
      // The call is on the screen while its fresh token is on the way.
      return state.from === 'in-session' && 'session' in state ? wentOnInCall(state, event) : state;
    default:
      return state;
  }
}

function wentOnInCall(
  state: Access & { readonly choices: JoinChoices },
  event: Going,
): JourneyState {
  switch (event.type) {
    case 'rejoin':
      return { ...state, status: 'admitting', from: 'in-session' };
    case 'end':
      return left(state, event);
    default:
      // As it was: whoever is in a call has gone past the rest.
      return state as JourneyState;
  }
}

function wentOnWaiting(
  state: Extract<JourneyState, { status: 'waiting' }>,
  event: Going,
): JourneyState {
  switch (event.type) {
    case 'admitted':
      return { ...state, status: 'admitting', from: 'waiting' };
    case 'prepare':
      return { ...entryOf(state), status: 'preparing' };
    case 'end':
      return left(state, event);
    default:
      return state;
  }
}

function joining(state: Entry, choices: JoinChoices): JourneyState {
  return { ...entryOf(state), status: 'admitting', choices, from: 'preparing' };
}

function left(
  state: Entry,
  { reason, duration }: Extract<JourneyEvent, { type: 'end' }>,
): JourneyState {
  return {
    ...entryOf(state),
    status: 'ended',
    reason,
    ...(duration === undefined ? undefined : { duration }),
  };
}

function greeted(state: JourneyState, greeting: Arrival): JourneyState {
  if (state.status !== 'verifying' || state.choices || state.greeted === true) return state;
  const isShown = firstStep(greeting, state.returning).status === 'welcome';
  return isShown ? { ...state, greeting } : state;
}

function verified(state: JourneyState, access: Access): JourneyState {
  switch (state.status) {
    case 'verifying':
      return state.choices === undefined
        ? firstStep(access, state.returning)
        : { ...access, status: 'in-session', choices: state.choices };
    case 'denied':
      return firstStep(access, state.returning);
    case 'welcome':
      return { ...access, status: 'welcome' };
    case 'admitting':
    case 'waiting':
      return { ...access, status: 'in-session', choices: state.choices };
    default:
      return state;
  }
}

function held(state: JourneyState, arrival: Arrival): JourneyState {
  switch (state.status) {
    case 'verifying':
      return state.choices === undefined
        ? firstStep(arrival, state.returning)
        : waiting(arrival, state.choices);
    case 'denied':
      return firstStep(arrival, state.returning);
    case 'welcome':
      return { ...arrival, status: 'welcome' };
    case 'admitting':
      return waiting(arrival, state.choices);
    default:
      return state;
  }
}

function waiting(arrival: Arrival, choices: JoinChoices): JourneyState {
  return { ...arrival, status: 'waiting', choices };
}

function firstStep(entry: Entry, returning: boolean): JourneyState {
  const skipsWelcome = returning || visitOf(entry).role === 'clinician' || !entry.welcome.enabled;
  return { ...entry, status: skipsWelcome ? 'preparing' : 'welcome' };
}

function denied(state: JourneyState, error: SessionError): JourneyState {
  const isPassing = PASSING.has(error.code);
  switch (state.status) {
    case 'verifying':
      return { status: 'denied', error, returning: state.returning || state.greeted === true };
    case 'denied':
      // A look that did not get through says nothing about an appointment on another day.
      return isPassing && !PASSING.has(state.error.code) ? state : { ...state, error };
    case 'welcome':
      return isPassing ? state : { status: 'denied', error, returning: false };
    case 'waiting':
      return isPassing ? state : { status: 'denied', error, returning: true };
    case 'admitting':
      return isPassing ? heldUp(state, error) : { status: 'denied', error, returning: true };
    default:
      return state;
  }
}

/** Whoever was in a call stays there and is asked for again, until they leave themselves. */
function heldUp(
  state: Extract<JourneyState, { status: 'admitting' }>,
  error: SessionError,
): JourneyState {
  if (state.from === 'in-session') return state;
  return state.from === 'waiting' && 'visit' in state
    ? waiting({ visit: state.visit, ...known(state.welcome, state.calendar) }, state.choices)
    : { status: 'denied', error, returning: true };
}

/** A moment's trouble on the way in takes nobody's place in the waiting room away. */
const PASSING: ReadonlySet<SessionErrorCode> = new Set([
  'waiting',
  'offline',
  'service-down',
  'rate-limited',
  'key-set-unreachable',
]);

/** Whoever has been past the welcome page does not see it again. */
function hasBeenIn(state: JourneyState): boolean {
  return (
    state.status === 'ended' ||
    state.status === 'elsewhere' ||
    (state.status === 'denied' && state.returning)
  );
}

function entryOf(state: Entry): Entry {
  const rest = known(state.welcome, state.calendar);
  return 'session' in state ? { session: state.session, ...rest } : { visit: state.visit, ...rest };
}

function known(welcome: WelcomeSettings, calendar: string | undefined): Known {
  return calendar === undefined ? { welcome } : { welcome, calendar };
}
