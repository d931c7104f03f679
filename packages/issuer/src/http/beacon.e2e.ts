import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { after, before, beforeEach, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { BROWSER_ARGUMENTS, findBrowser } from '../../../../scripts/browser.mjs';
import { nodeListener } from '../adapters/node.js';
import { sampleAppointment } from '../testing/fixtures.js';
import { listening, type Listener } from '../testing/listen.js';
import { createSampleHost } from '../testing/sample-host.js';

/** What a browser sent, and what it was answered. */
interface Exchange {
  readonly method: string;
  readonly headers: IncomingMessage['headers'];
  readonly status: number;
}

const quoted = (text: string) => JSON.stringify(text);

describe('a beacon of a real browser', () => {
  const host = createSampleHost();
  const hostApi = nodeListener(host.handler);
  const code = host.issuer.linkCode(sampleAppointment, 'patient');
  const body = JSON.stringify({ code, events: [{ type: 'session-ended' }] });
  const exchanges = new EventTarget();
  let server: Listener;
  let browser: Browser;

  before(async () => {
    server = await listening(createServer(answer));
    browser = await chromium.launch({
      executablePath: await findBrowser(),
      args: [...BROWSER_ARGUMENTS],
    });
  });
  beforeEach(() => void host.events.splice(0));
  after(async () => {
    await browser.close();
    await server.close();
  });

  function answer(incoming: IncomingMessage, outgoing: ServerResponse): void {
    if (incoming.url?.startsWith('/video-session/') !== true) {
      outgoing.setHeader('content-type', 'text/html').end('<title>page</title>');
      return;
    }
    outgoing.on('finish', () => {
      const { method = '', headers } = incoming;
      const detail: Exchange = { method, headers, status: outgoing.statusCode };
      exchanges.dispatchEvent(new CustomEvent('exchange', { detail }));
    });
    hostApi(incoming, outgoing);
  }

  async function nextExchange(work: Promise<unknown>): Promise<Exchange> {
    const [events] = await Promise.all([once(exchanges, 'exchange'), work]);
    return (events as [CustomEvent<Exchange>])[0].detail;
  }

  /** `localhost` is another site than `127.0.0.1`, and the same server. */
  async function pageOf(site: 'own' | 'other'): Promise<Page> {
    const page = await browser.newPage();
    const origin = site === 'own' ? server.origin : server.origin.replace('127.0.0.1', 'localhost');
    await page.goto(`${origin}/`);
    return page;
  }

  /** As text: the types of a page are not those of a backend. */
  const beacon = (type: string) =>
    `navigator.sendBeacon(${quoted(`${server.origin}/video-session/events`)},
      new Blob([${quoted(body)}], { type: ${quoted(type)} }))`;
  const send = (page: Page, type: string) => page.evaluate(beacon(type));

  it('of the host’s own page is taken', async () => {
    const page = await pageOf('own');
    const { status, headers } = await nextExchange(send(page, 'application/json'));
    assert.equal(status, 204);
    assert.equal(headers['sec-fetch-site'], 'same-origin');
    assert.equal(headers['content-type'], 'application/json');
    assert.deepEqual(
      host.events.map(({ type, role }) => [type, role]),
      [['session-ended', 'patient']],
    );
    await page.close();
  });

  it('that a page sends as it is closed is taken, too', async () => {
    const page = await pageOf('own');
    await page.evaluate(`addEventListener('pagehide', () => ${beacon('application/json')})`);
    const { status } = await nextExchange(page.close({ runBeforeUnload: true }));
    assert.equal(status, 204);
  });

  for (const [type, method, status] of [
    ['application/json', 'OPTIONS', 405],
    ['text/plain', 'POST', 403],
  ] as const)
    it(`R36: of another site is refused, as ${type}`, async () => {
      const page = await pageOf('other');
      const exchange = await nextExchange(send(page, type));
      assert.deepEqual([exchange.method, exchange.status], [method, status]);
      assert.equal(exchange.headers['sec-fetch-site'], 'cross-site');
      assert.deepEqual(host.events, []);
      await page.close();
    });

  it('R36: a form of another site is refused', async () => {
    const page = await pageOf('other');
    const submit = page.evaluate(`{
      const form = document.createElement('form');
      const action = ${quoted(`${server.origin}/video-session/events`)};
      Object.assign(form, { method: 'post', enctype: 'text/plain', action });
      form.append(Object.assign(document.createElement('input'), { name: ${quoted(body)} }));
      document.body.append(form);
      form.submit();
    }`);
    assert.equal((await nextExchange(submit)).status, 403);
    assert.deepEqual(host.events, []);
    await page.close();
  });
});
