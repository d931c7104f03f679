import {
  SessionError,
  type AttendPresence,
  type ExchangeCode,
  type Presence,
  type ReportPresence,
  type VisitFacts,
} from '@video-session/core';
import { appointmentIn } from './appointment.js';
import { MEETING_CODE, WELCOME } from './service.js';

const MINUTE = 60_000;

/** Nobody there yet. */
export const NOBODY: Presence = { people: {}, admitted: false, message: undefined, seen: false };

/** An appointment that begins some minutes from now. */
export function visitIn(minutes: number, role: VisitFacts['role'] = 'patient'): VisitFacts {
  const { opens, closes, timeZone } = appointmentIn(0);
  const starts = Math.round(Date.now() / MINUTE + minutes) * MINUTE;
  return {
    meetingCode: MEETING_CODE,
    role,
    starts,
    ends: starts + 50 * MINUTE,
    window: { opens, closes },
    timeZone,
  };
}

export function minutesAgo(minutes: number): number {
  return Date.now() - minutes * MINUTE;
}

/** A service with a waiting room, done in the page: it holds everybody until it lets them in. */
export class WaitingService {
  readonly #letIn: ExchangeCode;
  #presence = NOBODY;
  #tell: ((presence: Presence) => void) | undefined;

  /** @param letIn the exchange of somebody who has been let in */
  constructor(letIn: ExchangeCode) {
    this.#letIn = letIn;
  }

  readonly exchangeCode: ExchangeCode = (code, signal) => {
    if (this.#presence.admitted) return this.#letIn(code, signal);
    const visit = { ...visitIn(2), serverNow: Date.now(), welcome: WELCOME };
    return Promise.reject(
      new SessionError('waiting', 'Nobody has let this person in yet', { details: { visit } }),
    );
  };

  readonly attendPresence: AttendPresence = (_code, _report, listener, signal) => {
    this.#tell = (presence) => listener.changed(presence);
    listener.connected(true);
    this.#tell(this.#presence);
    return new Promise((resolve) => signal.addEventListener('abort', () => resolve()));
  };

  readonly reportPresence: ReportPresence = () => Promise.resolve();

  /** What the clinician does. */
  say(news: Partial<Presence>): void {
    this.#presence = { ...this.#presence, ...news };
    this.#tell?.(this.#presence);
  }
}
