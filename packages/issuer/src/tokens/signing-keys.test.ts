import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { jaasProfile, selfHostedProfile } from './meeting-profile.js';
import { createTokenSigner, generateSigningKey, type SigningKey } from './signing-keys.js';
import { SAMPLE_NOW, sampleSigningKey } from '../testing/fixtures.js';

const profile = selfHostedProfile({ appId: 'ehr', subject: '*' });
const nextKey = await generateSigningKey();
const signerOf = (...keys: SigningKey[]) => createTokenSigner(keys, profile);

describe('generateSigningKey', () => {
  it('makes a key of 2048 bits with a name of its own', () => {
    const { kid, privateKey } = nextKey;
    assert.match(privateKey, /^-----BEGIN PRIVATE KEY-----/);
    assert.match(kid, /^[\w-]{43}$/);
    assert.notEqual(kid, sampleSigningKey.kid);
    assert.equal(signerOf(nextKey).keySet().keys[0]?.kid, kid);
  });
});

describe('createTokenSigner', () => {
  it('signs with RS256, typ JWT and the kid, as Prosody wants it', async () => {
    const signer = signerOf(sampleSigningKey);
    const token = await signer.sign({ room: 'r' }, SAMPLE_NOW);
    const { payload, protectedHeader } = await jwtVerify(token, createLocalJWKSet(signer.keySet()));
    assert.deepEqual(protectedHeader, { alg: 'RS256', typ: 'JWT', kid: sampleSigningKey.kid });
    assert.deepEqual(payload, { room: 'r' });
  });

  it('writes any text into a token and back', async () => {
    const signer = signerOf(sampleSigningKey);
    const claims = { name: 'Dr Zoë Ní Dhúill 🩺 "\\\u2028', lone: '\ud800' };
    const token = await signer.sign(claims, SAMPLE_NOW);
    const { payload } = await jwtVerify(token, createLocalJWKSet(signer.keySet()));
    assert.deepEqual(payload, claims);
  });

  it('R40: publishes the public half and nothing else', () => {
    const { keys } = signerOf(sampleSigningKey).keySet();
    assert.equal(keys.length, 1);
    assert.deepEqual(Object.keys(keys[0]!).sort(), ['alg', 'e', 'kid', 'kty', 'n', 'use']);
    const { kty, alg, use, kid } = keys[0]!;
    assert.deepEqual([kty, alg, use, kid], ['RSA', 'RS256', 'sig', sampleSigningKey.kid]);
  });

  it('hands out a key set of its own to each caller', () => {
    const signer = signerOf(sampleSigningKey);
    const taken = signer.keySet();
    taken.keys[0]!.kid = 'changed';
    taken.keys.length = 0;
    assert.equal(signer.keySet().keys[0]?.kid, sampleSigningKey.kid);
  });

  it('signs with the first key and publishes all of them', async () => {
    const signer = signerOf(nextKey, sampleSigningKey);
    const kids = signer.keySet().keys.map(({ kid }) => kid);
    assert.deepEqual(kids, [nextKey.kid, sampleSigningKey.kid]);
    const keySet = createLocalJWKSet(signer.keySet());
    const of = async (token: string) => (await jwtVerify(token, keySet)).protectedHeader.kid;
    assert.equal(await of(await signer.sign({}, SAMPLE_NOW)), nextKey.kid);
    const old = signerOf(sampleSigningKey);
    assert.equal(await of(await old.sign({}, SAMPLE_NOW)), sampleSigningKey.kid);
  });

  it('signs with a key from its time on and not a millisecond before', async () => {
    const signer = signerOf({ ...nextKey, signsFrom: SAMPLE_NOW }, sampleSigningKey);
    const keySet = createLocalJWKSet(signer.keySet());
    const kidAt = async (now: number) =>
      (await jwtVerify(await signer.sign({}, now), keySet)).protectedHeader.kid;
    assert.equal(await kidAt(SAMPLE_NOW - 1), sampleSigningKey.kid);
    assert.equal(await kidAt(SAMPLE_NOW), nextKey.kid);
  });

  it('signs with the oldest where the time of none has come', async () => {
    const later = SAMPLE_NOW + 1;
    const signer = signerOf(
      { ...nextKey, signsFrom: later },
      { ...sampleSigningKey, signsFrom: later },
    );
    const token = await signer.sign({}, SAMPLE_NOW);
    const { protectedHeader } = await jwtVerify(token, createLocalJWKSet(signer.keySet()));
    assert.equal(protectedHeader.kid, sampleSigningKey.kid);
  });

  it('writes the AppID of Jitsi as a Service into token and key set alike', async () => {
    const jaas = jaasProfile({ appId: 'vpaas-magic-cookie-1' });
    const signer = createTokenSigner([{ ...sampleSigningKey, kid: '4f4910' }], jaas);
    const token = await signer.sign({}, SAMPLE_NOW);
    const { protectedHeader } = await jwtVerify(token, createLocalJWKSet(signer.keySet()));
    assert.equal(protectedHeader.kid, 'vpaas-magic-cookie-1/4f4910');
  });
});

describe('createTokenSigner refuses', () => {
  for (const [name, keys, message] of [
    ...[[], undefined, null, {}].map((keys) => [
      `no key at all: ${JSON.stringify(keys)}`,
      keys,
      'signingKeys must be a list with at least one entry',
    ]),
    ...[undefined, '', 7].map((kid) => [
      `the kid ${JSON.stringify(kid)}`,
      [{ ...sampleSigningKey, kid }],
      'signingKeys[0].kid must be a non-empty string',
    ]),
    ['a key that is none', [sampleSigningKey, null], 'signingKeys[1] must be an object'],
    [
      'two keys of one kid',
      [sampleSigningKey, { ...nextKey, kid: sampleSigningKey.kid }],
      'signingKeys must be a list in which every kid differs',
    ],
    ...['2026-12-09', NaN, null].map((signsFrom) => [
      `signsFrom ${String(signsFrom)}`,
      [{ ...sampleSigningKey, signsFrom }],
      'signingKeys[0].signsFrom must be a number of milliseconds since 1970',
    ]),
  ] as [string, SigningKey[], string][])
    it(name, () => {
      assert.throws(() => createTokenSigner(keys, profile), { name: 'TypeError', message });
    });

  it('two kids that are one for Jitsi as a Service', () => {
    const jaas = jaasProfile({ appId: 'vpaas-magic-cookie-1' });
    const twins = [
      { ...sampleSigningKey, kid: '4f4910' },
      { ...nextKey, kid: 'vpaas-magic-cookie-1/4f4910' },
    ];
    assert.throws(() => createTokenSigner(twins, jaas), {
      message: 'signingKeys must be a list in which every kid differs',
    });
  });
});
