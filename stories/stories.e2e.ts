import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { BROWSER_ARGUMENTS, findBrowser, MEDIA_ARGUMENTS } from '../scripts/browser.mjs';
import type { Listening } from './support/listening.js';
import { serveFolder } from './support/static-server.js';
import { audit, auditDarkPhone, openFrame, showStory } from './support/story-page.js';

const FOLDER = fileURLToPath(new URL('../storybook-static/', import.meta.url));
const LARGE = { width: 1280, height: 800 };

interface Entry {
  readonly id: string;
  readonly type: 'story' | 'docs';
}

/** `npm run storybook:build` writes it. */
const { entries } = JSON.parse(readFileSync(`${FOLDER}index.json`, 'utf8')) as {
  entries: Readonly<Record<string, Entry>>;
};

/** As many as cores: more of them only wait for each other. */
const PAGES = 2;

describe('every story', { concurrency: PAGES }, () => {
  let server: Listening;
  let browser: Browser;
  const idle: Page[] = [];

  before(async () => {
    server = await serveFolder(FOLDER);
    browser = await chromium.launch({
      executablePath: await findBrowser(),
      args: [...BROWSER_ARGUMENTS, ...MEDIA_ARGUMENTS],
    });
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  /** A page goes from story to story, until one fails in it. */
  async function withPage(work: (page: Page) => Promise<void>): Promise<void> {
    const page = idle.pop() ?? (await openPage());
    await page.setViewportSize(LARGE);
    await page.emulateMedia({ colorScheme: 'light' });
    await work(page);
    idle.push(page);
  }

  async function openPage(): Promise<Page> {
    const page = await browser.newPage();
    await openFrame(page, server.url);
    return page;
  }

  for (const { id, type } of Object.values(entries)) {
    if (type !== 'story') continue;
    it(id, () =>
      withPage(async (page) => {
        const { expects, ...outcome } = await showStory(page, id);
        assert.deepEqual(outcome, { status: 'success', codes: expects, errors: [] });
        assert.deepEqual(await audit(page), [], 'on a computer');
        assert.deepEqual(await auditDarkPhone(page), [], 'on a phone, in the dark');
      }),
    );
  }
});
