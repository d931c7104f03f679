/** After this long without an answer the person is told what to look for (R18). */
const PENDING_MILLISECONDS = 8_000;

/** Waits along with a person, and says so when it takes long. One wait at a time. */
export class Patience {
  readonly #onLong: () => void;
  readonly #milliseconds: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onLong: () => void, milliseconds = PENDING_MILLISECONDS) {
    this.#onLong = onLong;
    this.#milliseconds = milliseconds;
  }

  /** @returns what ends this wait, but not one that was begun after it */
  begin(): () => void {
    this.end();
    const timer = setTimeout(this.#onLong, this.#milliseconds);
    this.#timer = timer;
    return () => {
      if (this.#timer === timer) this.end();
    };
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
