import { SessionError, type CreateLinks, type JoiningDetails } from '@video-session/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export type LinkRequestState =
  | { readonly status: 'idle' }
  | { readonly status: 'working' }
  | { readonly status: 'failed'; readonly error: SessionError };

/** Asks the host for the links of one appointment: one attempt at a time, none outlives the element. */
export class LinkRequest implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #state: LinkRequestState = { status: 'idle' };
  #attempt = new AbortController();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get state(): LinkRequestState {
    return this.#state;
  }

  hostDisconnected(): void {
    if (this.#state.status === 'working') this.reset();
  }

  /** Forgets the last attempt, and drops the answer of one that still runs. */
  reset(): void {
    this.#attempt.abort();
    this.#enter({ status: 'idle' });
  }

  /**
   * @param choose the call to make; it may throw a `configuration-…` error
   * @returns the links, or undefined when it failed or was overtaken; never rejects
   */
  async run(appointmentId: string, choose: () => CreateLinks): Promise<JoiningDetails | undefined> {
    this.#attempt.abort();
    this.#attempt = new AbortController();
    const { signal } = this.#attempt;
    this.#enter({ status: 'working' });
    try {
      const details = await choose()(appointmentId, signal);
      if (signal.aborted) return undefined;
      requireSameAppointment(details, appointmentId);
      this.#enter({ status: 'idle' });
      return details;
    } catch (thrown) {
      if (signal.aborted) return undefined;
      this.#enter({ status: 'failed', error: SessionError.from(thrown, 'service-down') });
      return undefined;
    }
  }

  #enter(state: LinkRequestState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

/** Two patients in one room is the worst that a mixed-up answer could do. */
function requireSameAppointment(details: JoiningDetails, appointmentId: string): void {
  if (details.appointmentId === appointmentId) return;
  throw new SessionError('host-answer-invalid', 'The links are for another appointment');
}
