import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { BROWSER_ARGUMENTS, findBrowser } from '../browser.mjs';
import { DIARY, openHost } from './diary-page.mjs';
import { median } from './measure.mjs';

const SLOWDOWN = 4;
const ROUNDS = 5;
const LONG_MILLISECONDS = 50;

export default async function bench() {
  const host = await openHost();
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: BROWSER_ARGUMENTS,
  });
  const rounds = [];
  for (let i = 0; i < ROUNDS; i++) rounds.push(await measure(browser, host, '/diary'), await measure(browser, host, '/bare'));
  console.log(JSON.stringify(rounds, null, 1));
  await browser.close();
  host.close();
  return [];
}

async function measure(browser, host, path) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.on('pageerror', (e) => console.log('ERR', e.message));
  page.on('console', (m) => console.log('CON', m.text()));
  const cdp = await context.newCDPSession(page);
  await page.addInitScript(() => {
    window.seen = { tasks: [], shifts: [] };
    new PerformanceObserver((list) => {
      for (const e of list.getEntries()) window.seen.tasks.push([e.startTime, e.duration]);
    }).observe({ type: 'longtask', buffered: true });
    new PerformanceObserver((list) => {
      for (const e of list.getEntries()) window.seen.shifts.push([e.startTime, e.value, e.sources.map((s) => s.node?.outerHTML?.slice(0, 120) + JSON.stringify([s.previousRect, s.currentRect]))]);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const before = host.seen.streams;
  await page.goto(host.origin + path);
  if (path === '/diary')
    await page.waitForFunction((n) => {
      const all = [...document.querySelectorAll('video-session-link')];
      return all.filter((e) => /not here yet|waiting/.test(e.shadowRoot?.querySelector('.presence')?.textContent ?? '')).length === n;
    }, DIARY.appointments, { polling: 500 });
  else await page.waitForFunction(() => document.querySelectorAll('bare-element:defined').length === 200, undefined, { polling: 500 });
  await page.waitForTimeout(500);
  const upgrade = await page.evaluate(() => performance.getEntriesByName('upgrade')[0].startTime);
  const seen = await page.evaluate(() => window.seen);
  const metrics = await page.evaluate(() => [...document.querySelectorAll('video-session-link')].slice(0, 7).map((e) => e.getBoundingClientRect().height));
  await context.close();
  const tasks = seen.tasks.filter(([s]) => s >= upgrade);
  return { path, streams: host.seen.streams - before, tasks, shifts: seen.shifts, metrics };
}
if (process.argv[1] === fileURLToPath(import.meta.url)) await bench();
