import type { SessionError } from '@video-session/core';
import { reload } from '../reload.js';

/**
 * A script that did not arrive: one that failed once stays failed for the life of a page,
 * so that only a reload helps, and what was kept lasts over it.
 */
export class CutOff {
  #error: SessionError | undefined;
  #life: AbortController | undefined;

  get error(): SessionError | undefined {
    return this.#error;
  }

  /** Until it is over, coming online again reloads the page. */
  begin(error: SessionError): void {
    this.end();
    this.#error = error;
    this.#life = new AbortController();
    addEventListener('online', reload, { signal: this.#life.signal });
  }

  end(): void {
    this.#error = undefined;
    this.#life?.abort();
  }
}
