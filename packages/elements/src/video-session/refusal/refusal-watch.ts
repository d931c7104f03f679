import type { ServerClock, SessionError, SessionErrorCode } from '@video-session/core';
import { untilNextChange } from './time-left.js';

/** The page with the refusal. */
export interface Refused {
  /** The server's time (R2). */
  clock(): ServerClock;
  /** Asks again without a word. */
  look(): void;
  /** The words that count down are out of date. */
  tick(): void;
}

/** Milliseconds. */
export interface RefusalPace {
  /** Before the first new try; each later one waits twice as long. */
  readonly first: number;
  readonly longest: number;
  /** A countdown that has been still for longer has slept. */
  readonly nap: number;
}

const PACE: RefusalPace = { first: 5_000, longest: 60_000, nap: 5_000 };

/** What may be over at any moment. */
const PASSING: ReadonlySet<SessionErrorCode> = new Set([
  'offline',
  'service-down',
  'key-set-unreachable',
  'rate-limited',
  'token-early',
]);

/** Whether the page goes on by itself, so that nobody has to press anything. */
export function opensByItself({ code, details }: SessionError): boolean {
  return PASSING.has(code) || opensAt(code, details) !== undefined;
}

/** When the wait is over, where that is known by the server's clock. */
function opensAt(code: SessionErrorCode, details: SessionError['details']): number | undefined {
  return code === 'too-early' && details.serverNow !== undefined ? details.opens : undefined;
}

/**
 * Goes on by itself as soon as it may: when the server's time has come, when the browser
 * is online again, and after ever longer pauses where nobody can tell. A page that has
 * slept, or was out of sight, looks at once: its clock may have stood still.
 */
export class RefusalWatch {
  readonly #on: Refused;
  readonly #pace: RefusalPace;
  readonly #life = new AbortController();
  #error: SessionError | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tries = 0;

  constructor(refused: Refused, pace = PACE) {
    this.#on = refused;
    this.#pace = pace;
    const { signal } = this.#life;
    const look = () => this.#look();
    addEventListener('online', look, { signal });
    addEventListener('pageshow', ({ persisted }) => persisted && look(), { signal });
    const seen = () => document.visibilityState === 'visible' && look();
    document.addEventListener('visibilitychange', seen, { signal });
  }

  /** Called whenever the refusal changes; undefined where there is none. */
  update(error: SessionError | undefined): void {
    if (error?.code !== this.#error?.code) this.#tries = 0;
    this.#error = error;
    this.#wait();
  }

  stop(): void {
    this.#life.abort();
    clearTimeout(this.#timer);
  }

  #look(): void {
    if (this.#error !== undefined && opensByItself(this.#error)) this.#on.look();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    if (this.#error === undefined) return;
    const opens = opensAt(this.#error.code, this.#error.details);
    if (opens !== undefined && this.#left(opens) > 0) this.#countDown(opens);
    else if (opensByItself(this.#error)) this.#tryLater();
  }

  #countDown(opens: number): void {
    const pause = untilNextChange(this.#left(opens));
    const began = Date.now();
    this.#timer = setTimeout(() => {
      this.#on.tick();
      // Only the difference counts (R2): what the device takes for the time does not matter.
      const hasSlept = Math.abs(Date.now() - began - pause) > this.#pace.nap;
      if (hasSlept || this.#left(opens) <= 0) this.#on.look();
      this.#wait();
    }, pause);
  }

  #tryLater(): void {
    const { first, longest } = this.#pace;
    const pause = this.#error?.code === 'rate-limited' ? longest : first * 2 ** this.#tries;
    this.#tries += 1;
    this.#timer = setTimeout(
      () => {
        this.#on.look();
        this.#wait();
      },
      // A little apart, so that a service that comes back is not asked by everybody at once.
      Math.min(longest, pause) * (0.8 + Math.random() * 0.4),
    );
  }

  #left(opens: number): number {
    return opens - this.#on.clock().now();
  }
}
