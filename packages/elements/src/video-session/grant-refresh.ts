import type { JourneyState } from '@video-session/core';
import type { JourneyStore } from './journey-store.js';

/** Milliseconds. */
export interface RefreshPace {
  /** How old a grant may be: the address of its calendar file is good for some minutes. */
  readonly age: number;
  readonly check: number;
}

const PACE: RefreshPace = { age: 600_000, check: 30_000 };

/**
 * Asks for a fresh grant while somebody reads the welcome page for long, and as soon as
 * they come back to it: the appointment may be moved or over by now (R38).
 */
export class GrantRefresh {
  readonly #journey: Pick<JourneyStore, 'look'>;
  readonly #pace: RefreshPace;
  #life: AbortController | undefined;
  #asked = 0;

  constructor(journey: Pick<JourneyStore, 'look'>, pace = PACE) {
    this.#journey = journey;
    this.#pace = pace;
  }

  stepped({ status }: JourneyState): void {
    this.stop();
    if (status !== 'welcome') return;
    this.#life = new AbortController();
    const { signal } = this.#life;
    this.#asked = Date.now();
    const check = () => this.#check();
    const timer = setInterval(check, this.#pace.check);
    signal.addEventListener('abort', () => clearInterval(timer));
    addEventListener('pageshow', check, { signal });
    document.addEventListener('visibilitychange', check, { signal });
  }

  stop(): void {
    this.#life?.abort();
  }

  /** Only the difference counts (R2), and it goes on in a sleep. */
  #check(): void {
    const isOld = Math.abs(Date.now() - this.#asked) >= this.#pace.age;
    if (!isOld || document.visibilityState === 'hidden') return;
    this.#asked = Date.now();
    this.#journey.look();
  }
}
