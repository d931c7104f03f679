/** Sets a state that Jitsi can only toggle: asks for it, then toggles where it differs. */
export class MuteSwitch {
  readonly #isMuted: () => Promise<unknown>;
  readonly #toggle: () => void;
  #latest = 0;

  constructor(isMuted: () => Promise<unknown>, toggle: () => void) {
    this.#isMuted = isMuted;
    this.#toggle = toggle;
  }

  /** Of two calls in a row the last one counts. A frame that does not answer changes nothing. */
  async set(muted: boolean): Promise<void> {
    this.#latest += 1;
    const call = this.#latest;
    const current = await this.ask();
    if (call === this.#latest && current === !muted) this.#toggle();
  }

  /** What the frame says, or undefined where it says nothing. */
  async ask(): Promise<boolean | undefined> {
    try {
      const muted = await this.#isMuted();
      return typeof muted === 'boolean' ? muted : undefined;
    } catch {
      return undefined;
    }
  }
}
