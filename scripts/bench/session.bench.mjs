import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildPackages } from '../setup.mjs';

const ELEMENT = fileURLToPath(
  new URL('../../packages/elements/dist/cdn/session-view.js', import.meta.url),
);
const WARM_UP = 10;
const MOUNTS = 60;
/** What they make of code that runs often is on the heap, too, and is nobody's leak. */
const NO_COMPILERS = '--js-flags=--no-opt --no-maglev --no-sparkplug --no-regexp-tier-up';
/** Bytes of one mount. Beyond the bound there is a leak, however noisy the heap. */
const BYTES = { aim: 300, bound: 1500 };

/** What mounts of a `<session-view>` with a live frame leave behind. */
export default async function bench() {
  if (!existsSync(ELEMENT)) buildPackages();
  // Only now: it imports what the build makes.
  const { CallWorld } = await import('../../stories/support/call-world.ts');
  const world = await CallWorld.open([NO_COMPILERS]);
  return mountRows(world).finally(() => world.close());
}

async function mountRows(world) {
  let rows = [];
  await world.day(async (day) => {
    const { page } = await comes(day);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    await page.evaluate(mountOften, WARM_UP);
    const before = await leftIn(page, session);
    await page.evaluate(mountOften, MOUNTS);
    rows = rowsOf(before, await leftIn(page, session));
  });
  return rows;
}

function rowsOf(before, after) {
  const each = (after.bytes - before.bytes) / MOUNTS;
  const { aim, bound } = BYTES;
  return [
    {
      name: `session view: left in the heap by each of ${MOUNTS} mounts`,
      value: each,
      unit: 'bytes',
      bound: `aim at most ${aim}, bound ${bound}`,
      ok: each <= bound,
      belowAim: each > aim,
    },
    ...['Frames', 'Documents', 'Nodes', 'JSEventListeners', 'timers'].map((name) => {
      const value = after[name] - before[name];
      // Those of one view may wait for the browser's next cleaning; a leak is one and more of each mount.
      const most = name === 'Nodes' ? MOUNTS / 2 : 0;
      const words = most === 0 ? 'none' : `at most ${most}`;
      return {
        name: `session view: ${name} left`,
        value,
        unit: '',
        bound: words,
        ok: value <= most,
      };
    }),
  ];
}

async function leftIn(page, session) {
  const { metrics } = await settled(page, session);
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const timers = await page.evaluate(() => window.liveTimers.size);
  const named = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  return { ...named, bytes: usedSize, timers };
}

/** Cleaned up as far as the browser does it: finalisers run after a task of their own. */
async function settled(page, session) {
  for (let round = 0; round < 8; round++) {
    await session.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(200);
  }
  return session.send('Performance.getMetrics');
}

/** On another site than the meeting: its frame has a process of its own, as in real life. */
async function comes(day) {
  const meeting = day.sandbox.url.replace('localhost', '127.0.0.1');
  const { page } = await day.comes({ query: { empty: 'yes', meeting, name: 'Sam' } });
  await page.waitForFunction(() => window.comesPiecemeal !== undefined);
  await page.evaluate(countTimers);
  return { page };
}

/** In the page: keeps the timers that have neither run nor been cleared. */
function countTimers() {
  const live = (window.liveTimers = new Set());
  for (const [set, clear] of [
    ['setTimeout', 'clearTimeout'],
    ['setInterval', 'clearInterval'],
  ]) {
    const [setNow, clearNow] = [window[set].bind(window), window[clear].bind(window)];
    window[set] = (work, ...rest) => {
      const id = setNow(
        (...values) => {
          if (set === 'setTimeout') live.delete(id);
          work(...values);
        },
        ...rest,
      );
      live.add(id);
      return id;
    };
    window[clear] = (id) => {
      live.delete(id);
      clearNow(id);
    };
  }
}

/** In the page: one call after the other, each taken out of the page while it is on. */
async function mountOften(times) {
  const token = await window.fetchToken();
  for (let done = 0; done < times; done++) {
    const view = await window.createView(undefined, token);
    const joined = new Promise((resolve) =>
      view.addEventListener('session-joined', resolve, { once: true }),
    );
    document.querySelector('main').append(view);
    await joined;
    view.remove();
    window.heard.length = 0;
  }
  // The browser's own notes of what was fetched.
  window.performance.clearResourceTimings();
}
