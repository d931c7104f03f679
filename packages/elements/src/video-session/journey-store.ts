import {
  earlyTransition,
  initialJourney,
  SessionError,
  type Access,
  type Arrival,
  type JourneyEvent,
  type JourneyState,
} from '@video-session/core';

/** @param greet told of the appointment before the token is verified */
type Admit = (signal: AbortSignal, greet: (arrival: Arrival) => void) => Promise<Access>;
type Listener = (state: JourneyState, previous: JourneyState) => void;

/** Where an answer is welcome although nothing on the screen waits for it. */
const LOOKED_FROM: ReadonlySet<JourneyState['status']> = new Set(['welcome', 'waiting', 'denied']);

/** What is known of the steps past the welcome page, once its script is there. */
export interface LaterRules {
  /** The whole table. */
  transition(state: JourneyState, event: JourneyEvent): JourneyState;
  /** Resolves when the same is to be asked again, or to `false` where that would be in vain. */
  again(
    state: JourneyState,
    event: JourneyEvent,
    times: number,
    signal: AbortSignal,
  ): Promise<boolean>;
}

/** The effects around `journeyTransition`: asks for access whenever a state says so. */
export class JourneyStore {
  readonly #admit: Admit;
  readonly #listener: Listener;
  #state: JourneyState = initialJourney;
  #asking: AbortController | undefined;
  #later: LaterRules | undefined;

  constructor(admit: Admit, listener: Listener) {
    this.#admit = admit;
    this.#listener = listener;
  }

  get state(): JourneyState {
    return this.#state;
  }

  /** Nothing can happen past the welcome page before this script is there: all of it is done there. */
  learn(later: LaterRules): void {
    this.#later = later;
  }

  send(event: JourneyEvent): void {
    const previous = this.#state;
    const state = (this.#later?.transition ?? earlyTransition)(previous, event);
    if (state === previous) return;
    this.#state = state;
    if (state.status === 'ended') this.#asking?.abort();
    const isAsked = state.status === 'verifying' && event.type === 'start';
    if (isAsked || state.status === 'admitting') void this.#ask();
    this.#listener(state, previous);
    const hasGoneOn = previous.status === 'verifying' && previous.greeted === true;
    if (hasGoneOn && state.status === 'welcome') this.send({ type: 'continue' });
  }

  /**
   * Asks again without a word: for somebody who waits, or was refused for now, whether they
   * may go in; for somebody who reads the welcome page whether all is as it was.
   */
  look(): void {
    if (LOOKED_FROM.has(this.#state.status)) void this.#ask();
  }

  /** Back to the beginning, without a word to the listener; whatever was asked is called off. */
  reset(): void {
    this.#asking?.abort();
    this.#state = initialJourney;
  }

  /** A later question makes an earlier one void, however late its answer comes. */
  async #ask(): Promise<void> {
    this.#asking?.abort();
    const { signal } = (this.#asking = new AbortController());
    const isVoid = () => signal.aborted;
    for (let times = 0; !isVoid(); times += 1) {
      const event = await this.#answer(signal);
      if (isVoid()) return;
      this.send(event);
      if (!(await this.#later?.again(this.#state, event, times, signal))) return;
    }
  }

  async #answer(signal: AbortSignal): Promise<JourneyEvent> {
    const greet = (arrival: Arrival) => {
      if (!signal.aborted) this.send({ type: 'greeted', arrival });
    };
    try {
      return { type: 'verified', access: await this.#admit(signal, greet) };
    } catch (thrown) {
      return refusal(SessionError.from(thrown, 'service-down'));
    }
  }
}

/** Whoever only has to wait is not refused (R25). */
function refusal(error: SessionError): JourneyEvent {
  const { visit, calendar } = error.details;
  return error.code === 'waiting' && visit !== undefined
    ? { type: 'held', visit, calendar }
    : { type: 'denied', error };
}
