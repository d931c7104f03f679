import { compactVerify, type JSONWebKeySet } from 'jose';
import { SandboxError } from '../errors.js';
import { refusal, type Refusal } from '../wire/messages.js';
import {
  decodeToken,
  roomMatches,
  timeProblem,
  tokenUser,
  type TokenUser,
  type UntrustedClaims,
} from '../wire/token-claims.js';
import { localKeySet, remoteKeySet, type KeySet } from './key-set.js';

/** Which tokens the sandbox takes. One of `keySetUrl` and `keySet` is needed. */
export interface TokenSettings {
  /** Address of a JSON Web Key Set, read as Prosody's `cache_keys_url`. */
  readonly keySetUrl?: string;
  readonly keySet?: JSONWebKeySet;
  /** Accepted `iss`; any when left out. */
  readonly issuer?: string | readonly string[];
  /** Accepted `aud`; any when left out. */
  readonly audience?: string | readonly string[];
  /** Accepted `sub`, as with Prosody's domain check; any when left out. */
  readonly subject?: string | readonly string[];
}

/** What becomes of somebody who wants to come in. */
export type Verdict =
  | { readonly status: 'accepted'; readonly user: TokenUser }
  | { readonly status: 'refused'; readonly refusal: Refusal }
  /** An unknown key: Jitsi's page then hears nothing at all. */
  | { readonly status: 'unanswered' };

export type TokenCheck = (token: string, room: string) => Promise<Verdict>;

const ALGORITHMS = ['RS256', 'RS384', 'RS512'];

/**
 * The checks of Prosody's token plugin, in its order and in its words.
 *
 * @param now The clock, in milliseconds since 1970.
 * @throws {TypeError} when the settings name no key set.
 */
export function createTokenCheck(
  settings: TokenSettings,
  now: () => number = Date.now,
): TokenCheck {
  const keys = keySetOf(settings, now);
  return async (token, room) => {
    if (token === '') return refused('token required');
    const decoded = decodeToken(token);
    if (!decoded) return refused('bad token format');
    const malformed = headerProblem(decoded.header);
    if (malformed) return refused(malformed);

    const signature = await checkSignature(token, decoded.header, keys);
    if (signature === 'unknown-key') return { status: 'unanswered' };
    if (signature === 'invalid') return refused('Invalid signature');

    const problem =
      timeProblem(decoded.claims, now() / 1000) ?? claimProblem(decoded.claims, settings);
    if (problem) return refused(problem);
    return placeVerdict(decoded.claims, room, settings);
  };
}

function keySetOf(settings: TokenSettings, now: () => number): KeySet {
  if (settings.keySet) return localKeySet(settings.keySet);
  if (settings.keySetUrl) return remoteKeySet(settings.keySetUrl, now);
  throw new TypeError('Token settings need keySetUrl or keySet');
}

function headerProblem({ typ, alg, kid }: UntrustedClaims): string | undefined {
  if (typeof kid !== 'string') return "'kid' claim is missing";
  if (typ !== 'JWT') return 'Invalid typ';
  if (typeof alg !== 'string' || !ALGORITHMS.includes(alg)) return 'Invalid or incorrect alg';
  return undefined;
}

async function checkSignature(
  token: string,
  { kid, alg }: UntrustedClaims,
  keys: KeySet,
): Promise<'valid' | 'invalid' | 'unknown-key'> {
  const algorithm = String(alg);
  try {
    const key = await keys.find(String(kid), algorithm);
    if (!key) return 'unknown-key';
    await compactVerify(token, key, { algorithms: [algorithm] });
    return 'valid';
  } catch (error) {
    return error instanceof SandboxError ? 'unknown-key' : 'invalid';
  }
}

function claimProblem(claims: UntrustedClaims, settings: TokenSettings): string | undefined {
  const { iss, aud, sub, room } = claims;
  if (iss === undefined) return "'iss' claim is missing";
  if (!accepts(settings.issuer, iss)) return "invalid 'iss' claim";
  if (aud === undefined) return "'aud' claim is missing";
  if (!accepts(settings.audience, aud)) return "invalid 'aud' claim";
  if (sub === undefined) return "'sub' claim is missing";
  if (room === undefined) return "'room' claim is missing";
  return undefined;
}

// A claim that is no string is refused also where any string would do: Prosody compares whole
// values, so that an audience given as an array matches nothing.
function accepts(accepted: string | readonly string[] | undefined, claim: unknown): boolean {
  if (typeof claim !== 'string') return false;
  return accepted === undefined || accepted === claim || accepted.includes(claim);
}

function placeVerdict(claims: UntrustedClaims, room: string, settings: TokenSettings): Verdict {
  const subject = claims['sub'];
  const domainFits = subject === '*' || accepts(settings.subject, subject);
  if (!domainFits || !roomMatches(claims, room)) {
    return {
      status: 'refused',
      refusal: refusal('not-allowed', 'Room and token mismatched'),
    };
  }
  return { status: 'accepted', user: tokenUser(claims) };
}

function refused(words: string): Verdict {
  return { status: 'refused', refusal: refusal('not-authorized', words) };
}
