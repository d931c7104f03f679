import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createLocalJWKSet, exportJWK, generateKeyPair } from 'jose';
import { SessionError } from './errors.js';
import type { KeySet } from './key-set.js';
import { editJson, factory, refuses, tamper, verify } from './testing/token-checks.js';
import { forge, sampleAppointment, sampleClaims } from './testing/token-factory.js';

describe('an algorithm that is wrong: token-algorithm', () => {
  it('none, however it is written', async () => {
    const unsigned = (alg: string) => forge({ alg, typ: 'JWT', kid: 'k1' }, sampleClaims);
    for (const alg of ['none', 'None', 'NONE']) await refuses(unsigned(alg), 'token-algorithm');
    await refuses(unsigned(''), 'token-malformed');
  });

  it('HS256 with the public key as its secret', async () => {
    for (const secret of [factory.publicPem, JSON.stringify(factory.jwk), factory.jwk.n!]) {
      const token = await factory.sign({}, { alg: 'HS256' }, Buffer.from(secret));
      await refuses(token, 'token-algorithm');
    }
  });

  it('PS256 and ES256', async () => {
    for (const alg of ['PS256', 'ES256']) {
      const { privateKey, publicKey } = await generateKeyPair(alg);
      const jwk = { ...(await exportJWK(publicKey)), kid: 'k1' };
      const token = await factory.sign({}, { alg }, privateKey);
      await refuses(token, 'token-algorithm', { keySet: createLocalJWKSet({ keys: [jwk] }) });
    }
  });

  it('a header that asks for an extension', async () => {
    const token = await factory.sign();
    const crit = tamper(
      token,
      0,
      editJson((header) => ({ ...header, crit: ['x'], x: 1 })),
    );
    await refuses(crit, 'token-algorithm');
  });
});

describe('a token without what it needs', () => {
  for (const claim of ['iss', 'aud', 'sub', 'room', 'nbf', 'exp', 'context', 'video_session'])
    it(`no ${claim}: token-malformed`, async () => {
      const options = { issuer: 'video-session', audience: 'jitsi' };
      await refuses(await factory.sign({ [claim]: undefined }), 'token-malformed', options);
    });

  for (const field of Object.keys(sampleAppointment))
    it(`no video_session.${field}: token-malformed, naming it`, async () => {
      const own = { ...sampleAppointment, [field]: undefined };
      const error = await refuses(await factory.sign({ video_session: own }), 'token-malformed');
      assert.match(error.message, new RegExp(`token\\.video_session\\.${field} must be`));
    });

  for (const [name, claims] of [
    ['exp as a string', { exp: '4000000000' }],
    ['nbf as a string', { nbf: '0' }],
    ['room as a number', { room: 123 }],
    ['no user', { context: {} }],
    ['a user without an id', { context: { user: {} } }],
    ['a name that is no text', { context: { user: { id: 'p', name: {} } } }],
    ['an unknown role', { video_session: { ...sampleAppointment, role: 'admin' } }],
    ['opens as a string', { video_session: { ...sampleAppointment, opens: '0' } }],
  ] as const)
    it(`${name}: token-malformed`, async () => {
      await refuses(await factory.sign(claims), 'token-malformed');
    });
});

describe('a token that is no token: token-malformed', () => {
  for (const garbage of [
    '',
    '.',
    '..',
    'x',
    'a.b',
    'a.b.c',
    'a.b.c.d',
    'null.null.null',
    '🦆.🦆.🦆',
    ' a.b.c',
  ])
    it(JSON.stringify(garbage), async () => {
      await refuses(garbage, 'token-malformed');
    });

  it('a payload that is no JSON object', async () => {
    const header = { alg: 'RS256', typ: 'JWT', kid: 'k1' };
    await assert.rejects(verify(forge(header, [sampleClaims], 'AAAA')), { name: 'SessionError' });
  });

  it('what a page without types may hand over', async () => {
    for (const value of [undefined, null, 7, {}, []] as unknown[])
      await assert.rejects(verify(value as string), { code: 'token-malformed' });
  });

  it('more than 8192 characters, without a look at it', async () => {
    const huge = await factory.sign({ padding: 'x'.repeat(10_000) });
    const error = await refuses(huge, 'token-malformed', {
      keySet: () => assert.fail('the key set was asked'),
    });
    assert.equal(error.message, 'A session token has at most 8192 characters');
    const unused = { keySet: (() => assert.fail('asked')) as KeySet };
    await refuses('a'.repeat(5_000_000), 'token-malformed', unused);
  });
});

describe('any change of a valid token', () => {
  const character = fc.constantFrom(
    ...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/=. \n\0é'),
  );

  it('is refused with a session error, whatever was replaced, added or taken out', async () => {
    const token = await factory.sign();
    const place = fc.nat({ max: token.length });
    const text = fc.string({ unit: character, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(place, fc.nat({ max: 4 }), text, async (from, length, insert) => {
        const mutated = token.slice(0, from) + insert + token.slice(from + length);
        fc.pre(mutated !== token);
        await assert.rejects(verify(mutated), SessionError);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is refused for every single bit of its last characters', async () => {
    const token = await factory.sign();
    for (let place = token.length - 4; place < token.length; place++)
      for (let bit = 0; bit < 7; bit++) {
        const flipped = String.fromCharCode(token.charCodeAt(place) ^ (1 << bit));
        const mutated = token.slice(0, place) + flipped + token.slice(place + 1);
        await assert.rejects(verify(mutated), SessionError, `${place}, bit ${bit}`);
      }
  });

  it('is refused for every header that JSON can say', async () => {
    const [, payload, signature] = (await factory.sign()).split('.');
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (header) => {
        const part = Buffer.from(JSON.stringify(header)).toString('base64url');
        await assert.rejects(verify(`${part}.${payload}.${signature}`), SessionError);
      }),
    );
  });
});
