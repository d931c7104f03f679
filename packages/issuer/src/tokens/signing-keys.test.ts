import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { before, describe, it } from 'node:test';
import { createLocalJWKSet, exportJWK, importPKCS8, jwtVerify, type JWK } from 'jose';
import { jaasProfile, selfHostedProfile } from './meeting-profile.js';
import { createTokenSigner, generateSigningKey, type SigningKey } from './signing-keys.js';
import { sampleSigningKey } from '../testing/fixtures.js';

const profile = selfHostedProfile({ appId: 'ehr', subject: '*' });
const pem = (type: 'pkcs1' | 'pkcs8', bits = 2048) =>
  generateKeyPairSync('rsa', { modulusLength: bits })
    .privateKey.export({ type, format: 'pem' })
    .toString();

/** Creation fails for a reason that can be read, and says nothing of the key. */
async function refuses(key: unknown, message: string | RegExp): Promise<void> {
  await assert.rejects(createTokenSigner([key as SigningKey], profile), (error: Error) => {
    assert.equal(error.name, 'TypeError');
    assert.match(error.message, new RegExp(message));
    assert.equal(error.cause, undefined);
    return true;
  });
}

describe('generateSigningKey', () => {
  it('makes a key of 2048 bits with a name of its own', async () => {
    const { kid, privateKey } = await generateSigningKey();
    assert.match(privateKey, /^-----BEGIN PRIVATE KEY-----/);
    assert.match(kid, /^[\w-]{43}$/);
    assert.notEqual(kid, sampleSigningKey.kid);
    const signer = await createTokenSigner([{ kid, privateKey }], profile);
    assert.equal(signer.keySet().keys[0]?.kid, kid);
  });
});

describe('createTokenSigner', () => {
  let jwk: JWK;
  before(async () => {
    const options = { extractable: true };
    jwk = await exportJWK(await importPKCS8(sampleSigningKey.privateKey, 'RS256', options));
  });

  it('signs with RS256, typ JWT and the kid, as Prosody wants it', async () => {
    const signer = await createTokenSigner([sampleSigningKey], profile);
    const token = await signer.sign({ room: 'r' });
    const { payload, protectedHeader } = await jwtVerify(token, createLocalJWKSet(signer.keySet()));
    assert.deepEqual(protectedHeader, { alg: 'RS256', typ: 'JWT', kid: sampleSigningKey.kid });
    assert.deepEqual(payload, { room: 'r' });
  });

  it('R40: publishes the public half and nothing else', async () => {
    const signer = await createTokenSigner([sampleSigningKey], profile);
    const { keys } = signer.keySet();
    assert.equal(keys.length, 1);
    assert.deepEqual(Object.keys(keys[0]!).sort(), ['alg', 'e', 'kid', 'kty', 'n', 'use']);
    const { kty, alg, use, kid, n } = keys[0]!;
    assert.deepEqual([kty, alg, use, kid], ['RSA', 'RS256', 'sig', sampleSigningKey.kid]);
    assert.equal(n, jwk.n);
  });

  it('hands out a key set of its own to each caller', async () => {
    const signer = await createTokenSigner([sampleSigningKey], profile);
    const taken = signer.keySet();
    taken.keys[0]!.kid = 'changed';
    taken.keys.length = 0;
    assert.equal(signer.keySet().keys[0]?.kid, sampleSigningKey.kid);
  });

  it('signs with the first key and publishes all of them', async () => {
    const next = await generateSigningKey();
    const signer = await createTokenSigner([next, sampleSigningKey], profile);
    const kids = signer.keySet().keys.map(({ kid }) => kid);
    assert.deepEqual(kids, [next.kid, sampleSigningKey.kid]);
    const old = await createTokenSigner([sampleSigningKey], profile);
    const keySet = createLocalJWKSet(signer.keySet());
    const of = async (token: string) => (await jwtVerify(token, keySet)).protectedHeader.kid;
    assert.equal(await of(await signer.sign({})), next.kid);
    assert.equal(await of(await old.sign({})), sampleSigningKey.kid);
  });

  it('takes a private JWK, whatever it says of its use', async () => {
    const privateKey = { ...jwk, use: 'enc', key_ops: ['decrypt'], alg: 'RSA-OAEP', ext: false };
    const signer = await createTokenSigner([{ kid: 'k', privateKey }], profile);
    await jwtVerify(await signer.sign({}), createLocalJWKSet(signer.keySet()));
  });

  it('takes a PEM with white space around it, as environment variables have it', async () => {
    const privateKey = `\n  ${sampleSigningKey.privateKey}\n\n`;
    await createTokenSigner([{ kid: 'k', privateKey }], profile);
  });

  it('writes the AppID of Jitsi as a Service into token and key set alike', async () => {
    const jaas = jaasProfile({ appId: 'vpaas-magic-cookie-1' });
    const key = { ...sampleSigningKey, kid: '4f4910' };
    const signer = await createTokenSigner([key], jaas);
    const { protectedHeader } = await jwtVerify(
      await signer.sign({}),
      createLocalJWKSet(signer.keySet()),
    );
    assert.equal(protectedHeader.kid, 'vpaas-magic-cookie-1/4f4910');
  });

  it('refuses to start without a key', async () => {
    const message = 'signingKeys must be a list with at least one entry';
    for (const keys of [[], undefined, null, {}] as unknown[])
      await assert.rejects(createTokenSigner(keys as SigningKey[], profile), { message });
  });

  it('refuses a key without a kid', async () => {
    for (const kid of [undefined, '', 7])
      await refuses(
        { ...sampleSigningKey, kid },
        /^signingKeys\[0\]\.kid must be a non-empty string$/,
      );
  });

  it('refuses two keys of one kid', async () => {
    const twins = [
      sampleSigningKey,
      { ...(await generateSigningKey()), kid: sampleSigningKey.kid },
    ];
    await assert.rejects(createTokenSigner(twins, profile), {
      name: 'TypeError',
      message: 'signingKeys must be a list in which every kid differs',
    });
  });

  it('refuses a key under 2048 bits', async () => {
    const message = /^signingKeys\[0\]\.privateKey must be an RSA key of at least 2048 bits$/;
    await refuses({ kid: 'k', privateKey: pem('pkcs8', 1024) }, message);
  });

  for (const [name, privateKey] of [
    ['a symmetric JWK', { kty: 'oct', k: 'c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3I' }],
    ['a word as a shared secret', 'SECRET-SECRET-SECRET-SECRET-SECRET'],
    ['an elliptic curve', generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey],
    ['PKCS#1', pem('pkcs1')],
    ['nothing', undefined],
    ['null', null],
    ['a PEM that was cut', '-----BEGIN PRIVATE KEY-----\nSECRET\n-----END PRIVATE KEY-----'],
  ] as [string, unknown][])
    it(`refuses ${name} where a pair is needed`, async () => {
      const given =
        name === 'an elliptic curve'
          ? (privateKey as ReturnType<typeof generateKeyPairSync>['privateKey']).export({
              type: 'pkcs8',
              format: 'pem',
            })
          : privateKey;
      const message = /^signingKeys\[0\]\.privateKey must be an RSA private key, .* \(PKCS#8\)/;
      await refuses({ kid: 'k', privateKey: given }, message);
    });

  it('refuses a public key, which cannot sign', async () => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const spki = publicKey.export({ type: 'spki', format: 'pem' });
    const { kty, n, e } = jwk;
    for (const privateKey of [spki, { kty, n, e }])
      await refuses(
        { kid: 'k', privateKey },
        /^signingKeys\[0\]\.privateKey must be an RSA private/,
      );
  });
});
