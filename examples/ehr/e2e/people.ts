import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { BROWSER_ARGUMENTS, findBrowser, MEDIA_ARGUMENTS } from '../../../scripts/browser.mjs';

export interface Viewport {
  readonly width: number;
  readonly height: number;
}

export const DESKTOP: Viewport = { width: 1280, height: 800 };
export const PHONE: Viewport = { width: 390, height: 844 };

export async function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findBrowser(),
    args: [...BROWSER_ARGUMENTS, ...MEDIA_ARGUMENTS],
  });
}

/** One person with a browser profile of their own. */
export async function person(browser: Browser, viewport: Viewport): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport, locale: 'en-GB' });
  await context.grantPermissions(['camera', 'microphone']);
  await context.addInitScript(recordPeerConnections);
  return context;
}

/** Runs in every frame before its own scripts: keeps hold of the peer connections. */
function recordPeerConnections(): void {
  const kept: RTCPeerConnection[] = [];
  Object.assign(globalThis, { keptPeerConnections: kept });
  globalThis.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      kept.push(this);
    }
  };
}

export interface Received {
  readonly framesDecoded: number;
  readonly audioSamples: number;
}

/** What this page has received of the other side, over all frames and connections. */
export async function received(page: Page): Promise<Received> {
  const perFrame = await Promise.all(
    page.frames().map((frame) => frame.evaluate(receivedHere).catch(() => undefined)),
  );
  return perFrame.reduce<Received>(
    (sum, one) => ({
      framesDecoded: sum.framesDecoded + (one?.framesDecoded ?? 0),
      audioSamples: sum.audioSamples + (one?.audioSamples ?? 0),
    }),
    { framesDecoded: 0, audioSamples: 0 },
  );
}

async function receivedHere(): Promise<Received> {
  const kept =
    (globalThis as { keptPeerConnections?: RTCPeerConnection[] }).keptPeerConnections ?? [];
  let framesDecoded = 0;
  let audioSamples = 0;
  for (const connection of kept) {
    const stats: RTCStatsReport = await connection.getStats();
    stats.forEach(
      (entry: {
        type: string;
        kind?: string;
        framesDecoded?: number;
        totalSamplesReceived?: number;
      }) => {
        if (entry.type !== 'inbound-rtp') return;
        framesDecoded += entry.framesDecoded ?? 0;
        audioSamples += entry.totalSamplesReceived ?? 0;
      },
    );
  }
  return { framesDecoded, audioSamples };
}

/** Waits until the page has decoded more pictures and sound than `before`. */
export async function hearsAndSees(
  page: Page,
  before: Received = { framesDecoded: 0, audioSamples: 0 },
): Promise<Received> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const now = await received(page);
    if (now.framesDecoded > before.framesDecoded && now.audioSamples > before.audioSamples)
      return now;
    if (Date.now() > deadline)
      throw new Error(`Nothing received within 20 s: ${JSON.stringify(now)}`);
    await page.waitForTimeout(200);
  }
}
