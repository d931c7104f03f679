import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { it } from 'node:test';
import { during, type Mount } from './mount.js';
import { createSampleHost } from './sample-host.js';

/** Far more than the buffers on the way hold. */
const LARGE = Buffer.alloc(3_000_000, ' ');
const OTHER_SITE = { 'sec-fetch-site': 'cross-site' };
const NO_CALLS = { perAddress: { points: 1, seconds: 60 } };

/** [status, path, headers, options of the host] of calls that are refused before their body is read. */
const REFUSED_UNREAD = [
  [403, 'session', OTHER_SITE, {}],
  [404, 'nothing', {}, {}],
  [405, 'jwks.json', {}, {}],
  [415, 'session', { 'content-type': 'text/plain' }, {}],
  [429, 'session', {}, { rateLimits: NO_CALLS }],
] as const;

/** A refusal leaves the socket as it should be for whoever has it next, such as a proxy. */
export function unreadSuite(mount: Mount): void {
  for (const [status, path, headers, options] of REFUSED_UNREAD)
    it(`${status}: reads an unread body away, so that the socket goes on`, async () => {
      const { handler } = createSampleHost({ basePath: '/video-session/x', ...options });
      await during(mount, handler, async (url) => {
        const agent = new Agent({ keepAlive: true, maxSockets: 1 });
        const ask = (method: string, at: string, body = LARGE) =>
          askOn(agent, `${url}/${at}`, { method, headers: { ...OCTETS, ...headers } }, body);
        if (status === 429) await ask('POST', path, Buffer.from('{}'));
        assert.equal(await ask('POST', path), status);
        assert.equal(await ask('GET', 'jwks.json', Buffer.alloc(0)), 200);
        agent.destroy();
      });
    });
}

const OCTETS = { 'content-type': 'application/octet-stream' };

async function askOn(agent: Agent, url: string, init: object, body: Buffer): Promise<number> {
  // A socket that is stuck would never answer.
  const asked = httpRequest(url, { agent, ...init, signal: AbortSignal.timeout(5_000) });
  asked.end(body);
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  await once(answer.resume(), 'end');
  return answer.statusCode ?? 0;
}
