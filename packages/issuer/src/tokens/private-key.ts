import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { isJsonObject, type JsonObject } from '@video-session/core';
import { refuse } from '../check.js';

const RSA_PRIVATE_KEY = 'an RSA private key, as PEM (PKCS#8 or PKCS#1) or as JWK';
const SHORTEST_MODULUS = 2048;
/** With an exponent of 1 a signature is the message itself; FIPS 186-5 §A.1.1 takes none below this. */
const LEAST_EXPONENT = 65_537n;
const PRIVATE_PARTS = ['n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi'] as const;

/** The two halves of a key that has been checked. */
export interface KeyPair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** @throws {TypeError} naming the field, what was expected and what it is instead, never its value (R40) */
export function importKeyPair(value: unknown, field: string): KeyPair {
  const privateKey = typeof value === 'string' ? fromPem(value, field) : fromJwk(value, field);
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = privateKey;
  if (type !== 'rsa') refuse(field, `${RSA_PRIVATE_KEY}, not one of the type ${type ?? 'unknown'}`);
  if ((details?.modulusLength ?? 0) < SHORTEST_MODULUS)
    refuse(field, `an RSA key of at least ${SHORTEST_MODULUS} bits`);
  if ((details?.publicExponent ?? 0n) < LEAST_EXPONENT)
    refuse(field, `an RSA key with a public exponent of at least ${LEAST_EXPONENT}`);
  const pair = { privateKey, publicKey: createPublicKey(privateKey) };
  return typeof value === 'string' || signsForItself(pair)
    ? pair
    : refuse(field, `${RSA_PRIVATE_KEY}, whose parts belong together`);
}

function fromPem(text: string, field: string): KeyObject {
  if (!text.includes('-----BEGIN '))
    refuse(field, `${RSA_PRIVATE_KEY}, not a shared secret or other text`);
  if (text.includes('ENCRYPTED')) refuse(field, `${RSA_PRIVATE_KEY}, without a passphrase`);
  if (!text.includes('PRIVATE KEY')) refuse(field, `${RSA_PRIVATE_KEY}, not a public key`);
  return (
    quietly(() => createPrivateKey(tidy(text))) ??
    refuse(field, `${RSA_PRIVATE_KEY}, whole and unchanged`)
  );
}

/** Environment variables indent a PEM, or write its line ends as `\n`. */
function tidy(pem: string): string {
  return pem
    .replaceAll('\\n', '\n')
    .replaceAll(/^[ \t]+/gm, '')
    .trim();
}

/** Only the numbers are taken over: `use`, `key_ops` and `ext` say how another program meant to use it. */
function fromJwk(value: unknown, field: string): KeyObject {
  const jwk: JsonObject = isJsonObject(value) ? value : {};
  if (jwk['kty'] === undefined) refuse(field, RSA_PRIVATE_KEY);
  if (jwk['kty'] === 'oct') refuse(field, `${RSA_PRIVATE_KEY}, not a shared secret`);
  if (jwk['kty'] !== 'RSA') refuse(field, `${RSA_PRIVATE_KEY} with kty RSA`);
  if (jwk['d'] === undefined) refuse(field, `${RSA_PRIVATE_KEY}, not a public key`);
  const parts = Object.fromEntries(PRIVATE_PARTS.map((name) => [name, jwk[name]]));
  return (
    quietly(() => createPrivateKey({ key: { ...parts, kty: 'RSA' }, format: 'jwk' })) ??
    refuse(field, `${RSA_PRIVATE_KEY} with all its parts (${PRIVATE_PARTS.join(', ')})`)
  );
}

/** A JWK is not looked into on import: parts of two keys would make signatures that nobody accepts. */
function signsForItself({ privateKey, publicKey }: KeyPair): boolean {
  const probe = new Uint8Array(32);
  const check = () => verify('sha256', probe, publicKey, sign('sha256', probe, privateKey));
  return quietly(check) === true;
}

/** The library's error may quote the key, so it is not passed on (R40). */
function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
