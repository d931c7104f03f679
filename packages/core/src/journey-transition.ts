import { arrivalOf, earlyTransition, entryOf, isPassing } from './early-transition.js';
import type { SessionError } from './errors.js';
import type { Access, Arrival, Entry, JourneyEvent, JourneyState } from './journey-state.js';
import type { JoinChoices } from './meeting.js';

/** Pure: an event that does not fit the state changes nothing. */
export function journeyTransition(state: JourneyState, event: JourneyEvent): JourneyState {
  if (event.type === 'start') return earlyTransition(state, event);
  if (event.type === 'displace') return displaced(state, event.moved);
  switch (state.status) {
    case 'preparing':
      return event.type === 'join' ? joining(state, event.choices) : state;
    case 'admitting':
      return whileAdmitting(state, event);
    case 'waiting':
      return whileWaiting(state, event);
    case 'in-session':
      return whileInCall(state, event);
    default:
      return earlyTransition(state, event);
  }
}

function displaced(state: JourneyState, moved: boolean): JourneyState {
  return 'welcome' in state && state.status !== 'ended'
    ? { ...entryOf(state), status: 'elsewhere', moved }
    : state;
}

function joining(state: Entry, choices: JoinChoices): JourneyState {
  return { ...entryOf(state), status: 'admitting', choices, from: 'preparing' };
}

function whileAdmitting(
  state: Extract<JourneyState, { status: 'admitting' }>,
  event: JourneyEvent,
): JourneyState {
  const { choices } = state;
  switch (event.type) {
    case 'verified':
      return { ...event.access, status: 'in-session', choices };
    case 'held':
      return waiting(arrivalOf(event), choices);
    case 'denied':
      return isPassing(event.error) ? heldUp(state, event.error) : refused(event.error);
    default:
      // The call is on the screen while its fresh token is on the way.
      return state.from === 'in-session' && 'session' in state ? whileInCall(state, event) : state;
  }
}

function whileWaiting(
  state: Extract<JourneyState, { status: 'waiting' }>,
  event: JourneyEvent,
): JourneyState {
  switch (event.type) {
    case 'verified':
      return { ...event.access, status: 'in-session', choices: state.choices };
    case 'denied':
      return isPassing(event.error) ? state : refused(event.error);
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

function whileInCall(
  state: Access & { readonly choices: JoinChoices },
  event: JourneyEvent,
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

function waiting(arrival: Arrival, choices: JoinChoices): JourneyState {
  return { ...arrival, status: 'waiting', choices };
}

/** Whoever has come this far does not see the welcome page again. */
function refused(error: SessionError): JourneyState {
  return { status: 'denied', error, returning: true };
}

/** Whoever was in a call stays there and is asked for again, until they leave themselves. */
function heldUp(
  state: Extract<JourneyState, { status: 'admitting' }>,
  error: SessionError,
): JourneyState {
  if (state.from === 'in-session') return state;
  return state.from === 'waiting' && 'visit' in state
    ? { ...entryOf(state), visit: state.visit, status: 'waiting', choices: state.choices }
    : refused(error);
}
