import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { createLocalJWKSet, exportJWK, generateKeyPair } from 'jose';
import { SessionError, type SessionErrorCode } from './errors.js';
import type { KeySet } from './key-set.js';
import { decodeSessionToken, verifySessionToken, type VerifyOptions } from './session-token.js';
import {
  createTokenFactory,
  forge,
  SAMPLE_NOW,
  sampleAppointment,
  sampleClaims,
  sampleUser,
  type TokenFactory,
} from './testing/token-factory.js';

let factory: TokenFactory;
let stranger: TokenFactory;
let keySet: KeySet;

const verify = (token: string, options: Partial<VerifyOptions> = {}) =>
  verifySessionToken(token, { keySet, now: SAMPLE_NOW, ...options });

async function refuses(
  token: string,
  code: SessionErrorCode,
  options: Partial<VerifyOptions> = {},
): Promise<SessionError> {
  const error = await verify(token, options).then(
    () => assert.fail(`accepted, but ${code} was expected`),
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof SessionError, String(error));
  assert.equal(error.code, code);
  const everything = inspect(error, { depth: Infinity });
  assert.ok(token.length < 2 || !everything.includes(token), 'R40: the token is in the error');
  assert.ok(!everything.includes(sampleUser.id), 'R42: the claims are in the error');
  return error;
}

/** The same token with one part of it changed. */
function tamper(token: string, part: 0 | 1 | 2, change: (text: string) => string): string {
  const parts = token.split('.');
  parts[part] = change(parts[part]!);
  return parts.join('.');
}

const editJson = (edit: (value: Record<string, unknown>) => object) => (part: string) => {
  const value = JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
  return Buffer.from(JSON.stringify(edit(value))).toString('base64url');
};

before(async () => {
  [factory, stranger] = await Promise.all([createTokenFactory(), createTokenFactory()]);
  keySet = createLocalJWKSet({ keys: [factory.jwk] });
});

describe('a session token that is right', () => {
  it('becomes a session, with instants in milliseconds', async () => {
    const token = await factory.sign();
    assert.deepEqual(await verify(token), {
      token,
      meetingCode: '123-bcdf-ghjk-mnpq',
      role: 'patient',
      participantId: 'pseudonym',
      displayName: undefined,
      starts: Date.UTC(2026, 11, 9, 14),
      ends: Date.UTC(2026, 11, 9, 14, 50),
      window: { opens: Date.UTC(2026, 11, 9), closes: Date.UTC(2026, 11, 10) },
      timeZone: 'Europe/London',
      service: 'hillside',
      expires: Date.UTC(2026, 11, 9, 17, 55),
    });
  });

  it('may name everything that the page expects of it', async () => {
    const session = await verify(await factory.sign(), {
      issuer: 'video-session',
      audience: 'jitsi',
      meetingCode: '123-bcdf-ghjk-mnpq',
      role: 'patient',
    });
    assert.equal(session.role, 'patient');
  });

  it('R8: carries the name of a clinician', async () => {
    const token = await factory.sign({
      context: { user: { ...sampleUser, name: 'Dr Amara Osei' } },
      video_session: { ...sampleAppointment, role: 'clinician' },
    });
    const { displayName, role } = await verify(token);
    assert.deepEqual([displayName, role], ['Dr Amara Osei', 'clinician']);
  });

  it('is taken from any of several keys', async () => {
    const other = await createTokenFactory('k2');
    const both = createLocalJWKSet({ keys: [other.jwk, factory.jwk] });
    assert.equal((await verify(await factory.sign(), { keySet: both })).role, 'patient');
    assert.equal((await verify(await other.sign(), { keySet: both })).role, 'patient');
  });
});

describe('the clock (R2)', () => {
  const expires = sampleClaims.exp * 1000;
  const begins = sampleClaims.nbf * 1000;

  it('lets a token live until five seconds past exp', async () => {
    const token = await factory.sign();
    await verify(token, { now: expires + 4_999 });
    await refuses(token, 'token-expired', { now: expires + 5_000 });
    await refuses(token, 'token-expired', { now: expires + 3_600_000 });
  });

  it('lets a token begin five seconds before nbf', async () => {
    const token = await factory.sign();
    await verify(token, { now: begins - 5_000 });
    await refuses(token, 'token-early', { now: begins - 6_000 });
  });

  it('never opens without a time', async () => {
    await assert.rejects(verify(await factory.sign(), { now: NaN }), { name: 'SessionError' });
  });
});

describe('the access window of a token (R1)', () => {
  const details = {
    opens: Date.UTC(2026, 11, 9),
    starts: Date.UTC(2026, 11, 9, 14),
    timeZone: 'Europe/London',
  };
  const longLived = () => factory.sign({ nbf: 0, exp: 4_000_000_000 });

  it('refuses the day before, and says which day it is for', async () => {
    const error = await refuses(await longLived(), 'too-early', { now: details.opens - 1 });
    assert.deepEqual(error.details, { ...details, serverNow: details.opens - 1 });
  });

  it('refuses from the end of the day on', async () => {
    const closes = Date.UTC(2026, 11, 10);
    await verify(await longLived(), { now: closes - 1 });
    const error = await refuses(await longLived(), 'past', { now: closes });
    assert.deepEqual(error.details, { ...details, serverNow: closes });
  });
});

describe('a session token that is wrong', () => {
  it('tampered payload: token-signature', async () => {
    const token = tamper(
      await factory.sign(),
      1,
      editJson((claims) => ({ ...claims, room: '999-zzzz-zzzz-zzzz' })),
    );
    await refuses(token, 'token-signature');
  });

  it('tampered role, a patient who would be moderator: token-signature', async () => {
    const user = { ...sampleUser, affiliation: 'owner', moderator: true };
    const token = tamper(
      await factory.sign(),
      1,
      editJson((claims) => ({ ...claims, context: { user } })),
    );
    await refuses(token, 'token-signature');
  });

  it('tampered signature: token-signature', async () => {
    const token = tamper(await factory.sign(), 2, (part) =>
      part.startsWith('A') ? `B${part.slice(1)}` : `A${part.slice(1)}`,
    );
    await refuses(token, 'token-signature');
  });

  it('signature cut short or left out: token-signature', async () => {
    const token = await factory.sign();
    await refuses(
      tamper(token, 2, (part) => part.slice(0, 340)),
      'token-signature',
    );
    await refuses(
      tamper(token, 2, () => ''),
      'token-signature',
    );
  });

  it('signature in another spelling of the same bytes: token-malformed', async () => {
    // Four of the last character's bits are not used, and decoders take no notice of them.
    const token = tamper(await factory.sign(), 2, (part) => {
      const last = part.at(-1)!;
      const spelling = { A: 'B', Q: 'R', g: 'h', w: 'x' }[last];
      return part.slice(0, -1) + spelling!;
    });
    await refuses(token, 'token-malformed');
    const padded = tamper(await factory.sign(), 2, (part) => `${part}==`);
    await refuses(padded, 'token-malformed');
  });

  it('another room: token-room', async () => {
    await refuses(await factory.sign(), 'token-room', { meetingCode: '999-zzzz-zzzz-zzzz' });
  });

  it('a room that is no meeting code, or any room: token-room', async () => {
    await refuses(await factory.sign({ room: 'lobby' }), 'token-room');
    await refuses(await factory.sign({ room: '*' }), 'token-room');
  });

  it('R39: another role: token-role', async () => {
    await refuses(await factory.sign(), 'token-role', { role: 'clinician' });
  });

  it('another issuer: token-issuer', async () => {
    await refuses(await factory.sign({ iss: 'someone' }), 'token-issuer', {
      issuer: 'video-session',
    });
  });

  it('another audience: token-audience', async () => {
    await refuses(await factory.sign({ aud: 'elsewhere' }), 'token-audience', {
      audience: 'jitsi',
    });
  });

  it('a list of audiences, which Prosody refuses: token-malformed', async () => {
    await refuses(await factory.sign({ aud: ['jitsi'] }), 'token-malformed');
    await refuses(await factory.sign({ aud: ['jitsi'] }), 'token-malformed', { audience: 'jitsi' });
  });

  it('another key behind the same kid: token-signature', async () => {
    await refuses(await stranger.sign(), 'token-signature');
  });

  it('an unknown kid: token-key-unknown', async () => {
    await refuses(await factory.sign({}, { kid: 'k9' }), 'token-key-unknown');
  });

  it('no kid, though there is one key only: token-key-unknown', async () => {
    await refuses(await factory.sign({}, { kid: undefined }), 'token-key-unknown');
  });

  it('two keys of one kid: token-key-unknown', async () => {
    const twins = createLocalJWKSet({ keys: [factory.jwk, stranger.jwk] });
    await refuses(await factory.sign(), 'token-key-unknown', { keySet: twins });
  });

  it('a typ that is not exactly JWT: token-malformed', async () => {
    for (const typ of [undefined, 'jwt', 'application/jwt', 'at+jwt'])
      await refuses(await factory.sign({}, { typ }), 'token-malformed');
  });
});

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

describe('decodeSessionToken', () => {
  it('reads room and end, unchecked', async () => {
    const unchecked = { room: '123-bcdf-ghjk-mnpq', expires: sampleClaims.exp * 1000 };
    assert.deepEqual(decodeSessionToken(await stranger.sign()), unchecked);
  });

  it('reads nothing from what is no token, or of another type', async () => {
    const nothing = { room: undefined, expires: undefined };
    for (const garbage of ['', 'a.b.c', 'x'.repeat(100)])
      assert.deepEqual(decodeSessionToken(garbage), nothing);
    assert.deepEqual(decodeSessionToken(await factory.sign({ room: 7, exp: undefined })), nothing);
  });
});
