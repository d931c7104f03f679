import { Buffer } from 'node:buffer';
import { generateKeyPair, sign, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { calculateJwkThumbprint, type JSONWebKeySet, type JWK, type JWTPayload } from 'jose';
import { refuse, requireDistinct, requireList, requireObject, requireText } from '../check.js';
import type { MeetingProfile } from './meeting-profile.js';
import { importKeyPair, type KeyPair } from './private-key.js';

/** An RSA key of 2048 bits and more, with the name under which the key set lists it. */
export interface SigningKey {
  readonly kid: string;
  /** A PEM without a passphrase (PKCS#8 or PKCS#1) or a private JWK. */
  readonly privateKey: string | JWK;
  /** From when it may sign, in milliseconds since 1970; at once by default. Until then it is only published. */
  readonly signsFrom?: number | undefined;
}

export interface TokenSigner {
  /** @param now milliseconds since 1970: it decides which key signs */
  sign(claims: JWTPayload, now: number): Promise<string>;
  /** The public halves, fresh on every call. */
  keySet(): JSONWebKeySet;
}

interface ImportedKey {
  readonly signsFrom: number | undefined;
  /** First part of every token it signs. */
  readonly header: string;
  readonly privateKey: KeyObject;
  readonly published: JWK & { readonly kid: string };
}

const ALGORITHM = 'RS256';
const MODULUS_BITS = 2048;

/**
 * Signs only with keys that it publishes: with the first of those that may sign already.
 * @throws {TypeError} naming the key that is wrong, never its value
 */
export function createTokenSigner(
  keys: readonly SigningKey[],
  profile: MeetingProfile,
): TokenSigner {
  requireList(keys, 'signingKeys');
  const imported = keys.map((key, index) => importKey(key, `signingKeys[${index}]`, profile));
  const published = imported.map((key) => key.published);
  requireDistinct(
    published.map(({ kid }) => kid),
    'signingKeys',
    'kid',
  );
  return {
    sign: (claims, now) => signToken(claims, signerAt(imported, now)),
    keySet: () => ({ keys: published.map((key) => ({ ...key })) }),
  };
}

/** The first key that may sign already; the last one where none may yet, because it is known best. */
export function signerAt<Key extends Pick<SigningKey, 'signsFrom'>>(
  keys: readonly Key[],
  now: number,
): Key {
  const ready = keys.find(({ signsFrom = -Infinity }) => signsFrom <= now);
  return ready ?? keys.at(-1) ?? refuse('signingKeys', 'a list with at least one entry');
}

/** A new RSA key for a first start: keep it, or every restart makes the tokens of before worthless. */
export async function generateSigningKey(): Promise<{ kid: string; privateKey: string }> {
  const pair = await promisify(generateKeyPair)('rsa', { modulusLength: MODULUS_BITS });
  return {
    kid: await calculateJwkThumbprint(pair.publicKey.export({ format: 'jwk' })),
    privateKey: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

/** @throws {TypeError} naming what is wrong with a key, never its value */
export function requireSigningKey(key: SigningKey, field: string): KeyPair {
  requireObject(key, field);
  requireText(key.kid, `${field}.kid`);
  if (key.signsFrom !== undefined && !Number.isFinite(key.signsFrom))
    refuse(`${field}.signsFrom`, 'a number of milliseconds since 1970');
  return importKeyPair(key.privateKey, `${field}.privateKey`);
}

function importKey(key: SigningKey, field: string, profile: MeetingProfile): ImportedKey {
  const { privateKey, publicKey } = requireSigningKey(key, field);
  const kid = profile.keyId(key.kid);
  const { kty, n, e } = publicKey.export({ format: 'jwk' });
  return {
    signsFrom: key.signsFrom,
    header: encode({ alg: ALGORITHM, typ: 'JWT', kid }),
    privateKey,
    published: { kty, n, e, kid, alg: ALGORITHM, use: 'sig' } as ImportedKey['published'],
  };
}

/**
 * The compact form of RFC 7515 §7.1. By hand, because a library around the
 * signature costs a fifth of it again.
 */
async function signToken(claims: JWTPayload, { header, privateKey }: ImportedKey): Promise<string> {
  const text = `${header}.${encode(claims)}`;
  const content = Buffer.from(text);
  // Once all that was asked for together is written: signatures one after the other are quicker.
  await Promise.resolve();
  const signature = isSignedHere()
    ? sign('sha256', content, privateKey)
    : await signElsewhere(content, privateKey);
  return `${text}.${signature.toString('base64url')}`;
}

const signInPool = promisify(sign);
/** The tokens of one appointment: less than a millisecond. */
const MOST_SIGNED_HERE = 2;
let signedInThisTurn = 0;
let inPool = 0;

/** Here, because handing over to Node's thread pool costs a tenth of it again; there, where many want one at once. */
function isSignedHere(): boolean {
  if (inPool > 0 || signedInThisTurn >= MOST_SIGNED_HERE) return false;
  if (signedInThisTurn++ === 0) setImmediate(() => (signedInThisTurn = 0));
  return true;
}

async function signElsewhere(content: Buffer, privateKey: KeyObject): Promise<Buffer> {
  inPool++;
  try {
    return await signInPool('sha256', content, privateKey);
  } finally {
    inPool--;
  }
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
