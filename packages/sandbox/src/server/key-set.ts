import { importJWK, type CryptoKey, type JSONWebKeySet, type JWK } from 'jose';
import { SandboxError } from '../errors.js';

/** Finds the public key that a token names. */
export interface KeySet {
  /** @throws {SandboxError} `key-set-unavailable` when the keys cannot be fetched. */
  find(kid: string, alg: string): Promise<CryptoKey | Uint8Array | undefined>;
}

/** Prosody's default when the answer says nothing about caching: six hours. */
const DEFAULT_LIFETIME = 6 * 60 * 60 * 1000;
const FETCH_TIMEOUT = 10_000;

/** A key set that is given, not fetched. */
export function localKeySet(keys: JSONWebKeySet): KeySet {
  return { find: (kid, alg) => importKey(keys, kid, alg) };
}

/**
 * A key set behind a URL, as Prosody's `cache_keys_url` reads it: fetched again only when its
 * `Cache-Control` has run out, and not when an unknown key is named.
 */
export function remoteKeySet(url: string, now: () => number = Date.now): KeySet {
  let cached: { readonly keys: JSONWebKeySet; readonly until: number } | undefined;
  let pending: Promise<JSONWebKeySet> | undefined;

  async function refresh(): Promise<JSONWebKeySet> {
    const { keys, lifetime } = await fetchKeys(url);
    cached = { keys, until: now() + lifetime };
    return keys;
  }

  async function current(): Promise<JSONWebKeySet> {
    if (cached && now() < cached.until) return cached.keys;
    pending ??= refresh().finally(() => (pending = undefined));
    return pending;
  }

  return { find: async (kid, alg) => importKey(await current(), kid, alg) };
}

async function fetchKeys(url: string): Promise<{ keys: JSONWebKeySet; lifetime: number }> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(FETCH_TIMEOUT) });
    if (!response.ok) throw new Error(`status ${response.status}`);
    const keys: unknown = await response.json();
    if (!isKeySet(keys)) throw new Error('not a JSON Web Key Set');
    return { keys, lifetime: lifetimeOf(response.headers.get('cache-control')) };
  } catch (cause) {
    throw new SandboxError('key-set-unavailable', `No key set at ${url}`, cause);
  }
}

/** Milliseconds an answer may be kept. */
function lifetimeOf(cacheControl: string | null): number {
  const seconds = /max-age=(\d+)/i.exec(cacheControl ?? '')?.[1];
  return seconds === undefined ? DEFAULT_LIFETIME : Number(seconds) * 1000;
}

async function importKey(
  set: JSONWebKeySet,
  kid: string,
  alg: string,
): Promise<CryptoKey | Uint8Array | undefined> {
  const key = set.keys.find((candidate: JWK) => candidate.kid === kid);
  return key && importJWK(key, alg);
}

function isKeySet(value: unknown): value is JSONWebKeySet {
  return (
    typeof value === 'object' && value !== null && 'keys' in value && Array.isArray(value.keys)
  );
}
