import { SessionError, withTimeLimit, type AppointmentPresence } from '@video-session/core';
import type { ReactiveControllerHost } from 'lit';
import { Attempt, type AttemptState } from '../attempt.js';

/** For the host to take it and for the stream to say so. */
const PATIENCE_MILLISECONDS = 20_000;

type Test = (presence: AppointmentPresence) => boolean;

/** Asks the host for something that has happened only when the stream says so. */
export class ConfirmedAction {
  readonly #attempt: Attempt;
  readonly #patience: number;
  #awaited: { readonly test: Test; readonly confirm: () => void } | undefined;

  constructor(host: ReactiveControllerHost, patience = PATIENCE_MILLISECONDS) {
    this.#attempt = new Attempt(host);
    this.#patience = patience;
  }

  get state(): AttemptState {
    return this.#attempt.state;
  }

  /**
   * @param test whether what the stream says is what was asked for
   * @param done told when it has come to pass, before the host renders again
   * @returns why it has not, if it has failed; never rejects
   */
  async run(
    call: (signal: AbortSignal) => Promise<void>,
    test: Test,
    done: () => void = () => undefined,
  ): Promise<SessionError | undefined> {
    const within = (signal: AbortSignal) =>
      withTimeLimit(signal, this.#patience, (limited) => this.#both(call, test, limited));
    await this.#attempt.run(within, done);
    return this.#attempt.error;
  }

  /** What the stream says, whoever asked for it. */
  hear(presence: AppointmentPresence): void {
    if (this.#awaited?.test(presence)) this.#awaited.confirm();
  }

  reset(): void {
    this.#attempt.reset();
  }

  /** The stream's word counts, also before the host's own answer; a refusal counts before the stream's. */
  async #both(
    call: (signal: AbortSignal) => Promise<void>,
    test: Test,
    signal: AbortSignal,
  ): Promise<void> {
    const confirmed = new Promise<void>((confirm, reject) => {
      this.#awaited = { test, confirm };
      signal.addEventListener('abort', () => reject(unconfirmed()));
    });
    try {
      await Promise.race([confirmed, call(signal).then(() => confirmed)]);
    } finally {
      this.#awaited = undefined;
    }
  }
}

function unconfirmed(): SessionError {
  return new SessionError('service-down', 'The stream of presence did not confirm it');
}
