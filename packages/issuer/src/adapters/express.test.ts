import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { describe, it } from 'node:test';
import express, { type Express, type NextFunction, type Response as Reply } from 'express';
import type { RequestHandler } from '../http/request-handler.js';
import { adapterSuite, during, exchange, type Mount } from '../testing/adapter-suite.js';
import { listening } from '../testing/listen.js';
import { createSampleHost } from '../testing/sample-host.js';
import { expressMiddleware } from './express.js';

/** An Express application whose own plug-ins stand before the host API. */
function mountWith(prepare: (app: Express) => unknown): Mount {
  return (handler, basePath) => {
    const app = express();
    prepare(app);
    app.use(basePath, expressMiddleware(handler));
    app.get('/own', (_request, response) => void response.send('the host’s own'));
    return listening(createServer(app));
  };
}

/** As Express is told to print nothing of what it refuses itself. */
const quietJson = mountWith((app) => app.set('env', 'test').use(express.json({ limit: '2mb' })));

adapterSuite(
  'Express',
  mountWith(() => undefined),
);
adapterSuite('Express behind express.json()', quietJson, true);

const answering = (headers: HeadersInit) => () => Promise.resolve(new Response(null, { headers }));

describe('expressMiddleware', () => {
  for (const [name, parser] of [
    ['json', express.json()],
    ['raw', express.raw({ type: 'application/json' })],
    ['text', express.text({ type: 'application/json' })],
  ] as const)
    it(`takes what express.${name}() left of a body`, async () => {
      const host = createSampleHost();
      const server = await mountWith((app) => app.use(parser))(host.handler, '/video-session');
      assert.equal(await exchange(host, `${server.origin}/video-session/session`), 200);
      await server.close();
    });

  it('refuses what was nested too deep for a parser to write again', async () => {
    const server = await quietJson(createSampleHost().handler, '/video-session');
    const response = await fetch(`${server.origin}/video-session/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '['.repeat(50_000) + ']'.repeat(50_000),
    });
    assert.equal(response.status, 400);
    await server.close();
  });

  it('goes by what Express makes of a proxy', async () => {
    const seen: unknown[] = [];
    const handler: RequestHandler = (request, connection) => {
      seen.push(new URL(request.url).protocol, connection?.address);
      return Promise.resolve(new Response());
    };
    const mount = mountWith((app) => app.set('trust proxy', 'loopback'));
    await during(mount, handler, async (url) => {
      const headers = { 'x-forwarded-for': '192.0.2.7', 'x-forwarded-proto': 'https' };
      await fetch(url, { headers });
    });
    assert.deepEqual(seen, ['https:', '192.0.2.7']);
  });

  it('keeps the headers of the host’s own plug-ins, unless it says otherwise', async () => {
    const mount = mountWith((app) =>
      app.use((_request, response, next) => {
        response.cookie('own', '1').set({ 'x-own': '1', 'cache-control': 'public' });
        next();
      }),
    );
    const handler = answering({ 'set-cookie': 'theirs=2', 'cache-control': 'no-store' });
    await during(mount, handler, async (url) => {
      const { headers } = await fetch(url);
      assert.deepEqual(headers.getSetCookie(), ['own=1; Path=/', 'theirs=2']);
      assert.equal(headers.get('x-own'), '1');
      assert.equal(headers.get('cache-control'), 'no-store');
    });
  });

  it('gives Express what a handler throws', async () => {
    const thrown: unknown[] = [];
    const catches = (error: unknown, _: unknown, response: Reply, next: NextFunction) => {
      thrown.push(error);
      response.sendStatus(500);
      assert.equal(typeof next, 'function', 'Express knows by it what takes errors');
    };
    const mount: Mount = (handler, basePath) =>
      listening(createServer(express().use(basePath, expressMiddleware(handler)).use(catches)));
    const fault = new Error('fault');
    await during(
      mount,
      () => Promise.reject(fault),
      async (url) => assert.equal((await fetch(url)).status, 500),
    );
    assert.deepEqual(thrown, [fault]);
  });
});
