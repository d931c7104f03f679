import { SessionError } from '@video-session/core';
import type { ReactiveControllerHost } from 'lit';
import { ConfirmedDetach } from '../controllers/confirmed-detach.js';

export type AttemptState =
  | { readonly status: 'idle' }
  | { readonly status: 'working' }
  | { readonly status: 'failed'; readonly error: SessionError };

/** Asks the host for something: one attempt at a time, none outlives the element, a move in the page ends none. */
export class Attempt {
  readonly #host: ReactiveControllerHost;
  #state: AttemptState = { status: 'idle' };
  #attempt = new AbortController();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    new ConfirmedDetach(host, {
      moved: () => undefined,
      removed: () => this.#stop(),
      restored: () => host.requestUpdate(),
    });
  }

  get state(): AttemptState {
    return this.#state;
  }

  get error(): SessionError | undefined {
    return this.#state.status === 'failed' ? this.#state.error : undefined;
  }

  get isWorking(): boolean {
    return this.#state.status === 'working';
  }

  /** Forgets the last attempt, and drops the answer of one that still runs. */
  reset(): void {
    this.#attempt.abort();
    this.#enter({ status: 'idle' });
  }

  fail(thrown: unknown): SessionError {
    const error = SessionError.from(thrown, 'service-down');
    this.#attempt.abort();
    this.#enter({ status: 'failed', error });
    return error;
  }

  /**
   * @param take what came of it, before the host renders again
   * @returns whether it was done: it has neither failed nor been overtaken; never rejects
   */
  async run<T>(
    work: (signal: AbortSignal) => Promise<T>,
    take: (answer: T) => void,
  ): Promise<boolean> {
    this.#attempt.abort();
    this.#attempt = new AbortController();
    const { signal } = this.#attempt;
    this.#enter({ status: 'working' });
    try {
      const answer = await work(signal);
      if (signal.aborted) return false;
      take(answer);
      this.#enter({ status: 'idle' });
      return true;
    } catch (thrown) {
      if (!signal.aborted) this.fail(thrown);
      return false;
    }
  }

  #stop(): void {
    if (this.isWorking) this.reset();
  }

  #enter(state: AttemptState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
