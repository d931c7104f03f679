import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { after, before, describe, it } from 'node:test';
import {
  createLinksAt,
  exchangeCodeAt,
  remoteKeySet,
  verifySessionToken,
} from '@video-session/core';
import type { Connection, RequestHandler } from '../http/request-handler.js';
import { sampleAppointment } from './fixtures.js';
import type { Listener } from './listen.js';
import { during, type Mount } from './mount.js';
import { createSampleHost, type SampleHost } from './sample-host.js';
import { unreadSuite } from './unread-suite.js';

export { during, type Mount } from './mount.js';

const { signal } = new AbortController();
const JSON_POST = { method: 'POST', headers: { 'content-type': 'application/json' } };

/**
 * What every adapter has to do on its real framework, over a real socket.
 * @param parsesFirst whether a body parser of the host stands before it
 */
export function adapterSuite(name: string, mount: Mount, parsesFirst = false): void {
  describe(`the host API on ${name}`, () => {
    for (const basePath of ['/video-session', '/api/v1/video'])
      describe(`mounted at ${basePath}`, () => hostApiSuite(mount, basePath, parsesFirst));
    answerSuite(mount);
    unreadSuite(mount);
    streamSuite(mount);
  });
}

function hostApiSuite(mount: Mount, basePath: string, parsesFirst: boolean): void {
  const host = createSampleHost({ basePath, authoriseClinician: () => Promise.resolve(true) });
  let server: Listener;
  const at = (path: string) => new URL(`${server.origin}${basePath}/${path}`);
  before(async () => {
    server = await mount(host.handler, basePath);
  });
  after(() => server.close());

  it('leads from an appointment over a link to a verified session', async () => {
    const { links, meetingCode } = await createLinksAt(at('links'))('104711', signal);
    const link = new URL(links.patient);
    assert.equal(link.origin + link.pathname, `${server.origin}/video`);
    const grant = await exchangeCodeAt(at('session'))(link.hash.slice(1), signal);
    const keySet = remoteKeySet(at('jwks.json'));
    const session = await verifySessionToken(grant.token, { keySet, now: grant.serverNow });
    assert.equal(session.meetingCode, meetingCode);
  });

  it('answers HEAD as GET, without a body', async () => {
    const response = await fetch(at('jwks.json'), { method: 'HEAD' });
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'application/json');
    assert.equal(await response.text(), '');
  });

  it('answers 404 and 405 itself, also to methods that no route has', async () => {
    const missing = await fetch(at('nothing'));
    assert.equal(missing.status, 404);
    assert.equal(missing.headers.get('content-type'), 'application/problem+json');
    for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      const response = await fetch(at('session'), { method });
      assert.deepEqual([response.status, response.headers.get('allow')], [405, 'POST']);
    }
  });

  it('leaves all other addresses to the host', async () => {
    assert.equal(await (await fetch(`${server.origin}/own`)).text(), 'the host’s own');
  });

  for (const [what, status, init] of [
    ['text', 415, { method: 'POST', body: '{"code":"x"}' }],
    ['a form', 415, { method: 'POST', body: new URLSearchParams({ code: 'x' }) }],
    ['nothing', 415, { method: 'POST' }],
    ['no JSON', 400, { ...JSON_POST, body: '{"code"' }],
    ['an empty body', 400, { ...JSON_POST, body: '' }],
  ] as const)
    it(`${status}: refuses ${what}`, async () => {
      const response = await fetch(at('session'), init);
      assert.equal(response.status, status);
      // What a parser of the host cannot read, the host itself refuses.
      if (parsesFirst && what === 'no JSON') return;
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
    });
  it('told the host of no fault', () => assert.deepEqual(host.errors, []));
}

function answerSuite(mount: Mount): void {
  it('hands over method, address and headers as they were sent, and the client’s address', async () => {
    const seen: [string, string, string | null, string | undefined][] = [];
    const handler = (request: Request, { address }: Connection = {}) => {
      const { pathname, search } = new URL(request.url);
      seen.push([request.method, pathname + search, request.headers.get('x-one'), address]);
      return Promise.resolve(new Response(null, { status: 204 }));
    };
    await during(mount, handler, async (url) => {
      const init = { method: 'PUT', headers: { 'x-one': 'a' } };
      assert.equal((await fetch(`${url}%2Fy?z=1&z=2`, init)).status, 204);
    });
    assert.deepEqual(seen, [['PUT', '/video-session/x%2Fy?z=1&z=2', 'a', '127.0.0.1']]);
  });

  it('sends several cookies apart', async () => {
    const headers = new Headers();
    headers.append('set-cookie', 'a=1; Path=/');
    headers.append('set-cookie', 'b=2; Path=/');
    const handler = () => Promise.resolve(new Response('ok', { headers }));
    await during(mount, handler, async (url) => {
      const cookies = (await fetch(url)).headers.getSetCookie();
      assert.deepEqual(cookies, ['a=1; Path=/', 'b=2; Path=/']);
    });
  });

  it('413: gets the refusal of a body that is far too large out', async () => {
    const { handler } = createSampleHost({ basePath: '/video-session/x' });
    await during(mount, handler, async (url) => {
      const body = JSON.stringify({ code: 'x'.repeat(1_000_000) });
      const response = await fetch(`${url}/session`, { ...JSON_POST, body });
      assert.equal(response.status, 413);
      assert.match(((await response.json()) as { detail: string }).detail, /4096 bytes/);
      assert.equal((await fetch(`${url}/jwks.json`)).status, 200);
    });
  });

  it('refuses a Host header that is no host', async () => {
    await during(mount, unexpected, async (url) => {
      const asked = httpRequest(url, { headers: { host: 'a b' } }).end();
      const [answer] = (await once(asked, 'response')) as [IncomingMessage];
      answer.resume();
      assert.equal(answer.statusCode, 400);
    });
  });
}

const unexpected = () => Promise.reject(new Error('The handler was called'));

/** A handler whose streams count themselves. */
export class Streams {
  open = 0;
  aborted = 0;
  pulled = 0;
  readonly #changed = new EventTarget();

  /** Without holding the request itself, as a route would. */
  handler(chunk: Uint8Array, chunks: number): RequestHandler {
    return ({ signal: gone }) => {
      this.open += 1;
      gone.addEventListener('abort', () => this.#change(() => (this.aborted += 1)));
      const body = new ReadableStream<Uint8Array>({
        pull: (controller) => {
          if (this.pulled >= chunks) return new Promise(() => undefined);
          this.pulled += 1;
          controller.enqueue(chunk);
          return undefined;
        },
        cancel: () => this.#change(() => (this.open -= 1)),
      });
      const headers = { 'content-type': 'text/event-stream' };
      return Promise.resolve(new Response(body, { headers }));
    };
  }

  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await once(this.#changed, 'change');
  }

  #change(work: () => void): void {
    work();
    this.#changed.dispatchEvent(new Event('change'));
  }
}

function streamSuite(mount: Mount): void {
  const text = new TextEncoder().encode('event: presence\n\n');

  it('sends head and chunk of a stream at once, while it goes on', async () => {
    const streams = new Streams();
    await during(mount, streams.handler(text, 1), async (url) => {
      const response = await fetch(url);
      const { value } = await response.body!.getReader().read();
      assert.equal(Buffer.from(value!).toString(), 'event: presence\n\n');
      assert.deepEqual([streams.open, streams.aborted], [1, 0]);
    });
  });

  it('sends the head of a stream that has nothing to say yet', async () => {
    const streams = new Streams();
    await during(mount, streams.handler(text, 0), async (url) => {
      const response = await fetch(url);
      assert.equal(response.headers.get('content-type'), 'text/event-stream');
    });
  });

  it('ends the stream and aborts the signal when the client goes away', async () => {
    const streams = new Streams();
    await during(mount, streams.handler(text, 1), async (url) => {
      const clients = Array.from({ length: 5 }, () => new AbortController());
      for (const client of clients) await fetch(url, { signal: client.signal });
      assert.equal(streams.open, 5);
      for (const client of clients) client.abort();
      await streams.until(() => streams.open === 0 && streams.aborted === 5);
    });
  });

  it('makes no more than is read', async () => {
    const streams = new Streams();
    const chunk = new Uint8Array(65_536);
    await during(mount, streams.handler(chunk, 10_000), async (url) => {
      const reader = (await fetch(url)).body!.getReader();
      await reader.read();
      let before = -1;
      // Until the buffers on the way are full.
      while (streams.pulled !== before) {
        before = streams.pulled;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      assert.ok(streams.pulled < 1_000, `${streams.pulled} chunks`);
      await reader.cancel();
      await streams.until(() => streams.open === 0);
    });
  });

  it('ends with the stream', async () => {
    const handler = () => Promise.resolve(new Response('one\n'));
    await during(mount, handler, async (url) => {
      const response = await fetch(url);
      assert.equal(await response.text(), 'one\n');
    });
  });
}

/** A session request as a patient's page sends it, for the bodies that a parser read before. */
export async function exchange(host: SampleHost, url: string): Promise<number> {
  const code = host.issuer.linkCode(sampleAppointment, 'patient');
  const response = await fetch(url, { ...JSON_POST, body: JSON.stringify({ code }) });
  await response.arrayBuffer();
  return response.status;
}
