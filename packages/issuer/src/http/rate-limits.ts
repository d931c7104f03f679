import { createHash } from 'node:crypto';
import { SessionError } from '@video-session/core';
import { requireInteger, requireObject } from '../check.js';
import type { Issuer } from '../issuer.js';
import type { RedeemedLink } from '../links/link-code.js';
import { clientOf } from './client-address.js';
import { quietly, type Connection } from './host.js';
import {
  limiterOf,
  PatientLimiter,
  type RateLimitBudget,
  type RateLimiter,
} from './rate-limiter.js';

/** How often the host API may be called; each with a default, each `false` for no limit. */
export interface RateLimitOptions {
  /**
   * For one client address; 3000 points a minute by default, because a clinic
   * or a mobile network may stand behind one. A clinician's call that the host
   * authorised is given back.
   */
  readonly perAddress?: RateLimiter | RateLimitBudget | false | undefined;
  /** For one link and one kind of call; 120 points a minute by default, because people reload. */
  readonly perLink?: RateLimiter | RateLimitBudget | false | undefined;
  /** Points that a code costs its address which no link has; 30 by default. A probe costs 20, any other call 1, and one more for every ten appointments of a diary. */
  readonly wrongCodePoints?: number | undefined;
}

/** One call, as the limits see it. */
export interface LimitedCall {
  /** Name of the route: each kind of call has a budget of its own on a link. */
  readonly path: string;
  /** What it costs its address. */
  readonly points: number;
  readonly connection: Connection;
}

export interface RateLimits {
  /** @throws {RequestProblem} 429 */
  admitAddress(call: LimitedCall): Promise<void>;
  /** @throws {RequestProblem} 429 */
  admitLink(call: LimitedCall, link: RedeemedLink): Promise<void>;
  /** The host's own login holds a clinician, who may open a diary of hundreds. */
  giveBack(call: LimitedCall, points: number): void;
  /** A code that no link has costs more. */
  countFailure(call: LimitedCall, thrown: unknown): void;
}

const PER_ADDRESS: RateLimitBudget = { points: 3000, seconds: 60 };
const PER_LINK: RateLimitBudget = { points: 120, seconds: 60 };
const WRONG_CODE_POINTS = 30;

/** @throws {TypeError} naming the option that is wrong */
export function createRateLimits(
  options: RateLimitOptions,
  { issuer, report, now }: { issuer: Issuer; report: (error: unknown) => void; now: () => number },
): RateLimits {
  requireObject(options, 'rateLimits');
  const { perAddress, perLink, wrongCodePoints = WRONG_CODE_POINTS } = options;
  requireInteger(wrongCodePoints, 'rateLimits.wrongCodePoints', 1, 1_000_000);
  const patient = (limiter: RateLimiter | undefined) =>
    limiter && new PatientLimiter(limiter, report, now);
  const addresses = patient(limiterOf(perAddress, PER_ADDRESS, 'rateLimits.perAddress'));
  const links = patient(limiterOf(perLink, PER_LINK, 'rateLimits.perLink'));
  const later = (work: () => unknown) => quietly(work, report);
  return {
    async admitAddress({ connection, points }) {
      const key = addressKey(connection);
      if (key !== undefined) await addresses?.consume(key, points);
    },
    async admitLink({ path }, { role, revision, appointmentId }) {
      const known = digest(issuer.service.id, role, String(revision), appointmentId);
      await links?.consume(`link:${path}:${known}`, 1);
    },
    giveBack({ connection }, points) {
      const key = addressKey(connection);
      if (key !== undefined) later(() => addresses?.reward(key, points));
    },
    countFailure({ connection }, thrown) {
      const key = addressKey(connection);
      const isWrongCode = thrown instanceof SessionError && thrown.code === 'invalid';
      if (key !== undefined && isWrongCode)
        later(() => addresses?.penalty(key, wrongCodePoints - 1));
    },
  };
}

/** Neither an address nor an appointment stands readable in a store that others may see (R42). */
function addressKey(connection: Connection): string | undefined {
  const client = clientOf(connection);
  return client === undefined ? undefined : `address:${digest(client)}`;
}

function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
}
