import type { CallState } from '@video-session/core';
import { deviceFamily } from '../../browser/device-family.js';

/** A glance at another app is shorter; so is a call that nobody took. */
const PHONE_CALL_MILLISECONDS = 5_000;

/**
 * What may have happened to the sound while this person was in another app. No
 * page is told of a phone call, so what is said of it is a question.
 */
export class Away {
  readonly #onChange: () => void;
  readonly #isApple: boolean;
  readonly #life = new AbortController();
  #since: number | undefined;
  /** R51: an iPhone may give the sound back to nobody. */
  soundMayBeLost = false;
  /** The microphone was reported off while nobody could have pressed anything. */
  wasMuted = false;

  constructor(onChange: () => void, isApple = ['iphone', 'ipad'].includes(deviceFamily())) {
    this.#onChange = onChange;
    this.#isApple = isApple;
    const { signal } = this.#life;
    document.addEventListener('visibilitychange', () => this.#seen(), { signal });
  }

  changed(call: CallState, previous: CallState): void {
    if (call.status !== 'joined') {
      this.soundMayBeLost = this.wasMuted = false;
      return;
    }
    const { microphoneMuted } = call.room;
    const before = 'room' in previous ? previous.room.microphoneMuted : undefined;
    if (microphoneMuted === false) this.wasMuted = false;
    else if (document.hidden && microphoneMuted && before === false) this.wasMuted = true;
  }

  stop(): void {
    this.#life.abort();
  }

  #seen(): void {
    if (document.hidden) {
      this.#since = performance.now();
      return;
    }
    const away = this.#since === undefined ? 0 : performance.now() - this.#since;
    this.#since = undefined;
    if (this.#isApple && away >= PHONE_CALL_MILLISECONDS) this.soundMayBeLost = true;
    this.#onChange();
  }
}
