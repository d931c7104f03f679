import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { BROWSER_ARGUMENTS, findBrowser, MEDIA_ARGUMENTS } from '../scripts/browser.mjs';
import { drawPerson } from '../scripts/pictures/drawn-person.mjs';
import { serveJoinPage } from './support/join-page.js';
import type { Listening } from './support/listening.js';

// What is behind a person, with the built files, a strict policy and Chromium's own camera,
// which films a drawn person: what the segmentation finds is really found.

const LOOK = { skin: '#c68863', hair: '#3a2a24', top: '#2f6f73', wall: '#e3ded3' };
/** As parts of the width and the height of the picture. */
const FACE = [0.5, 0.45] as const;
const WALLS = [
  [0.06, 0.1],
  [0.3, 0.1],
  [0.9, 0.7],
] as const;
/** Where the frame of the window meets the sky. */
const EDGE = [0.739, 0.3] as const;

/** After which what is seen must be of the last choice, on a slow machine too. */
const PICTURES = 40;

type Place = readonly [number, number];
type Pixel = readonly [number, number, number];

describe('what is behind a person', () => {
  let folder: string;
  let server: Listening;
  let browser: Browser;
  let page: Page;
  let asked: string[];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'video-session-'));
    server = await serveJoinPage();
    browser = await launch(await film(folder));
  });
  after(async () => {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true });
  });
  beforeEach(async () => {
    asked = [];
    page = await browser.newPage();
    await page.addInitScript(collectViolations);
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    // Allowed without a question, so the camera starts by itself.
    await page.goto(server.url);
    await page.getByText('What is behind you').click();
  });

  const heavy = () => asked.filter((path) => /\/background\/|background-effect/.test(path));
  const choose = async (name: string, words = 'Your background has changed.') => {
    await page.getByRole('radio', { name, exact: true }).check();
    await page.getByRole('status').getByText(words).waitFor();
  };

  it('R14: nothing is fetched before it is chosen, and then from the page’s own folder only', async () => {
    await page.getByRole('radio', { name: 'Blur', exact: true }).waitFor();
    assert.deepEqual(heavy(), []);
    await choose('Blur');
    assert.deepEqual(
      heavy()
        .map((path) => path.replace(/-[\w-]{8}\.js$/, '.js'))
        .sort(),
      [
        '/cdn/background/selfie_segmentation_landscape.tflite',
        '/cdn/background/vision_wasm_module_internal.js',
        '/cdn/background/vision_wasm_module_internal.wasm',
        '/cdn/parts/background-effect.js',
      ],
    );
    assert.deepEqual(await page.evaluate('violations'), []);
  });

  it('R14: with blur the edges in the room are soft, and the face is as it was', async () => {
    const [face] = await pixels(page, [FACE]);
    const sharp = await step(page);
    await choose('Strong blur');
    await becomes(page, async () => {
      const [blurred] = await pixels(page, [FACE]);
      assert.ok(distance(face, blurred) < 16, 'the face changes');
      const soft = await step(page);
      assert.ok(soft < sharp * 0.6, `the edge goes from ${sharp} to ${soft} only`);
    });
  });

  it('R14: a picture is where the room was, and the face is as it was', async () => {
    const [face] = await pixels(page, [FACE]);
    await choose('Meadow');
    await becomes(page, async () => {
      const [kept, ...walls] = await pixels(page, [FACE, ...WALLS]);
      assert.ok(distance(face, kept) < 16, 'the face changes');
      for (const wall of walls)
        assert.ok(distance(wall, [0, 160, 64]) < 40, `still ${String(wall)}`);
    });
    await choose('My room', 'Your room can be seen again.');
    await becomes(page, async () => {
      const [room] = await pixels(page, [WALLS[0]]);
      assert.ok(distance(room, [0, 160, 64]) > 100, 'the room does not come back');
    });
  });

  it('by keyboard alone', async () => {
    await page.getByRole('radio', { name: 'My room' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('status').getByText('Your background has changed.').waitFor();
    assert.equal(await page.getByRole('radio', { name: 'Blur', exact: true }).isChecked(), true);
  });

  it('Join hands it on, and lets the camera go', async () => {
    await choose('Meadow');
    const detail = page.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener('join-request', (event) => {
            resolve((event as CustomEvent<{ background: unknown }>).detail.background);
          });
        }),
    );
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    assert.deepEqual(await detail, { kind: 'picture', src: '/meadow.svg' });
  });
});

async function launch(camera: string): Promise<Browser> {
  return chromium.launch({
    executablePath: await findBrowser(),
    args: [...BROWSER_ARGUMENTS, ...MEDIA_ARGUMENTS, `--use-file-for-fake-video-capture=${camera}`],
  });
}

/** Draws the person in a page, and writes what the camera is to play. */
async function film(folder: string): Promise<string> {
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [...BROWSER_ARGUMENTS],
  });
  const page = await browser.newPage();
  const picture = await page.evaluate(drawPerson, LOOK);
  await browser.close();
  const frame = Buffer.from(picture.slice(picture.indexOf(',') + 1), 'base64');
  const file = join(folder, 'person.mjpeg');
  await writeFile(file, Buffer.concat(Array.from({ length: 30 }, () => frame)));
  return file;
}

/** Looks at one picture after the other: the outline of a person is found within some of them. */
async function becomes(page: Page, look: () => Promise<void>): Promise<void> {
  for (let left = PICTURES; ; left--) {
    await nextPicture(page);
    try {
      await look();
      return;
    } catch (error) {
      if (left === 0) throw error;
    }
  }
}

async function nextPicture(page: Page): Promise<void> {
  await page.locator('video').evaluate(async (video: HTMLVideoElement) => {
    await new Promise((resolve) => video.requestVideoFrameCallback(resolve));
  });
}

/** How far the darkest is from the brightest across the edge, over a few pixels. */
async function step(page: Page): Promise<number> {
  const places = Array.from({ length: 9 }, (_, index) => [EDGE[0] + (index - 4) / 640, EDGE[1]]);
  const seen = await pixels(page, places as unknown as Place[]);
  const jumps = seen.slice(1).map((pixel, index) => distance(pixel, seen[index] ?? pixel));
  return Math.round(Math.max(...jumps));
}

async function pixels(page: Page, places: readonly Place[]): Promise<[Pixel, ...Pixel[]]> {
  const seen = await page.locator('video').evaluate((video: HTMLVideoElement, wanted) => {
    const [width, height] = [640, 360];
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const pen = canvas.getContext('2d');
    pen?.drawImage(video, 0, 0, width, height);
    return wanted.map(([x, y]) => {
      const data = pen?.getImageData(Math.round(x * width), Math.round(y * height), 1, 1).data;
      return [...(data ?? [])].slice(0, 3);
    });
  }, places);
  return seen as unknown as [Pixel, ...Pixel[]];
}

function distance(one: Pixel, other: Pixel): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

function collectViolations(): void {
  const scope = globalThis as unknown as { violations: string[] };
  scope.violations = [];
  document.addEventListener('securitypolicyviolation', (event) => {
    scope.violations.push(`${event.violatedDirective} ${event.blockedURI}`);
  });
}
