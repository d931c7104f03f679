import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { before, describe, test } from 'node:test';
import { CompactSign, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { AUDIENCE, createTokenSigner, ISSUER, KEY_ID, SUBJECT } from '../testing/tokens.js';
import { createTokenCheck, type TokenCheck, type Verdict } from './token-check.js';

const ROOM = 'room-1';
const seconds = (): number => Math.floor(Date.now() / 1000);

let signer: Awaited<ReturnType<typeof createTokenSigner>>;
let check: TokenCheck;

before(async () => {
  signer = await createTokenSigner();
  check = createTokenCheck({
    keySet: signer.keySet,
    issuer: ISSUER,
    audience: [AUDIENCE],
    subject: SUBJECT,
  });
});

function assertRefused(verdict: Verdict, message: string | RegExp): void {
  assert.ok(verdict.status === 'refused', verdict.status);
  assert.equal(verdict.refusal.name, 'connection.passwordRequired');
  assert.equal(verdict.refusal.isFatal, false);
  assert.match(verdict.refusal.message ?? '', new RegExp(message));
}

describe('a token is accepted', () => {
  test('when all is right, in either case of the room', async () => {
    const token = await signer.sign('ROOM-1', {
      context: { user: { id: 'u', name: 'Alex', affiliation: 'owner' } },
    });
    assert.deepEqual(await check(token, ROOM), {
      status: 'accepted',
      user: { id: 'u', name: 'Alex', email: '', role: 'moderator' },
    });
  });

  test('for any room when it says so', async () => {
    assert.equal((await check(await signer.sign('*'), ROOM)).status, 'accepted');
  });

  for (const [user, role] of [
    [{ affiliation: 'owner' }, 'moderator'],
    [{ affiliation: 'member' }, 'participant'],
    [{ moderator: true }, 'moderator'],
    [{ moderator: 'true' }, 'moderator'],
    [{ moderator: false }, 'participant'],
    [{}, 'participant'],
  ] as const) {
    test(`with ${JSON.stringify(user)} as ${role}`, async () => {
      const verdict = await check(await signer.sign(ROOM, { context: { user } }), ROOM);
      assert.equal(verdict.status === 'accepted' && verdict.user.role, role);
    });
  }

  for (const alg of ['RS384', 'RS512']) {
    test(`with ${alg}`, async () => {
      const other = await createTokenSigner(alg);
      const verdict = await createTokenCheck({ keySet: other.keySet })(
        await other.sign(ROOM),
        ROOM,
      );
      assert.equal(verdict.status, 'accepted');
    });
  }
});

describe('a token is refused', () => {
  for (const [what, claims, words] of [
    ['that has expired', { exp: seconds() - 2 }, /^Not acceptable by exp \(\d+\.\d\)$/],
    ['that begins in a minute', { nbf: seconds() + 60 }, 'Not acceptable by nbf'],
    ['whose exp is no number', { exp: '9999999999' as unknown as number }, 'exp must be number'],
    ['whose nbf is no number', { nbf: '1' as unknown as number }, 'nbf must be number'],
    ['without issuer', { iss: undefined }, '&apos;iss&apos; claim is missing'],
    ['of another issuer', { iss: 'other' }, 'invalid &apos;iss&apos; claim'],
    ['without audience', { aud: undefined }, '&apos;aud&apos; claim is missing'],
    ['of another audience', { aud: 'other' }, 'invalid &apos;aud&apos; claim'],
    ['with an audience in an array', { aud: [AUDIENCE] }, 'invalid &apos;aud&apos; claim'],
    ['without subject', { sub: undefined }, '&apos;sub&apos; claim is missing'],
    ['without room', { room: undefined }, '&apos;room&apos; claim is missing'],
  ] as const) {
    test(what, async () => {
      const changed = claims as Parameters<typeof signer.sign>[1];
      assertRefused(await check(await signer.sign(ROOM, changed), ROOM), words);
    });
  }

  for (const [what, header, words] of [
    ['of another type', { typ: 'at+jwt' }, 'Invalid typ'],
    ['without type', { typ: undefined }, 'Invalid typ'],
    ['without key id', { kid: undefined }, '&apos;kid&apos; claim is missing'],
  ] as const) {
    test(what, async () => {
      assertRefused(await check(await signer.sign(ROOM, {}, header), ROOM), words);
    });
  }

  test('that is not there', async () => {
    assertRefused(await check('', ROOM), 'token required');
  });

  test('that is no token', async () => {
    assertRefused(await check('a.b.c', ROOM), 'bad token format');
  });

  test('signed by another key', async () => {
    const stranger = await createTokenSigner();
    assertRefused(await check(await stranger.sign(ROOM), ROOM), 'Invalid signature');
  });

  test('signed with a shared secret', async () => {
    const token = await new SignJWT({ room: ROOM })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT', kid: KEY_ID })
      .sign(new Uint8Array(32));
    assertRefused(await check(token, ROOM), 'Invalid or incorrect alg');
  });

  test('signed with an algorithm other than RSA', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256');
    const token = await new CompactSign(new TextEncoder().encode('{}'))
      .setProtectedHeader({ alg: 'ES256', typ: 'JWT', kid: KEY_ID })
      .sign(privateKey);
    const keySet = { keys: [{ ...(await exportJWK(publicKey)), kid: KEY_ID }] };
    assertRefused(await createTokenCheck({ keySet })(token, ROOM), 'Invalid or incorrect alg');
  });
});

test('a token for another room or domain is not allowed in', async () => {
  for (const token of [await signer.sign('room-2'), await signer.sign(ROOM, { sub: 'other' })]) {
    const verdict = await check(token, ROOM);
    assert.equal(
      verdict.status === 'refused' && verdict.refusal.name,
      'conference.connectionError.notAllowed',
    );
  }
});

test('a token of an unknown key gets no answer', async () => {
  const token = await signer.sign(ROOM, {}, { kid: 'key-2' });
  assert.deepEqual(await check(token, ROOM), { status: 'unanswered' });
});

test('settings without keys are a mistake of the caller', () => {
  assert.throws(() => createTokenCheck({}), TypeError);
});

describe('a key set behind a URL', () => {
  async function serveKeys(cacheControl?: string) {
    const state = { requests: 0, keys: signer.keySet, status: 200 };
    const server = createServer((_request, response) => {
      state.requests += 1;
      if (cacheControl) response.setHeader('cache-control', cacheControl);
      response.statusCode = state.status;
      response.end(JSON.stringify(state.keys));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    return { state, url: `http://127.0.0.1:${port}/`, close: () => server.close() };
  }

  test('is fetched once, also for an unknown key, until its time is up', async (context) => {
    const keys = await serveKeys('public, max-age=60');
    context.after(keys.close);
    let now = Date.now();
    const remote = createTokenCheck({ keySetUrl: keys.url }, () => now);
    const token = await signer.sign(ROOM);
    const verdicts = await Promise.all([remote(token, ROOM), remote(token, ROOM)]);
    assert.deepEqual(
      verdicts.map((verdict) => verdict.status),
      ['accepted', 'accepted'],
    );
    await remote(await signer.sign(ROOM, {}, { kid: 'key-2' }), ROOM);
    now += 59_000;
    await remote(token, ROOM);
    assert.equal(keys.state.requests, 1);
    now += 2000;
    await remote(token, ROOM);
    assert.equal(keys.state.requests, 2);
  });

  test('is kept for six hours when nothing is said about it', async (context) => {
    const keys = await serveKeys();
    context.after(keys.close);
    let now = Date.now();
    const remote = createTokenCheck({ keySetUrl: keys.url }, () => now);
    const token = await signer.sign(ROOM, { exp: seconds() + 100_000 });
    await remote(token, ROOM);
    now += 6 * 3600_000 - 1000;
    await remote(token, ROOM);
    assert.equal(keys.state.requests, 1);
    now += 2000;
    await remote(token, ROOM);
    assert.equal(keys.state.requests, 2);
  });

  test('that fails gives no answer, and is asked again', async (context) => {
    const keys = await serveKeys();
    context.after(keys.close);
    const remote = createTokenCheck({ keySetUrl: keys.url });
    const token = await signer.sign(ROOM);
    keys.state.status = 500;
    assert.deepEqual(await remote(token, ROOM), { status: 'unanswered' });
    keys.state.status = 200;
    assert.equal((await remote(token, ROOM)).status, 'accepted');
  });
});
