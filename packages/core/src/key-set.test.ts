import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { dateOf } from './http-date.js';
import { remoteKeySet } from './key-set.js';
import { verifySessionToken } from './session-token.js';
import { jsonAnswer, startLocalServer, type LocalServer } from './testing/local-server.js';
import { createTokenFactory, SAMPLE_NOW, type TokenFactory } from './testing/token-factory.js';

const SECOND = 1_000;

describe('a key set at a URL', () => {
  let server: LocalServer;
  let factory: TokenFactory;
  let later: TokenFactory;
  let time: number;

  before(async () => {
    [factory, later] = await Promise.all([createTokenFactory(), createTokenFactory('k2')]);
    server = await startLocalServer();
  });
  after(() => server.close());
  beforeEach(() => {
    time = 0;
    server.answer = jsonAnswer(200, { keys: [factory.jwk] });
  });

  const open = () => remoteKeySet(new URL('jwks.json', server.url), () => time);
  const verify = (token: string, keySet = open()) =>
    verifySessionToken(token, { keySet, now: SAMPLE_NOW });
  const asked = () => server.requests.length;

  it('is fetched once for many tokens', async () => {
    const keySet = open();
    const before = asked();
    keySet.preload();
    const token = await factory.sign();
    await Promise.all([verify(token, keySet), verify(token, keySet)]);
    await verify(token, keySet);
    assert.equal(asked(), before + 1);
  });

  it('is not fetched again for an unknown kid within 30 s, and once after', async () => {
    const keySet = open();
    await verify(await factory.sign(), keySet);
    const before = asked();
    server.answer = jsonAnswer(200, { keys: [factory.jwk, later.jwk] });
    time = 29 * SECOND;
    await assert.rejects(verify(await later.sign(), keySet), { code: 'token-key-unknown' });
    assert.equal(asked(), before);
    time = 30 * SECOND;
    assert.equal((await verify(await later.sign(), keySet)).role, 'patient');
    assert.equal(asked(), before + 1);
  });

  it('is fetched again after 10 minutes, so that a withdrawn key counts no longer', async () => {
    const keySet = open();
    await verify(await factory.sign(), keySet);
    server.answer = jsonAnswer(200, { keys: [later.jwk] });
    time = 599 * SECOND;
    await verify(await factory.sign(), keySet);
    time = 600 * SECOND;
    await assert.rejects(verify(await factory.sign(), keySet), { code: 'token-key-unknown' });
  });

  for (const [name, answer] of [
    ['404', jsonAnswer(404, {})],
    ['500', jsonAnswer(500, {})],
    ['no JSON', (_, response) => response.writeHead(200).end('<html>')],
    ['JSON that is no key set', jsonAnswer(200, { keys: 'none' })],
    ['a redirect', (_, response) => response.writeHead(302, { location: '/other' }).end()],
    ['more than anybody needs', jsonAnswer(200, { keys: [], rest: 'x'.repeat(100_000) })],
    ['a connection that breaks', (request) => request.socket.destroy()],
  ] as [string, LocalServer['answer']][])
    it(`answers ${name}: key-set-unreachable, worth another try`, async () => {
      server.answer = answer;
      await assert.rejects(verify(await factory.sign()), {
        code: 'key-set-unreachable',
        recoverable: true,
      });
    });

  it('that never answers is given up after 5 s', async (test) => {
    test.mock.timers.enable({ apis: ['setTimeout'] });
    let heard: () => void = () => undefined;
    const arrived = new Promise<void>((resolve) => (heard = resolve));
    server.answer = () => heard();
    const verifying = verify(await factory.sign());
    await arrived;
    test.mock.timers.tick(5 * SECOND);
    await assert.rejects(verifying, { code: 'key-set-unreachable' });
  });

  it('is asked again after it could not be reached', async () => {
    const keySet = open();
    server.answer = jsonAnswer(503, {});
    await assert.rejects(verify(await factory.sign(), keySet), { code: 'key-set-unreachable' });
    server.answer = jsonAnswer(200, { keys: [factory.jwk] });
    await verify(await factory.sign(), keySet);
  });

  it('cannot be reached at all: key-set-unreachable', async () => {
    const gone = await startLocalServer();
    await gone.close();
    const verifying = verify(await factory.sign(), remoteKeySet(gone.url));
    await assert.rejects(verifying, { code: 'key-set-unreachable' });
  });

  it('without any key: token-key-unknown', async () => {
    server.answer = jsonAnswer(200, { keys: [] });
    await assert.rejects(verify(await factory.sign()), { code: 'token-key-unknown' });
  });

  describe('R2: tells the time of its server', () => {
    const dated = (date: string, headers = {}): LocalServer['answer'] => {
      return (_, response) => {
        response.writeHead(200, { date, ...headers });
        response.end(JSON.stringify({ keys: [factory.jwk] }));
      };
    };

    it('by its Date, and counts on from there', async () => {
      assert.equal(open().clock, undefined);
      const keySet = open();
      server.answer = dated('Wed, 09 Dec 2026 13:55:00 GMT');
      await verify(await factory.sign(), keySet);
      const { clock } = keySet;
      assert.equal(clock?.now(), SAMPLE_NOW);
      time = 61 * SECOND;
      assert.equal(clock.now(), SAMPLE_NOW + 61 * SECOND);
    });

    it('anew once it has expired', async () => {
      const keySet = open();
      server.answer = dated('Wed, 09 Dec 2026 13:55:00 GMT');
      await verify(await factory.sign(), keySet);
      server.answer = dated('Wed, 09 Dec 2026 14:55:00 GMT');
      keySet.expire();
      await verify(await factory.sign(), keySet);
      assert.equal(keySet.clock?.now(), SAMPLE_NOW + 3_600 * SECOND);
    });

    it('in time for the token that waits for its key', async () => {
      const keySet = open();
      server.answer = dated('Wed, 09 Dec 2026 13:55:00 GMT');
      const now = () => keySet.clock?.now() ?? NaN;
      const session = await verifySessionToken(await factory.sign(), { keySet, now });
      assert.equal(session.role, 'patient');
    });

    it('with the age of a copy in a cache; nothing of what is no date', () => {
      const read = (headers: Record<string, string>) => dateOf(new Headers(headers));
      const date = 'Wed, 09 Dec 2026 13:54:00 GMT';
      assert.equal(read({ date, age: '60' }), SAMPLE_NOW);
      assert.equal(read({ date, age: 'soon' }), SAMPLE_NOW - 60 * SECOND);
      assert.equal(read({ date: 'today' }), undefined);
      assert.equal(read({}), undefined);
    });
  });
});
