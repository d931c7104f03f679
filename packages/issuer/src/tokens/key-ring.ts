import { refuse, requireFunction, requireInteger, requireObject } from '../check.js';
import { generateSigningKey, requireSigningKey, type SigningKey } from './signing-keys.js';

/** A key of a ring. Instants are milliseconds since 1970; all of it can be kept as JSON. */
export interface RingKey extends SigningKey {
  /** When it was made, and so published. Missing in a key that the host brings along. */
  readonly created?: number | undefined;
}

/** Newest first, as `createIssuer` takes it: all are published, the first that may already signs. */
export type SigningKeyRing = readonly RingKey[];

/** Where the host keeps the ring. It holds private keys: keep it as the secret that it is (R40). */
export interface SigningKeyStore {
  /** The ring as it was last written; nothing on a first start. */
  readonly read: () => Promise<SigningKeyRing | null | undefined>;
  /**
   * Writes `next`, but only where the ring still is `previous`, as `read` gave it.
   * @returns false when another instance was quicker; the ring is then read again
   */
  readonly write: (next: SigningKeyRing, previous: SigningKeyRing | undefined) => Promise<boolean>;
}

export interface RotationOptions {
  /** The server's time in milliseconds since 1970; `Date.now()` by default. */
  readonly now?: number | undefined;
  /** How old the newest key may grow before another is made; 90 by default. */
  readonly newKeyDays?: number | undefined;
  /**
   * How long a key is only published before it signs; 72 by default. Must be
   * longer than the time between two calls of any one instance plus the six
   * hours for which Prosody keeps a key set.
   */
  readonly leadHours?: number | undefined;
  /** How long a key is still published once the next one signs; 24 by default, longer than any token lives. */
  readonly keepHours?: number | undefined;
  /** Makes a key: `generateSigningKey` by default, of 2048 bits. */
  readonly generateKey?: (() => Promise<SigningKey>) | undefined;
}

interface RotationRules {
  readonly now: number;
  readonly period: number;
  readonly lead: number;
  readonly keep: number;
  readonly generateKey: () => Promise<SigningKey>;
}

const HOUR = 3_600_000;
/** Prosody's cache and an hour to spare. */
const SHORTEST_LEAD_HOURS = 7;
/** The life of a token (R38) and an hour to spare. */
const SHORTEST_KEEP_HOURS = 5;
const MOST_HOURS = 24 * 365;
const ATTEMPTS = 5;
const MADE = 'what generateKey gives';

/**
 * One step of key rotation: makes a key when one is due and publishes it at
 * once, lets it sign after `leadHours`, and takes the one before out when no
 * token signed by it is left. Call it at each start and at least once a day,
 * and give what it returns to `createIssuer` or `issuer.useSigningKeys`.
 * A call too many changes nothing, nor does one of another instance.
 * @throws {TypeError} naming the option, or the field of the ring, that is wrong
 */
export async function rotateSigningKeys(
  store: SigningKeyStore,
  options: RotationOptions = {},
): Promise<SigningKeyRing> {
  requireObject(store, 'store');
  requireFunction(store.read, 'store.read');
  requireFunction(store.write, 'store.write');
  const rules = rulesOf(options);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const previous = (await store.read()) ?? undefined;
    const next = await nextRing(previous ?? [], rules);
    if (next === previous || (await store.write(next, previous))) return next;
  }
  throw new Error(`store.write refused ${ATTEMPTS} times in a row: does it compare with previous?`);
}

/** The ring as it has to be now; the same object when nothing is due. */
async function nextRing(ring: SigningKeyRing, rules: RotationRules): Promise<SigningKeyRing> {
  requireRing(ring);
  const kept = ring.filter((_, index) => !isSpent(ring.slice(0, index), rules));
  if (!isDue(ring, rules)) return kept.length === ring.length ? ring : kept;
  const { now, lead, generateKey } = rules;
  // The very first key signs at once: there is no other, and nobody has an older key set.
  const signsFrom = ring.length === 0 ? now : now + lead;
  const made = await generateKey();
  // Before it is written: a ring with a key that no issuer takes would stop every instance.
  requireSigningKey(made, MADE);
  if (ring.some(({ kid }) => kid === made.kid)) refuse(`${MADE}.kid`, 'one that no other key has');
  return [{ ...made, created: now, signsFrom }, ...kept];
}

/** Also when the clock was far ahead at the time the newest was made. */
function isDue(ring: SigningKeyRing, { now, period }: RotationRules): boolean {
  return ring.every(({ created = -Infinity }) => Math.abs(now - created) >= period);
}

/** Whether one of the newer keys has signed for so long that no token of this one is left. */
function isSpent(newer: SigningKeyRing, { now, keep }: RotationRules): boolean {
  return newer.some(({ signsFrom = Infinity }) => signsFrom + keep <= now);
}

function rulesOf(options: RotationOptions): RotationRules {
  requireObject(options, 'options');
  const { generateKey = generateSigningKey } = options;
  requireFunction(generateKey, 'generateKey');
  const { now = Date.now(), newKeyDays = 90, leadHours = 72, keepHours = 24 } = options;
  if (!Number.isFinite(now)) refuse('now', 'a number of milliseconds since 1970');
  return {
    now,
    period: requireInteger(newKeyDays, 'newKeyDays', 1, 3650) * 24 * HOUR,
    lead: requireInteger(leadHours, 'leadHours', SHORTEST_LEAD_HOURS, MOST_HOURS) * HOUR,
    keep: requireInteger(keepHours, 'keepHours', SHORTEST_KEEP_HOURS, MOST_HOURS) * HOUR,
    generateKey,
  };
}

/** A database may give numbers as text, and text adds up to other instants. */
function requireRing(ring: SigningKeyRing): void {
  if (!Array.isArray(ring)) refuse('what store.read gives', 'a list of signing keys');
  ring.forEach((key: RingKey, index) => {
    requireObject(key, `ring[${index}]`);
    for (const field of ['created', 'signsFrom'] as const)
      if (key[field] !== undefined && !Number.isFinite(key[field]))
        refuse(`ring[${index}].${field}`, 'a number of milliseconds since 1970');
  });
}
