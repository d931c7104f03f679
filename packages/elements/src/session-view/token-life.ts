/**
 * Tells whether a token has run out, from the server's time at which it was last
 * asked about (R2). Of the two clocks that count on from there one may stop in a
 * sleep and the other be set: the later one is right, and a fresh token too many
 * does no harm.
 */
export class TokenLife {
  readonly #left: number;
  readonly #elapsed = performance.now();
  readonly #date = Date.now();

  /** @param serverNow undefined where nobody has told the time: then it is never said to be over */
  constructor(expires: number, serverNow: number | undefined) {
    this.#left = serverNow === undefined ? Infinity : expires - serverNow;
  }

  get hasRunOut(): boolean {
    const age = Math.max(performance.now() - this.#elapsed, Date.now() - this.#date);
    return age >= this.#left;
  }
}
