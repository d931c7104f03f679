import type { CallState } from '@video-session/core';

/** The time in one call, by a clock that nobody sets: from the first joining to the end, drops included. */
export class Stopwatch {
  #started: number | undefined;
  #stopped: number | undefined;

  get elapsed(): number {
    if (this.#started === undefined) return 0;
    return Math.round((this.#stopped ?? performance.now()) - this.#started);
  }

  see({ status }: CallState): void {
    if (status === 'joined') this.#started ??= performance.now();
    if (status === 'ended' || status === 'failed') this.#stopped ??= performance.now();
  }
}
