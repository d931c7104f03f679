import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { BROWSER_ARGUMENTS, findBrowser } from '../scripts/browser.mjs';
import type { Listening } from './support/listening.js';
import { CLEAN, FORM, HOSTILE, serveRecord } from './support/record-server.js';

// `<video-session-link>` as a record without a bundler has it: the built files, a strict
// Content-Security-Policy, a page that is gone and comes back, and a stylesheet that spares nobody.

describe('a record’s page', () => {
  let server: Listening;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  before(async () => {
    server = await serveRecord();
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    await server.close();
  });
  beforeEach(async () => {
    context = await browser.newContext();
    page = await context.newPage();
    await page.addInitScript(collectViolations);
  });

  const open = (path: string) => page.goto(`${server.url}${path}`);
  const button = (name: string | RegExp) => page.getByRole('button', { name });

  it('R34: a strict policy with Trusted Types is not violated by anything, and all is of the host', async () => {
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url)) elsewhere.push(request.url());
    });
    await open(CLEAN);
    await button('Start video session').waitFor();
    await page.getByRole('textbox', { name: 'Message to the patient' }).fill('Hello “you”');
    await button('QR code').click();
    await page.getByRole('img', { name: 'QR code for the patient' }).waitFor();
    await page.keyboard.press('Escape');
    await button('Make new links').click();
    await page.getByRole('dialog', { name: 'Make new links?' }).waitFor();
    await page.keyboard.press('Escape');
    assert.deepEqual(await page.evaluate('violations'), []);
    assert.deepEqual(elsewhere, []);
  });

  it('the keyboard alone opens and leaves each dialog, and finds itself where it was', async () => {
    await open(CLEAN);
    for (const name of ['QR code', 'Make new links', 'Cancel the links']) {
      await button(name).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      assert.equal(await button(name).evaluate(isFocused), true, name);
    }
  });

  it('R6: Start opens a tab that knows neither its opener nor where it came from', async () => {
    await open(CLEAN);
    const [session] = await Promise.all([
      context.waitForEvent('page'),
      button('Start video session').click(),
    ]);
    await session.waitForLoadState();
    assert.equal(await session.evaluate('opener === null && document.referrer === ""'), true);
    assert.equal(new URL(session.url()).hash, '#CLINICIANCODE');
    assert.equal(page.isClosed(), false);
  });

  it('a part that does not load leaves a plain list, and comes when it is tried again', async () => {
    await page.route(/link-details-/, (route) => route.abort());
    await open(CLEAN);
    await page.getByText('Part of this page did not load').waitFor();
    assert.match(await page.getByText('Patient link').innerText(), /visit#PATIENTCODE/);
    const start = page.getByRole('link', { name: 'Start video session' });
    assert.equal(await start.getAttribute('rel'), 'noopener noreferrer');
    await page.unroute(/link-details-/);
    await button('Try again').click();
    await page.getByRole('textbox', { name: 'Patient link' }).waitFor();
    const focused = 'document.querySelector("video-session-link").shadowRoot.activeElement?.id';
    assert.equal(await page.evaluate(focused), 'title');
  });

  it('offline, Generate says so, and works when it is tried again', async () => {
    await open(`${CLEAN}?without-links`);
    await button('Generate video session link').waitFor();
    await context.setOffline(true);
    await button('Generate video session link').click();
    await page.getByText('You seem to be offline').waitFor();
    await context.setOffline(false);
    await button('Try again').click();
    await page.getByRole('textbox', { name: 'Patient link' }).waitFor();
  });

  it('a drawing that does not load says so, and comes when it is tried again', async () => {
    await page.route(/qr-code-/, (route) => route.abort());
    await open(CLEAN);
    await button('QR code').click();
    await page.getByText('We could not draw the QR code').waitFor();
    await page.unroute(/qr-code-/);
    await button('Try again').click();
    await page.getByRole('img', { name: 'QR code for the patient' }).waitFor();
  });

  it('a stylesheet that spares nobody changes nothing inside', async () => {
    await open(CLEAN);
    await button('Start video session').waitFor();
    const clean = await page.evaluate(looks);
    await open(HOSTILE);
    await button('Start video session').waitFor();
    assert.deepEqual(differences(clean, await page.evaluate(looks)), []);
  });

  it('what was unticked is unticked after the form was left and come back to', async () => {
    await unticked(page, `${server.url}${FORM}`);
    await page.goBack();
    await staysUnticked(page, false);
  });

  it('and so it is where the browser keeps the whole page', async () => {
    const keeping = await launch(['--disable-back-forward-cache']);
    try {
      const kept = await keeping.newPage();
      await unticked(kept, `${server.url}${FORM}`);
      await kept.goBack({ waitUntil: 'commit' });
      await staysUnticked(kept, true);
    } finally {
      await keeping.close();
    }
  });

  it('a required box that is not ticked stops the form, and gets the focus', async () => {
    await open(`${FORM}?required`);
    await page.getByRole('checkbox').uncheck();
    await button('Save').click();
    await page.getByText('Tick the box').waitFor();
    const focused = 'document.querySelector("video-session-link").shadowRoot.activeElement?.id';
    assert.equal(await page.evaluate(focused), 'checkbox');
    await page.keyboard.press('Space');
    await button('Save').click();
    await page.waitForURL(/next\?videoLink=on/);
  });

  it('R32: at 320 pixels, as at 400 % zoom, nothing sticks out', async () => {
    await page.setViewportSize({ width: 320, height: 600 });
    for (const path of [CLEAN, `${CLEAN}?folded`, FORM]) {
      await open(path);
      await page.locator('video-session-link .details, video-session-link .tick').waitFor();
      const width = await page.evaluate('document.scrollingElement.scrollWidth');
      assert.equal(width, 320, path);
    }
  });
});

async function launch(without: string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: await findBrowser(),
    args: [...BROWSER_ARGUMENTS],
    ignoreDefaultArgs: without,
  });
}

/** Unticks the box and goes on to another page. */
async function unticked(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.evaluate('isKept = true');
  await page.getByRole('checkbox').uncheck();
  await page.getByRole('link', { name: 'Elsewhere' }).click();
  await page.waitForURL(/next/);
}

/** @param isKept whether it is the same page again, or one that was made anew */
async function staysUnticked(page: Page, isKept: boolean): Promise<void> {
  await page.getByRole('checkbox').waitFor();
  assert.equal(await page.evaluate('globalThis.isKept === true'), isKept);
  assert.equal(await page.getByRole('checkbox').isChecked(), false);
  assert.equal(await page.evaluate('new FormData(document.forms[0]).get("videoLink")'), null);
}

/** One line for each thing that looks otherwise. */
function differences(clean: Look[], other: Look[]): string[] {
  assert.ok(clean.length > 20);
  return clean.flatMap((look, index) =>
    Object.keys(look)
      .filter((name) => look[name] !== other[index]?.[name])
      .map((name) => `${look['tag']}.${look['class']} ${name}: ${other[index]?.[name]}`),
  );
}

/** In the page. */
function isFocused(element: Element): boolean {
  return (element.getRootNode() as ShadowRoot).activeElement === element;
}

/** In the page: every violation of its policy from the start. */
function collectViolations(): void {
  const violations: string[] = [];
  Object.assign(globalThis, { violations });
  document.addEventListener('securitypolicyviolation', (event) => {
    violations.push(`${event.violatedDirective} ${event.sourceFile} ${event.sample}`);
  });
}

type Look = Record<string, string>;

/** In the page: how everything inside the element looks, but for where it is. */
function looks(): Look[] {
  const place =
    /^(perspective|transform)-origin$|size$|^(width|height)$|^inset|^(top|left|right|bottom)$/;
  const root = document.querySelector('video-session-link')?.shadowRoot;
  return Array.from(root?.querySelectorAll('.root, .root *') ?? [], (element) => {
    const style = getComputedStyle(element);
    const names = Array.from(style).filter((name) => !place.test(name) && !name.startsWith('--'));
    const own = { tag: element.localName, class: element.getAttribute('class') ?? '' };
    return {
      ...own,
      ...Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)])),
    };
  });
}
