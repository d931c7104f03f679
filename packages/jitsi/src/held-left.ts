/** Milliseconds for `readyToClose` to follow: then the person has left by Jitsi's own button. */
const CLOSING_TIME = 1_000;

/** Holds `left` back for a moment: Jitsi's own button says the same at first as a lost connection. */
export class HeldLeft {
  readonly #release: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(release: () => void) {
    this.#release = release;
  }

  hold(): void {
    this.drop();
    this.#timer = setTimeout(() => this.release(), CLOSING_TIME);
  }

  /** Tells it now, where there is one. */
  release(): void {
    if (this.#timer === undefined) return;
    this.drop();
    this.#release();
  }

  drop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
