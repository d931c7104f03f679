import {
  calculateJwkThumbprint,
  exportJWK,
  exportPKCS8,
  generateKeyPair,
  importJWK,
  importPKCS8,
  SignJWT,
  type CryptoKey,
  type JSONWebKeySet,
  type JWK,
  type JWTPayload,
} from 'jose';
import { refuse, requireDistinct, requireList, requireText } from '../check.js';
import type { MeetingProfile } from './meeting-profile.js';

/** An RSA key of 2048 bits and more, with the name under which the key set lists it. */
export interface SigningKey {
  readonly kid: string;
  /** PKCS#8 PEM (`-----BEGIN PRIVATE KEY-----`) or a private JWK. */
  readonly privateKey: string | JWK;
}

export interface TokenSigner {
  sign(claims: JWTPayload): Promise<string>;
  /** The public halves, fresh on every call. */
  keySet(): JSONWebKeySet;
}

interface ImportedKey {
  readonly kid: string;
  readonly key: CryptoKey;
}

const ALGORITHM = 'RS256';
const SHORTEST_MODULUS = 2048;

/**
 * The first key signs, all are published: publish a new one well before it signs.
 * @throws {TypeError} naming the key that is wrong, never its value
 */
export async function createTokenSigner(
  keys: readonly SigningKey[],
  profile: MeetingProfile,
): Promise<TokenSigner> {
  requireList(keys, 'signingKeys');
  const imported = await Promise.all(keys.map((key, index) => importKey(key, index, profile)));
  const kids = imported.map(({ kid }) => kid);
  requireDistinct(kids, 'signingKeys', 'kid');
  const [signer = refuse('signingKeys', 'a list with at least one entry')] = imported;
  const published = await Promise.all(imported.map(publicHalf));
  return {
    sign: (claims) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT', kid: signer.kid })
        .sign(signer.key),
    keySet: () => ({ keys: published.map((key) => ({ ...key })) }),
  };
}

/** A new RSA key for a first start: keep it, or every restart makes the tokens of before worthless. */
export async function generateSigningKey(): Promise<{ kid: string; privateKey: string }> {
  const { privateKey, publicKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  return {
    kid: await calculateJwkThumbprint(await exportJWK(publicKey)),
    privateKey: await exportPKCS8(privateKey),
  };
}

async function importKey(
  { kid, privateKey }: SigningKey,
  index: number,
  profile: MeetingProfile,
): Promise<ImportedKey> {
  const field = `signingKeys[${index}]`;
  requireText(kid, `${field}.kid`);
  const key = await importPrivateKey(privateKey, `${field}.privateKey`);
  if (modulusOf(key) < SHORTEST_MODULUS)
    refuse(`${field}.privateKey`, `an RSA key of at least ${SHORTEST_MODULUS} bits`);
  return { kid: profile.keyId(kid), key };
}

async function importPrivateKey(privateKey: unknown, field: string): Promise<CryptoKey> {
  const expected =
    'an RSA private key, either a PEM that begins with -----BEGIN PRIVATE KEY----- (PKCS#8) or a JWK with kty RSA and all its private parts';
  const work = typeof privateKey === 'string' ? fromPem(privateKey) : fromJwk(privateKey);
  // The library's error may quote the key, so it is not passed on (R40).
  const key = await work.catch(() => undefined);
  return key?.type === 'private' ? key : refuse(field, expected);
}

async function fromPem(pem: string): Promise<CryptoKey> {
  return importPKCS8(pem.trim(), ALGORITHM, { extractable: true });
}

/** Only the numbers are taken over: `use`, `key_ops` and `ext` say how another program meant to use it. */
async function fromJwk(jwk: unknown): Promise<CryptoKey | undefined> {
  const { kty, n, e, d, p, q, dp, dq, qi } = jwk as JWK;
  if (kty !== 'RSA') return undefined;
  const parts = { kty, n, e, d, p, q, dp, dq, qi } as JWK;
  const key = await importJWK(parts, ALGORITHM, { extractable: true });
  return key instanceof Uint8Array ? undefined : key;
}

function modulusOf(key: CryptoKey): number {
  const { modulusLength } = key.algorithm as { modulusLength?: number };
  return modulusLength ?? 0;
}

async function publicHalf({ kid, key }: ImportedKey): Promise<JWK> {
  const { kty, n, e } = await exportJWK(key);
  return { kty, n, e, kid, alg: ALGORITHM, use: 'sig' } as JWK;
}
