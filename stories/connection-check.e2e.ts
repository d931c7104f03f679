import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { BROWSER_ARGUMENTS, findBrowser } from '../scripts/browser.mjs';
import { serveConnection, type ConnectionServers } from './support/connection-servers.js';

// The connection check against real servers: a slow one, one that is away, one that is
// silent, a STUN server. A TURN server is not among them: see the tests beside the source,
// which call by host candidates.

/** Where to put pictures of each state for a reader; none are made without it. */
const PICTURES = process.env.CONNECTION_PICTURES;
const MINUTE = { timeout: 60_000 };

describe('the connection check in a real browser', () => {
  let servers: ConnectionServers;
  let browser: Browser;
  before(async () => {
    servers = await serveConnection();
    browser = await chromium.launch({
      executablePath: await findBrowser(),
      args: [...BROWSER_ARGUMENTS],
    });
  });
  after(async () => {
    await browser.close();
    servers.close();
  });

  /** What is said after a press, with these settings. */
  async function check(query: Record<string, string>, work?: (page: Page) => Promise<void>) {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    try {
      await page.goto(`${servers.page}?${new URLSearchParams(query).toString()}`);
      await page.locator('.check-connection').click();
      const verdict = page.locator('.connection-verdict');
      await verdict.waitFor(MINUTE);
      const said = (await verdict.innerText()).replace(/\s+/g, ' ');
      await takePictures(page, query.name ?? 'check');
      assert.equal(await page.locator('head link').count(), 0, 'no link is left');
      await work?.(page);
      return said;
    } finally {
      await page.close();
    }
  }

  it('good: the service answers and the host is quick', async () => {
    const said = await check({ name: 'good', meeting: servers.meeting, probe: '/probe' });
    assert.match(said, /^Your connection is good/);
  });

  it('video may freeze: 900 kbit/s', async () => {
    const said = await check({
      name: 'freeze',
      meeting: servers.meeting,
      probe: '/probe?kilobits=900',
    });
    assert.match(said, /^Your video may freeze.*Move nearer to the Wi-Fi/);
  });

  it('sound only: 120 kbit/s, given up after three seconds', async () => {
    const started = Date.now();
    const query = { name: 'sound', meeting: servers.meeting, probe: '/probe?kilobits=120' };
    const said = await check(query, async (page) => {
      await page.locator('.join-sound-only').waitFor();
      await page.locator('.connection .phone').waitFor();
    });
    assert.match(said, /^Your connection is slow.*Sound only will work best/);
    assert.ok(Date.now() - started < 20_000);
    assert.ok(servers.sent() < 200_000, `${servers.sent()} bytes were fetched`);
  });

  it('sound only: a round trip of 800 ms', async () => {
    const said = await check({ meeting: servers.meeting, probe: '/probe?delay=800' });
    assert.match(said, /^Your connection is slow/);
  });

  it('no connection: nobody is where the meetings are', async () => {
    const said = await check({ name: 'none', meeting: 'http://127.0.0.1:1', probe: '/probe' });
    assert.match(said, /^No connection to the video service.*Try another one/);
  });

  it('no connection: a firewall that is silent', async () => {
    const said = await check({ meeting: servers.silent, probe: '/probe' });
    assert.match(said, /^No connection to the video service/);
  });

  it('never says that of what the page’s own policy stops', async () => {
    const said = await check({ meeting: servers.unnamed, probe: '/probe' });
    assert.match(said, /^Your connection is good/);
    const alone = await check({ name: 'unknown', meeting: servers.unnamed });
    assert.match(alone, /^We could not measure/);
  });

  it('asks the service anew: a kept copy is no connection', async () => {
    const before = servers.asked();
    await check({ meeting: servers.meeting, probe: '/probe' }, async (page) => {
      const request = page.waitForRequest(/external_api/);
      await page.locator('.check-connection').click();
      await request;
      await page.locator('.connection-verdict').waitFor(MINUTE);
    });
    assert.equal(servers.asked() - before, 2);
  });

  it('hears from a real STUN server what this device’s address is', async () => {
    const before = servers.bindings();
    const page = await browser.newPage();
    await page.goto(servers.page);
    const found = await page.evaluate(
      `new Promise((resolve) => {
        const connection = new RTCPeerConnection({ iceServers: [{ urls: '${servers.stun}' }] });
        connection.onicecandidate = ({ candidate }) =>
          candidate?.type === 'srflx' && resolve(candidate.address);
        connection.createDataChannel('check');
        connection.setLocalDescription();
      })`,
    );
    await page.close();
    assert.equal(found, '203.0.113.5');
    const said = await check({ probe: '/probe', stun: servers.stun });
    assert.match(said, /^Your connection is good/);
    assert.ok(servers.bindings() > before + 1);
  });

  it('no connection: neither STUN nor TURN answers', async () => {
    const said = await check({
      probe: '/probe',
      stun: 'stun:127.0.0.1:9',
      turn: 'turn:127.0.0.1:9',
    });
    assert.match(said, /^No connection to the video service/);
  });
});

async function takePictures(page: Page, name: string): Promise<void> {
  if (PICTURES === undefined) return;
  for (const size of [
    { width: 390, height: 844 },
    { width: 1280, height: 800 },
  ]) {
    await page.setViewportSize(size);
    await page.screenshot({
      path: `${PICTURES}/connection-${name}-${size.width}.png`,
      fullPage: true,
    });
  }
}
