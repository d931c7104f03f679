import type { EndReason } from './call-state.js';
import type { SessionError, SessionErrorCode } from './errors.js';
import type { JoinChoices } from './meeting.js';
import type { Session } from './session-token.js';
import type { Visit, VisitFacts } from './visit.js';
import type { WelcomeSettings } from './welcome-settings.js';

/** What a verified person carries from step to step. */
export interface Access {
  readonly session: Session;
  readonly welcome: WelcomeSettings;
}

/** What a person carries who is to wait until they are let in: there is no token yet (R25). */
export interface Arrival {
  readonly visit: VisitFacts;
  readonly welcome: WelcomeSettings;
}

export type Entry = Access | Arrival;

/** The steps of one person from a link to the end. Every state has a way on that the person can see. */
export type JourneyState =
  | { readonly status: 'idle' }
  /** The code is being exchanged and the token verified. */
  | { readonly status: 'verifying'; readonly returning: boolean }
  | { readonly status: 'denied'; readonly error: SessionError; readonly returning: boolean }
  /** The welcome page, then the join screen. */
  | ({ readonly status: 'welcome' | 'preparing' } & Entry)
  /** A fresh token is on its way (R38): Join was pressed, the waiting is over, or a dead call is to be mounted again. */
  | ({
      readonly status: 'admitting';
      readonly choices: JoinChoices;
      readonly from: 'preparing' | 'waiting' | 'in-session';
    } & Entry)
  /** In our waiting room: Join was pressed, and the clinician has not let them in yet (R25). */
  | ({ readonly status: 'waiting'; readonly choices: JoinChoices } & Arrival)
  | ({ readonly status: 'in-session'; readonly choices: JoinChoices } & Access)
  /** Out of the call, or, without a session, out of the waiting room. */
  | ({ readonly status: 'ended'; readonly reason: EndReason } & Entry);

export type JourneyEvent =
  /** `returning` for somebody who has been past the welcome page before, in this tab. */
  | { readonly type: 'start'; readonly returning?: boolean }
  | { readonly type: 'verified'; readonly access: Access }
  /** The code is right, and there is no token before somebody lets them in. */
  | { readonly type: 'held'; readonly visit: Visit }
  | { readonly type: 'denied'; readonly error: SessionError }
  | { readonly type: 'continue' }
  | { readonly type: 'join'; readonly choices: JoinChoices }
  /** The clinician has let them in. */
  | { readonly type: 'admitted' }
  /** From the waiting room back to camera and microphone. */
  | { readonly type: 'prepare' }
  | { readonly type: 'end'; readonly reason: EndReason }
  /** A dead call is mounted again with a fresh token and the same choices. */
  | { readonly type: 'rejoin' };

export const initialJourney: JourneyState = { status: 'idle' };

/** Pure: an event that does not fit the state changes nothing. */
export function journeyTransition(state: JourneyState, event: JourneyEvent): JourneyState {
  switch (event.type) {
    case 'start':
      return { status: 'verifying', returning: event.returning === true || hasBeenIn(state) };
    case 'verified':
      return verified(state, event.access);
    case 'held':
      return held(state, event.visit);
    case 'denied':
      return denied(state, event.error);
    default:
      return wentOn(state, event);
  }
}

/** The steps that a person takes themselves, or that a clinician has them take. */
type Going = Exclude<JourneyEvent, { type: 'start' | 'verified' | 'held' | 'denied' }>;

function wentOn(state: JourneyState, event: Going): JourneyState {
  switch (state.status) {
    case 'welcome':
      return event.type === 'continue' ? { ...entryOf(state), status: 'preparing' } : state;
    case 'preparing':
      return event.type === 'join' ? joining(state, event.choices) : state;
    case 'waiting':
      return wentOnWaiting(state, event);
    case 'in-session':
      if (event.type === 'rejoin') return { ...state, status: 'admitting', from: 'in-session' };
      return event.type === 'end' ? left(state, event.reason) : state;
    default:
      return state;
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
      return left(state, event.reason);
    default:
      return state;
  }
}

function joining(state: Entry, choices: JoinChoices): JourneyState {
  return { ...entryOf(state), status: 'admitting', choices, from: 'preparing' };
}

function left(state: Entry, reason: EndReason): JourneyState {
  return { ...entryOf(state), status: 'ended', reason };
}

/** What is known of the appointment, with a token or without. */
export function visitOf(entry: Entry): VisitFacts {
  return 'session' in entry ? entry.session : entry.visit;
}

function verified(state: JourneyState, access: Access): JourneyState {
  switch (state.status) {
    case 'verifying':
      return firstStep(access, state.returning);
    case 'admitting':
    case 'waiting':
      return { ...access, status: 'in-session', choices: state.choices };
    default:
      return state;
  }
}

function held(state: JourneyState, visit: Visit): JourneyState {
  const arrival = { visit, welcome: visit.welcome };
  switch (state.status) {
    case 'verifying':
      return firstStep(arrival, state.returning);
    case 'admitting':
      return waiting(arrival, state.choices);
    default:
      return state;
  }
}

function waiting({ visit, welcome }: Arrival, choices: JoinChoices): JourneyState {
  return { status: 'waiting', visit, welcome, choices };
}

function firstStep(entry: Entry, returning: boolean): JourneyState {
  const skipsWelcome = returning || visitOf(entry).role === 'clinician' || !entry.welcome.enabled;
  return { ...entry, status: skipsWelcome ? 'preparing' : 'welcome' };
}

function denied(state: JourneyState, error: SessionError): JourneyState {
  const isPassing = PASSING.has(error.code);
  switch (state.status) {
    case 'verifying':
      return { status: 'denied', error, returning: state.returning };
    case 'waiting':
      return isPassing ? state : { status: 'denied', error, returning: true };
    case 'admitting':
      return isPassing && state.from === 'waiting' && 'visit' in state
        ? waiting(state, state.choices)
        : { status: 'denied', error, returning: true };
    default:
      return state;
  }
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
  return state.status === 'ended' || (state.status === 'denied' && state.returning);
}

function entryOf(state: Entry): Entry {
  const { welcome } = state;
  return 'session' in state ? { session: state.session, welcome } : { visit: state.visit, welcome };
}
