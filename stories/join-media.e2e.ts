import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { BROWSER_ARGUMENTS, findBrowser } from '../scripts/browser.mjs';
import type { Listening } from './support/listening.js';
import { auditJoinScreen, INSECURE_HOST, serveJoinScreen, WITHHELD } from './support/media-page.js';

// Every row of the table of media failures, in a real browser: by its own flags and settings
// where it has any, by an answer put into `getUserMedia` where it has none.

const DEVICES = '--use-fake-device-for-media-stream=device-count=2';
const ALLOWED = '--use-fake-ui-for-media-stream';
const RESOLVER = `--host-resolver-rules=MAP ${INSECURE_HOST} 127.0.0.1`;

/** Where to put pictures of each state for a reader; none are made without it. */
const PICTURES = process.env.MEDIA_PICTURES;
const SIZES = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
];

declare const delays: number[];

interface Row {
  readonly name: string;
  readonly flags: readonly string[];
  readonly shows: RegExp;
  readonly host?: string;
  readonly path?: string;
  readonly context?: BrowserContextOptions;
  /** Runs in the page before anything else. */
  readonly init?: () => void;
  readonly permission?: 'granted' | 'denied' | 'prompt';
  /** Whether a press is needed to come to this. */
  readonly isPressed?: boolean;
  readonly then?: (page: Page) => Promise<void>;
}

const refuse = (name: string, message = '', kind?: 'video' | 'audio') => {
  const source = `navigator.mediaDevices.getUserMedia = async (wish) => {
    if (${kind === undefined ? 'true' : `wish.${kind}`}) {
      throw new DOMException(${JSON.stringify(message)}, ${JSON.stringify(name)});
    }
    return MediaDevices.prototype.getUserMedia.call(navigator.mediaDevices, wish);
  };`;
  return source;
};

const ROWS: readonly (Row & { readonly script?: string })[] = [
  {
    name: 'permission-blocked',
    flags: [DEVICES],
    permission: 'denied',
    shows: /Your camera and microphone are blocked.*icon next to the web address/s,
  },
  {
    name: 'permission-dismissed',
    flags: [DEVICES],
    script: refuse('NotAllowedError', 'Permission dismissed'),
    shows: /We need to use your camera and microphone.*Select Try again.*choose Allow/s,
  },
  {
    name: 'permission-pending',
    flags: [DEVICES],
    script: 'navigator.mediaDevices.getUserMedia = () => new Promise(() => undefined);',
    shows: /Look for a message from your browser/,
  },
  {
    name: 'permission-system',
    flags: [DEVICES, ALLOWED],
    script: refuse('NotAllowedError', 'Permission denied by system'),
    shows: /Your device does not let this browser use your camera and microphone/,
  },
  {
    name: 'no-camera and no-microphone',
    flags: [ALLOWED],
    shows: /We cannot find a camera or a microphone.*You can still join/s,
  },
  {
    name: 'no-camera',
    flags: [DEVICES, ALLOWED],
    script: refuse('NotFoundError', '', 'video'),
    shows: /We cannot find a camera\..*You can still join/s,
  },
  {
    name: 'in-use',
    flags: [DEVICES, ALLOWED],
    script: refuse('NotReadableError', '', 'video'),
    shows: /Another app may be using your camera\./,
  },
  {
    name: 'device-switched',
    flags: [DEVICES, ALLOWED],
    script: `sessionStorage.setItem('video-session:join:/', JSON.stringify({
      meetingCode: '123-abcd-efgh-jkmn', off: [],
      devices: { camera: { id: 'gone', label: 'Camera of yesterday' } } }));`,
    shows: /could not use the camera you chose before/,
  },
  {
    name: 'device-lost',
    flags: [DEVICES, ALLOWED],
    shows: /Your camera has been unplugged or turned off/,
    then: async (page) => {
      await page.locator('video').evaluate((video: HTMLVideoElement) => {
        const [track] = (video.srcObject as MediaStream).getTracks();
        track?.stop();
        track?.dispatchEvent(new Event('ended'));
      });
    },
  },
  {
    name: 'policy-blocked',
    flags: [DEVICES, ALLOWED],
    path: WITHHELD,
    isPressed: false,
    shows: /not set up for video calls. This is not your fault.*Call us on 01632 960 123/s,
  },
  {
    name: 'insecure',
    flags: [DEVICES, ALLOWED, RESOLVER],
    host: INSECURE_HOST,
    isPressed: false,
    shows: /This page is not secure.*Call us on 01632 960 123/s,
  },
  {
    name: 'in-app',
    flags: [],
    isPressed: false,
    script: "Object.defineProperty(navigator, 'mediaDevices', { value: undefined });",
    context: {
      userAgent:
        'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/FBIOS;FBAV/450.0]',
    },
    shows: /open inside another app.*On your iPhone.*Open in Safari.*Call us on/s,
  },
  {
    name: 'unsupported',
    flags: [],
    isPressed: false,
    script: 'delete window.RTCPeerConnection; delete window.webkitRTCPeerConnection;',
    shows: /too old for video calls.*Call us on/s,
  },
  {
    name: 'working, with a choice',
    flags: [DEVICES, ALLOWED],
    shows: /Camera to use.*Microphone to use/s,
  },
];

describe('the join screen in a real browser', () => {
  let server: Listening;
  before(async () => (server = await serveJoinScreen()));
  after(() => server.close());

  async function withPage(row: (typeof ROWS)[number], work: (page: Page) => Promise<void>) {
    const browser = await launch(row.flags);
    try {
      const context = await browser.newContext(row.context);
      const page = await context.newPage();
      const base = `http://${row.host ?? 'localhost'}:${server.port}`;
      if (row.permission !== undefined) await setPermissions(browser, page, base, row.permission);
      if (row.script !== undefined) await page.addInitScript(row.script);
      await page.goto(`${base}${row.path ?? '/'}`);
      await work(page);
    } finally {
      await browser.close();
    }
  }

  for (const row of ROWS) {
    it(`R17: ${row.name}: its own words, and nothing that axe minds`, () =>
      withPage(row, async (page) => {
        await comeTo(row, page);
        await page.locator('.devices', { hasText: row.shows }).waitFor({ timeout: 10_000 });
        for (const size of SIZES) {
          await page.setViewportSize(size);
          const isWide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
          assert.equal(isWide, false, 'nothing is wider than the window');
          await takePicture(page, row.name, size.width);
        }
        assert.deepEqual(await auditJoinScreen(page), []);
      }));
  }

  it('R16: a permission that is given in the browser’s settings starts the preview by itself', () =>
    withPage({ name: '', flags: [DEVICES], permission: 'denied', shows: /./ }, async (page) => {
      await page.locator('.check').click();
      await page.locator('.advice').waitFor();
      await setPermissions(page.context().browser(), page, new URL(page.url()).origin, 'granted');
      await page.locator('video').waitFor();
      assert.equal(await page.locator('.advice').count(), 0);
    }));

  it('shows the first picture within 300 ms of the camera’s answer', () =>
    withPage({ name: '', flags: [DEVICES, ALLOWED], script: STAMP, shows: /./ }, async (page) => {
      for (let count = 1; count <= 6; count += 1) {
        await page.waitForFunction((count) => delays.length === count, count);
        await page.locator('#camera').click();
        await page.locator('video').waitFor({ state: 'detached' });
        await page.locator('#camera').click();
      }
      // The first is while the page itself still loads.
      const [, ...others] = await page.evaluate(() => delays);
      const median = others.sort((a, b) => a - b)[2] ?? Infinity;
      assert.ok(median < 300, `${median} ms`);
    }));

  it('keyboard alone: check, switch, choose, hear, name, join', () =>
    withPage({ name: '', flags: [DEVICES], permission: 'prompt', shows: /./ }, async (page) => {
      await page.evaluate(`document.querySelector('join-screen')
        .addEventListener('join-request', ({ detail }) => (window.joined = detail))`);
      const focused = () =>
        page.evaluate<string>(`(() => {
          const { activeElement: field } = document.querySelector('join-screen').shadowRoot;
          return field?.id || field?.className || '';
        })()`);
      const order: string[] = [];
      for (let press = 0; press < 6; press += 1) {
        await page.keyboard.press('Tab');
        order.push(await focused());
      }
      assert.deepEqual(order, [
        'check',
        'microphone',
        'camera',
        'secondary test-sound',
        'name',
        'primary large',
      ]);
      await page.keyboard.press('Enter');
      const name = await page.evaluate<string>('window.joined.displayName');
      assert.equal(name, 'Attendee');
    }));
});

/** In the page, before anything else: from the answer of `getUserMedia` to the first picture. */
const STAMP = `{
  const { getUserMedia } = MediaDevices.prototype;
  window.delays = [];
  MediaDevices.prototype.getUserMedia = async function (wish) {
    const stream = await getUserMedia.call(this, wish);
    const answered = performance.now();
    const look = () => {
      const video = document.querySelector('join-screen').shadowRoot.querySelector('video');
      if (video?.readyState >= 2) window.delays.push(performance.now() - answered);
      else requestAnimationFrame(look);
    };
    look();
    return stream;
  };
}`;

async function comeTo(row: Row, page: Page): Promise<void> {
  if (row.isPressed !== false && !row.flags.includes(ALLOWED)) {
    await page.locator('.check').click();
  }
  if (row.then === undefined) return;
  await page.locator('video').waitFor();
  await row.then(page);
}

async function launch(flags: readonly string[]): Promise<Browser> {
  return chromium.launch({
    executablePath: await findBrowser(),
    args: [...BROWSER_ARGUMENTS, ...flags],
  });
}

/** As the person would in the browser's own settings. */
async function setPermissions(
  browser: Browser | null,
  page: Page,
  origin: string,
  setting: 'granted' | 'denied' | 'prompt',
): Promise<void> {
  assert.ok(browser);
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  const { browserContextId } = targetInfo;
  assert.ok(browserContextId);
  const cdp = await browser.newBrowserCDPSession();
  for (const name of ['camera', 'microphone']) {
    await cdp.send('Browser.setPermission', {
      permission: { name },
      setting,
      origin,
      browserContextId,
    });
  }
}

async function takePicture(page: Page, name: string, width: number): Promise<void> {
  if (PICTURES === undefined) return;
  const file = `${name.replace(/\W+/g, '-')}-${width}.png`;
  await page.screenshot({ path: `${PICTURES}/${file}`, fullPage: true });
}
