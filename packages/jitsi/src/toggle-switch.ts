/** Milliseconds in which an event confirms what was asked for, if it ever does. */
const PATIENCE = 2_000;

/**
 * Sets a state that Jitsi can only toggle and that it tells by events. A second
 * press before the first was confirmed does not undo it; a wish that was never
 * confirmed (the person cancelled the browser's own question, say) is forgotten.
 */
export class ToggleSwitch {
  readonly #send: (on: boolean) => void;
  #confirmed = false;
  #wish: { readonly on: boolean; readonly at: number } | undefined;

  constructor(send: (on: boolean) => void) {
    this.#send = send;
  }

  set(on: boolean): void {
    const now = performance.now();
    const wish = this.#wish && now - this.#wish.at < PATIENCE ? this.#wish.on : undefined;
    if (on === (wish ?? this.#confirmed)) return;
    this.#wish = { on, at: now };
    this.#send(on);
  }

  confirm(on: boolean): void {
    this.#confirmed = on;
    if (this.#wish?.on === on) this.#wish = undefined;
  }
}
