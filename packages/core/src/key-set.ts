import { createLocalJWKSet } from 'jose/jwks/local';
import type { CompactVerifyGetKey } from 'jose/jws/compact/verify';
import { parseJson } from './host-api.js';
import { dateOf } from './http-date.js';
import { createServerClock, type ServerClock } from './server-clock.js';
import { withTimeLimit } from './time-limit.js';

/** Finds the key of a token by its header. */
export type KeySet = CompactVerifyGetKey;

/** A key set at a URL, and the server's time as its answer told it. */
export interface RemoteKeySet extends KeySet {
  /** By the `Date` of the newest answer; undefined before there is one, or where it says none. */
  readonly clock: ServerClock | undefined;
  /** Fetches ahead what is not there yet; a failure is told when a key is looked for. */
  preload(): void;
  /** Fetches anew before the next key is found: a page that has slept asks for the time again. */
  expire(): void;
}

const PATIENCE_MILLISECONDS = 5_000;
/** A key that is withdrawn counts for no longer than this. */
const FRESH_MILLISECONDS = 600_000;
/** Between two fetches for the sake of a `kid` that nobody knows. */
const COOLDOWN_MILLISECONDS = 30_000;
/** Characters; a set of a hundred keys has about 60 000. */
const LONGEST_KEY_SET = 100_000;

/**
 * A key set at a URL: fetched once for all who ask, again after 10 minutes, and for an
 * unknown key at most every 30 s; given up after 5 s or 100 000 characters.
 * @param elapsed milliseconds of a clock that a change of the device's date does not touch (R2)
 */
export function remoteKeySet(url: URL, elapsed = () => performance.now()): RemoteKeySet {
  let answer: Promise<KeySetAnswer> | undefined;
  let clock: ServerClock | undefined;
  let asked = 0;

  function ask(): Promise<KeySetAnswer> {
    asked = elapsed();
    const asking = fetchKeySet(url);
    answer = asking;
    asking.then(
      ({ date }) => (clock = date === undefined ? clock : createServerClock(date, elapsed)),
      // One failure is not remembered.
      () => answer === asking && (answer = undefined),
    );
    return asking;
  }
  const age = () => elapsed() - asked;
  const current = () => (answer !== undefined && age() < FRESH_MILLISECONDS ? answer : ask());

  const keySet: KeySet = async (header, token) => {
    const { find } = await current();
    try {
      return await find(header, token);
    } catch (thrown) {
      if (!isUnknownKey(thrown) || age() < COOLDOWN_MILLISECONDS) throw thrown;
      return (await ask()).find(header, token);
    }
  };
  return Object.defineProperty(
    Object.assign(keySet, { preload: () => void current(), expire: () => (answer = undefined) }),
    'clock',
    { get: () => clock },
  ) as RemoteKeySet;
}

interface KeySetAnswer {
  readonly find: KeySet;
  /** Milliseconds since 1970, by the server's clock. */
  readonly date: number | undefined;
}

function isUnknownKey(thrown: unknown): boolean {
  return (thrown as { code?: unknown }).code === 'ERR_JWKS_NO_MATCHING_KEY';
}

function fetchKeySet(url: URL): Promise<KeySetAnswer> {
  return withTimeLimit(new AbortController().signal, PATIENCE_MILLISECONDS, async (signal) => {
    const response = await fetch(url, {
      headers: { accept: 'application/jwk-set+json, application/json' },
      // A copy in the cache has the `Date` of another hour.
      cache: 'no-cache',
      credentials: 'same-origin',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal,
    });
    if (!response.ok) throw new Error(`The key set answered ${response.status}`);
    const keys = parseJson(await textOf(response)) as Parameters<typeof createLocalJWKSet>[0];
    return { find: createLocalJWKSet(keys), date: dateOf(response.headers) };
  });
}

async function textOf(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const part = await reader?.read();
    if (part?.value === undefined) return text + decoder.decode();
    text += decoder.decode(part.value, { stream: true });
    if (text.length > LONGEST_KEY_SET) {
      await reader?.cancel();
      throw new Error('The key set is too long');
    }
  }
}
