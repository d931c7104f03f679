import assert from 'node:assert/strict';
import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, it } from 'node:test';
import { importKeyPair } from './private-key.js';

const rsa = (modulusLength = 2048) =>
  generateKeyPairSync('rsa', { modulusLength, publicExponent: 0x10001 });
const { privateKey, publicKey } = rsa();
const pem = (key: KeyObject, type: 'pkcs1' | 'pkcs8' | 'spki' | 'sec1') =>
  key.export({ type, format: 'pem' } as never).toString();
const jwk = privateKey.export({ format: 'jwk' });
const encrypted = (type: 'pkcs1' | 'pkcs8') =>
  privateKey
    .export({ type, format: 'pem', cipher: 'aes-256-cbc', passphrase: 'SECRET' })
    .toString();
const pkcs8 = pem(privateKey, 'pkcs8');
const field = 'signingKeys[0].privateKey';

describe('importKeyPair takes', () => {
  for (const [name, value] of [
    ['PKCS#8', pkcs8],
    ['PKCS#1', pem(privateKey, 'pkcs1')],
    ['a JWK', jwk],
    [
      'a JWK, whatever it says of its use',
      { ...jwk, use: 'enc', key_ops: ['decrypt'], alg: 'RSA-OAEP', ext: false },
    ],
    ['a PEM with white space around it', `\n  ${pkcs8}\n\n`],
    ['a PEM that is indented, as a YAML file has it', pkcs8.replaceAll(/^/gm, '    ')],
    ['a PEM with the line ends of Windows', pkcs8.replaceAll('\n', '\r\n')],
    ['a PEM in one line, as an environment variable has it', pkcs8.replaceAll('\n', '\\n')],
    ['a PEM after a certificate or a comment', `subject=CN = ehr\n${pkcs8}`],
  ] as [string, unknown][])
    it(name, () => {
      const pair = importKeyPair(value, field);
      assert.ok(pair.privateKey.equals(privateKey));
      assert.ok(pair.publicKey.equals(publicKey));
    });
});

const RSA = 'an RSA private key, as PEM (PKCS#8 or PKCS#1) or as JWK';
const { privateKey: ec } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const { privateKey: edwards } = generateKeyPairSync('ed25519');
const { privateKey: pss } = generateKeyPairSync('rsa-pss', { modulusLength: 2048 });
const foreign = rsa().privateKey.export({ format: 'jwk' });
const { kty, n, e, d } = jwk;
const cut = pkcs8.replace(/\n.*\n/, '\n');

/** What is not taken, and the sentence that says so. */
const refused: [string, unknown, string][] = [
  ['a word as a shared secret', 'SECRET'.repeat(8), `${RSA}, not a shared secret or other text`],
  ['a symmetric JWK', { kty: 'oct', k: 'SECRET'.repeat(8) }, `${RSA}, not a shared secret`],
  [
    'an exponent of 1, with which a signature is the message',
    { ...jwk, e: 'AQ', d: 'AQ', dp: 'AQ', dq: 'AQ' },
    'an RSA key with a public exponent of at least 65537',
  ],
  [
    'an exponent of 3',
    pem(generateKeyPairSync('rsa', { modulusLength: 2048, publicExponent: 3 }).privateKey, 'pkcs8'),
    'an RSA key with a public exponent of at least 65537',
  ],
  ['a public PEM', pem(publicKey, 'spki'), `${RSA}, not a public key`],
  ['a public PKCS#1 PEM', pem(publicKey, 'pkcs1'), `${RSA}, not a public key`],
  [
    'a certificate',
    pem(publicKey, 'spki').replaceAll('PUBLIC KEY', 'CERTIFICATE'),
    `${RSA}, not a public key`,
  ],
  ['a public JWK', { kty, n, e }, `${RSA}, not a public key`],
  ['an encrypted PKCS#8', encrypted('pkcs8'), `${RSA}, without a passphrase`],
  ['an encrypted PKCS#1', encrypted('pkcs1'), `${RSA}, without a passphrase`],
  ['an elliptic curve', pem(ec, 'pkcs8'), `${RSA}, not one of the type ec`],
  ['an elliptic curve in its own form', pem(ec, 'sec1'), `${RSA}, not one of the type ec`],
  ['an elliptic JWK', ec.export({ format: 'jwk' }), `${RSA} with kty RSA`],
  ['Ed25519', pem(edwards, 'pkcs8'), `${RSA}, not one of the type ed25519`],
  ['RSA-PSS, which signs in another way', pem(pss, 'pkcs8'), `${RSA}, not one of the type rsa-pss`],
  ['a PEM that was cut', cut, `${RSA}, whole and unchanged`],
  [
    'a PEM of nothing',
    '-----BEGIN PRIVATE KEY-----\nSECRET\n-----END PRIVATE KEY-----',
    `${RSA}, whole and unchanged`,
  ],
  [
    'a JWK without its factors',
    { kty, n, e, d },
    `${RSA} with all its parts (n, e, d, p, q, dp, dq, qi)`,
  ],
  [
    'a JWK with a number in place of text',
    { ...jwk, p: 7 },
    `${RSA} with all its parts (n, e, d, p, q, dp, dq, qi)`,
  ],
  ['a JWK of two keys', { ...jwk, n: foreign.n }, `${RSA}, whose parts belong together`],
  ['1024 bits', pem(rsa(1024).privateKey, 'pkcs8'), 'an RSA key of at least 2048 bits'],
  ['2047 bits', pem(rsa(2047).privateKey, 'pkcs1'), 'an RSA key of at least 2048 bits'],
  [
    '1024 bits as JWK',
    rsa(1024).privateKey.export({ format: 'jwk' }),
    'an RSA key of at least 2048 bits',
  ],
  ...[undefined, null, 7, [], {}, Buffer.from(pkcs8), createPrivateKey(pkcs8)].map(
    (value): [string, unknown, string] => [
      `${value?.constructor.name ?? typeof value} in place of a key`,
      value,
      RSA,
    ],
  ),
];

describe('importKeyPair refuses', () => {
  for (const [name, value, expected] of refused)
    it(name, () => {
      assert.throws(
        () => importKeyPair(value, field),
        (error: Error) => {
          assert.equal(error.name, 'TypeError');
          assert.equal(error.message, `${field} must be ${expected}`);
          assert.equal(error.cause, undefined, 'R40: the library may quote the key');
          assert.ok(!error.message.includes('SECRET'), 'R40: a secret in an error');
          return true;
        },
      );
    });
});
