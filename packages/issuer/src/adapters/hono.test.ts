import assert from 'node:assert/strict';
import type { Server } from 'node:http';
import { describe, it } from 'node:test';
import { createAdaptorServer } from '@hono/node-server';
import { Hono, type MiddlewareHandler } from 'hono';
import { adapterSuite, exchange, type Mount } from '../testing/adapter-suite.js';
import { listening } from '../testing/listen.js';
import { createSampleHost } from '../testing/sample-host.js';
import { honoHandler } from './hono.js';

function mountWith(...middleware: MiddlewareHandler[]): Mount {
  return (handler, basePath) => {
    const app = new Hono();
    for (const one of middleware) app.use(one);
    app.all(`${basePath}/*`, honoHandler(handler));
    app.get('/own', (context) => context.text('the host’s own'));
    return listening(createAdaptorServer({ fetch: app.fetch }) as Server);
  };
}

adapterSuite('Hono', mountWith());

describe('honoHandler', () => {
  for (const [name, read] of [
    ['req.json()', (context) => context.req.json()],
    ['req.text()', (context) => context.req.text()],
    ['req.arrayBuffer()', (context) => context.req.arrayBuffer()],
  ] as [string, (context: Parameters<MiddlewareHandler>[0]) => Promise<unknown>][])
    it(`takes a body that a middleware read with ${name}`, async () => {
      const host = createSampleHost();
      const mount = mountWith(async (context, next) => {
        if (context.req.method === 'POST') await read(context);
        await next();
      });
      const server = await mount(host.handler, '/video-session');
      assert.equal(await exchange(host, `${server.origin}/video-session/session`), 200);
      await server.close();
    });

  it('tells the host of a body that somebody has read and lost', async () => {
    const host = createSampleHost();
    const mount = mountWith(async (context, next) => {
      await context.req.raw.text();
      await next();
    });
    const server = await mount(host.handler, '/video-session');
    assert.equal(await exchange(host, `${server.origin}/video-session/session`), 503);
    assert.match(String(host.errors[0]), /body of the request was read before/);
    await server.close();
  });

  it('knows no address where Hono runs on something else', async () => {
    const seen: unknown[] = [];
    const handler = honoHandler((_request, connection) => {
      seen.push(connection);
      return Promise.resolve(new Response());
    });
    await new Hono().all('/*', handler).request('/x');
    assert.deepEqual(seen, [{ address: undefined }]);
  });
});
