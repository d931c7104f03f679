import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Timers count in 32 bits: a longer wait would end at once. */
const LONGEST_WAIT = 2 ** 31 - 1;

/**
 * Renders its host again when what it shows will have changed by itself, and
 * when the page comes back into view, for a timer does not run while a device sleeps.
 */
export class UpdateTimer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #wait: () => number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #life = new AbortController();

  /** @param wait milliseconds until the next change, asked after each update; undefined for none */
  constructor(host: ReactiveControllerHost, wait: () => number | undefined) {
    this.#host = host;
    this.#wait = wait;
    host.addController(this);
  }

  hostConnected(): void {
    this.#life = new AbortController();
    document.addEventListener('visibilitychange', () => this.#host.requestUpdate(), {
      signal: this.#life.signal,
    });
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    const wait = this.#life.signal.aborted ? undefined : this.#wait();
    if (wait === undefined) return;
    this.#timer = setTimeout(
      () => this.#host.requestUpdate(),
      Math.min(Math.ceil(wait), LONGEST_WAIT),
    );
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#life.abort();
  }
}
