import type { CallState } from '@video-session/core';

/** Tells once when somebody has been on the way in for long, whatever it is that takes its time (R30). */
export class SlowWatch {
  readonly #limit: () => number;
  readonly #tell: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param limit milliseconds, asked when somebody sets out */
  constructor(limit: () => number, tell: () => void) {
    this.#limit = limit;
    this.#tell = tell;
  }

  see({ status }: CallState): void {
    if (status === 'joining') {
      this.#timer ??= setTimeout(this.#tell, this.#limit());
      return;
    }
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
