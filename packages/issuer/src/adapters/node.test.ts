import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import * as http2 from 'node:http2';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { adapterSuite, during, Streams } from '../testing/adapter-suite.js';
import { listening } from '../testing/listen.js';
import { createSampleHost } from '../testing/sample-host.js';
import { sampleAppointment } from '../testing/fixtures.js';
import { nodeListener } from './node.js';

adapterSuite('plain Node', (handler, basePath) => {
  const hostApi = nodeListener(handler);
  return listening(
    createServer((incoming, outgoing) => {
      if (incoming.url?.startsWith(`${basePath}/`)) hostApi(incoming, outgoing);
      else outgoing.end('the host’s own');
    }),
  );
});

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

describe('nodeListener', () => {
  const mount = (handler: Parameters<typeof nodeListener>[0]) =>
    listening(createServer(nodeListener(handler)));

  it('tells a route that the client has gone, also when nobody else holds the request', async () => {
    const streams = new Streams();
    await during(mount, streams.handler(new Uint8Array(1), 1), async (url) => {
      const client = new AbortController();
      await fetch(url, { signal: client.signal });
      for (let round = 0; round < 5; round += 1) {
        await new Promise(setImmediate);
        collectGarbage();
      }
      client.abort();
      await streams.until(() => streams.aborted === 1 && streams.open === 0);
    });
  });

  it('closes the connection when a stream breaks, so that nobody takes it for the end', async () => {
    const handler = () => {
      const body = new ReadableStream({
        pull: (controller) => controller.error(new Error('broken')),
      });
      return Promise.resolve(new Response(body));
    };
    await during(mount, handler, async (url) => {
      await assert.rejects(async () => (await fetch(url)).text(), { name: 'TypeError' });
    });
  });

  it('tells the host of a body that somebody has read and lost', async () => {
    const host = createSampleHost();
    const listener = nodeListener(host.handler);
    const server = await listening(
      createServer((incoming, outgoing) => {
        incoming.resume().on('end', () => listener(incoming, outgoing));
      }),
    );
    const response = await fetch(`${server.origin}/video-session/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code: host.issuer.linkCode(sampleAppointment, 'patient') }),
    });
    assert.equal(response.status, 503);
    assert.match(String(host.errors[0]), /body of the request was read before/);
    await server.close();
  });

  it('serves HTTP/2 through its compatibility API', async () => {
    const host = createSampleHost();
    const server = http2.createServer();
    server.on('request', nodeListener(host.handler));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const client = http2.connect(`http://127.0.0.1:${port}`);
    const answer = client.request({ ':path': '/video-session/jwks.json' });
    const [head] = (await once(answer, 'response')) as [http2.IncomingHttpHeaders];
    assert.equal(head[':status'], 200);
    assert.deepEqual(await json(answer), host.issuer.keySet());
    client.close();
    server.close();
    await once(server, 'close');
  });
});
