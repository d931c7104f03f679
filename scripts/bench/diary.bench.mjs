import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { BROWSER_ARGUMENTS, findBrowser } from '../browser.mjs';
import { buildPackages } from '../setup.mjs';
import { blockingOf, MainThreadTrace } from './main-thread.mjs';
import { undisturbed } from './measure.mjs';

const ELEMENT = fileURLToPath(
  new URL('../../packages/elements/dist/cdn/video-session-link.js', import.meta.url),
);
const SLOWDOWN = 4;
const ROUNDS = 5;
const PATIENCE = 120_000;
/** Milliseconds. Beyond the bounds something is wrong on any machine, however busy. */
const UPGRADE = { aim: 50, bound: 120 };
const LONGEST = { aim: 50, bound: 120 };
const BLOCKING = { aim: 50, bound: 300 };
/** Of the longest task of as many bare elements, which Lit renders all at once. */
const BARE = { aim: 1, bound: 1.5 };

/** A diary of 200 elements whose links are there already, and 200 elements of Lit that do nothing. */
export default async function bench() {
  if (!existsSync(ELEMENT)) buildPackages();
  // Only now: it imports what the build makes.
  const { DIARY, openHost } = await import('./diary-page.mjs');
  const host = await openHost();
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: BROWSER_ARGUMENTS,
  });
  try {
    const rounds = { diary: [], bare: [] };
    for (let round = 0; round < ROUNDS; round++) {
      rounds.diary.push(await visit(browser, host, '/diary', isDiaryDone, DIARY));
      rounds.bare.push(await visit(browser, host, '/bare', isBareDone, DIARY));
    }
    return rowsOf(rounds);
  } finally {
    await browser.close();
    host.close();
  }
}

function rowsOf({ diary, bare }) {
  const least = (rounds, measure) => undisturbed(rounds.map(({ tasks }) => measure(tasks)));
  const upgrade = undisturbed(diary.map((round) => round.upgrade));
  const longest = least(diary, longestOf);
  const blocking = least(diary, blockingOf);
  const part = longest / least(bare, longestOf);
  const most = (measure) => Math.max(...diary.map(measure));
  const fewest = Math.min(...diary.map(({ streams }) => streams));
  const streams = fewest === 1 ? most((round) => round.streams) : fewest;
  const shift = most((round) => round.shift);
  const slow = `at ${SLOWDOWN}x slowdown`;
  return [
    row(`diary of 200: the task that upgrades them ${slow}`, upgrade, 'ms', UPGRADE),
    row(`diary of 200: longest task of all ${slow}`, longest, 'ms', LONGEST),
    row(`diary of 200: blocked in all ${slow}`, blocking, 'ms', BLOCKING),
    row('diary of 200: longest task, of that of 200 bare Lit elements', part, '', BARE),
    {
      name: 'diary of 200: streams of presence',
      value: streams,
      unit: '',
      bound: 'exactly 1',
      ok: streams === 1,
    },
    { name: 'diary of 200: layout shift', value: shift, unit: '', bound: 'none', ok: shift === 0 },
  ];
}

const row = (name, value, unit, { aim, bound }) => ({
  name,
  value,
  unit,
  bound: `aim at most ${aim}, bound ${bound}`,
  ok: value <= bound,
  belowAim: value > aim,
});

const longestOf = (tasks) => Math.max(...tasks);

async function visit(browser, host, path, isDone, { appointments }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const failures = [];
  page.on('pageerror', (error) => failures.push(error));
  await page.addInitScript(noteShifts);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await host.letSomeWait();
  const before = host.seen.streams;
  const trace = await MainThreadTrace.start(browser);
  await page.goto(host.origin + path);
  await page.waitForFunction(isDone, appointments, { polling: 500, timeout: PATIENCE });
  const shift = await page.evaluate(() => window.shift);
  await trace.stop();
  const tasks = trace.tasksSince('upgrade');
  const upgrade = longestOf(trace.tasksSince('upgrade', 'upgraded'));
  await context.close();
  if (failures.length > 0) throw failures[0];
  return { tasks, upgrade, shift, streams: host.seen.streams - before };
}

/** In the page: by how much anything has jumped. */
function noteShifts() {
  window.shift = 0;
  new window.PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) window.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** In the page: whether every element says what the stream has told it. */
function isDiaryDone(count) {
  const told = [...document.querySelectorAll('video-session-link')].filter(({ shadowRoot }) =>
    /Patient/.test(shadowRoot?.querySelector('.presence')?.textContent ?? ''),
  );
  return told.length === count;
}

/** In the page. */
function isBareDone(count) {
  const all = [...document.querySelectorAll('bare-element')];
  return all.filter(({ shadowRoot }) => shadowRoot?.querySelector('button')).length === count;
}
