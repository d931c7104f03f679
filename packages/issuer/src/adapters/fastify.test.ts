import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import type { RequestHandler } from '../http/request-handler.js';
import { adapterSuite, during, exchange, type Mount } from '../testing/adapter-suite.js';
import { createSampleHost } from '../testing/sample-host.js';
import { fastifyPlugin } from './fastify.js';

function mountWith(
  prepare: (app: FastifyInstance) => unknown,
  options: FastifyServerOptions = {},
): Mount {
  return async (handler, basePath) => {
    const app = fastify(options);
    prepare(app);
    app.get('/own', () => 'the host’s own');
    await app.register(fastifyPlugin(handler), { prefix: basePath });
    const origin = await app.listen({ port: 0, host: '127.0.0.1' });
    return {
      origin,
      close: () => {
        app.server.closeAllConnections();
        return app.close();
      },
    };
  };
}

adapterSuite(
  'Fastify',
  mountWith(() => undefined),
);

describe('fastifyPlugin', () => {
  it('leaves the parsers of the host’s own routes alone', async () => {
    const host = createSampleHost();
    const mount = mountWith((app) => app.post('/echo', (request) => request.body));
    const server = await mount(host.handler, '/video-session');
    assert.equal(await exchange(host, `${server.origin}/video-session/session`), 200);
    const headers = { 'content-type': 'application/json' };
    const own = await fetch(`${server.origin}/echo`, { method: 'POST', headers, body: '{"a":1}' });
    assert.deepEqual(await own.json(), { a: 1 });
    await server.close();
  });

  it('goes by what Fastify makes of a proxy', async () => {
    const seen: unknown[] = [];
    const handler: RequestHandler = (request, connection) => {
      seen.push(new URL(request.url).protocol, connection?.address);
      return Promise.resolve(new Response());
    };
    const mount = mountWith(() => undefined, { trustProxy: true });
    await during(mount, handler, async (url) => {
      const headers = { 'x-forwarded-for': '192.0.2.7', 'x-forwarded-proto': 'https' };
      await fetch(url, { headers });
    });
    assert.deepEqual(seen, ['https:', '192.0.2.7']);
  });

  it('keeps the headers of the host’s own plug-ins', async () => {
    const mount = mountWith((app) =>
      app.addHook('onRequest', (_request, reply, done) => {
        reply.header('x-own', '1').header('set-cookie', ['a=1', 'b=2']);
        done();
      }),
    );
    const answer = new Response(null, { headers: { 'set-cookie': 'theirs=3' } });
    await during(
      mount,
      () => Promise.resolve(answer),
      async (url) => {
        const { headers } = await fetch(url);
        assert.deepEqual(headers.getSetCookie(), ['a=1', 'b=2', 'theirs=3']);
        assert.equal(headers.get('x-own'), '1');
      },
    );
  });

  it('lets the hooks of the host see the answer', async () => {
    const seen: number[] = [];
    const mount = mountWith((app) =>
      app.addHook('onResponse', (_request, reply, done) => {
        seen.push(reply.statusCode);
        done();
      }),
    );
    await during(mount, createSampleHost().handler, async (url) => {
      await fetch(url);
    });
    assert.deepEqual(seen, [404]);
  });

  it('logs what a handler throws, and closes the connection', async () => {
    const lines: string[] = [];
    const stream = { write: (line: string) => void lines.push(line) };
    const mount = mountWith(() => undefined, { logger: { level: 'error', stream } });
    await during(
      mount,
      () => Promise.reject(new Error('fault')),
      (url) => assert.rejects(fetch(url)),
    );
    assert.match(lines.join(), /fault/);
  });
});
