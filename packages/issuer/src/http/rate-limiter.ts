import { RateLimiterMemory } from 'rate-limiter-flexible';
import { refuse, requireInteger, requireObject } from '../check.js';
import { rateLimited } from './problem.js';

/**
 * Counts points per key, as the limiters of rate-limiter-flexible do: pass its
 * `RateLimiterRedis` where several instances must count together.
 */
export interface RateLimiter {
  /** Rejects with `{ msBeforeNext }` once too much is used; with anything else when it is broken. */
  consume(key: string, points?: number): Promise<unknown>;
  /** Adds points without rejecting. */
  penalty(key: string, points?: number): Promise<unknown>;
  /** Gives points back. */
  reward(key: string, points?: number): Promise<unknown>;
}

/** So many points in so many seconds, counted in the memory of this process. */
export interface RateLimitBudget {
  readonly points: number;
  readonly seconds: number;
}

const LONGEST_SECONDS = 86_400;
/** A store that says nothing for so long is taken for broken: nobody shall wait for it. */
const PATIENCE_MILLISECONDS = 500;
/** After a fault the store is left alone for a while, so that not every call waits. */
const REST_MILLISECONDS = 5_000;

/** @throws {TypeError} naming the option that is wrong */
export function limiterOf(
  option: RateLimiter | RateLimitBudget | false | undefined,
  usual: RateLimitBudget,
  field: string,
): RateLimiter | undefined {
  if (option === false) return undefined;
  const chosen = option ?? usual;
  requireObject(chosen, field);
  if (!('points' in chosen) || 'consume' in chosen) return requireLimiter(chosen, field);
  return new RateLimiterMemory({
    points: requireInteger(chosen.points, `${field}.points`, 1, Number.MAX_SAFE_INTEGER),
    duration: requireInteger(chosen.seconds, `${field}.seconds`, 1, LONGEST_SECONDS),
  });
}

function requireLimiter(limiter: RateLimiter | RateLimitBudget, field: string): RateLimiter {
  if (!('consume' in limiter)) return refuse(field, 'a limiter, { points, seconds } or false');
  for (const method of ['consume', 'penalty', 'reward'] as const)
    if (typeof limiter[method] !== 'function') refuse(`${field}.${method}`, 'a function');
  return limiter;
}

/**
 * A limiter that locks nobody out by failing: a patient who gets through too
 * often is better than one who is refused on the right day. Its fault is
 * reported once, until it has worked again.
 */
export class PatientLimiter {
  readonly #limiter: RateLimiter;
  readonly #report: (error: unknown) => void;
  readonly #now: () => number;
  #failing = false;
  #restsUntil = -Infinity;

  constructor(limiter: RateLimiter, report: (error: unknown) => void, now: () => number) {
    this.#limiter = limiter;
    this.#report = report;
    this.#now = now;
  }

  /** @throws {RequestProblem} 429 when too much is used */
  async consume(key: string, points: number): Promise<void> {
    const rejected = await this.#attempt((limiter) => limiter.consume(key, points));
    if (rejected !== undefined) throw rateLimited(secondsOf(rejected.msBeforeNext));
  }

  async penalty(key: string, points: number): Promise<void> {
    await this.#attempt((limiter) => limiter.penalty(key, points));
  }

  async reward(key: string, points: number): Promise<void> {
    await this.#attempt((limiter) => limiter.reward(key, points));
  }

  async #attempt(work: (limiter: RateLimiter) => Promise<unknown>): Promise<Rejection | undefined> {
    if (this.#now() < this.#restsUntil) return undefined;
    try {
      await inTime(work(this.#limiter));
      this.#failing = false;
    } catch (thrown) {
      if (isRejection(thrown)) return thrown;
      this.#fail(thrown);
    }
    return undefined;
  }

  #fail(cause: unknown): void {
    this.#restsUntil = this.#now() + REST_MILLISECONDS;
    if (!this.#failing) this.#report(new Error('The rate limiter failed; calls pass', { cause }));
    this.#failing = true;
  }
}

interface Rejection {
  readonly msBeforeNext: number;
}

function isRejection(thrown: unknown): thrown is Rejection {
  return (
    typeof thrown === 'object' &&
    thrown !== null &&
    !(thrown instanceof Error) &&
    typeof (thrown as Partial<Rejection>).msBeforeNext === 'number'
  );
}

function secondsOf(milliseconds: number): number {
  return Math.max(1, Math.ceil(milliseconds / 1000));
}

async function inTime(work: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`It did not answer within ${PATIENCE_MILLISECONDS} ms`)),
      PATIENCE_MILLISECONDS,
    );
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
