export interface FrameLimits {
  /** Frames a second. */
  readonly fewest: number;
  /** Seconds in a row with fewer, until it is too slow. */
  readonly seconds: number;
}

/** Judged after the first second, in which everything warms up. */
export class FrameWatch {
  readonly #limits: FrameLimits;
  #since: number | undefined;
  #isWarm = false;
  #frames = 0;
  #slowSeconds = 0;
  #rate = 0;

  constructor(limits: FrameLimits) {
    this.#limits = limits;
  }

  /** Frames a second, of the last full one. */
  get rate(): number {
    return this.#rate;
  }

  /**
   * Counts one frame.
   * @param now in milliseconds
   * @returns whether it has been too slow for too long
   */
  count(now: number): boolean {
    this.#since ??= now;
    this.#frames += 1;
    const passed = now - this.#since;
    if (passed < 1_000) return false;
    this.#rate = (this.#frames * 1_000) / passed;
    const isSlow = this.#isWarm && this.#rate < this.#limits.fewest;
    // A long wait counts once: a computer that wakes up is not slow.
    this.#slowSeconds = isSlow ? this.#slowSeconds + 1 : 0;
    this.#isWarm = true;
    this.#since = now;
    this.#frames = 0;
    return this.#slowSeconds >= this.#limits.seconds;
  }

  /** Begins anew: a page that nobody looks at gets few frames, and that is nobody's fault. */
  reset(): void {
    this.#since = undefined;
    this.#isWarm = false;
    this.#frames = 0;
    this.#slowSeconds = 0;
  }
}
