import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildPackages } from '../setup.mjs';
import { MainThreadTrace } from './main-thread.mjs';
import { median, undisturbed } from './measure.mjs';

const ELEMENT = fileURLToPath(
  new URL('../../packages/elements/dist/cdn/session-view.js', import.meta.url),
);
const SLOWDOWN = 4;
const JOINS = 5;
const WARM_UP = 10;
const MOUNTS = 60;
/** What they make of code that runs often is on the heap, too, and is nobody's leak. */
const NO_COMPILERS = '--js-flags=--no-opt --no-maglev --no-sparkplug --no-regexp-tier-up';
/** Bytes of one mount. Beyond the bound there is a leak, however noisy the heap. */
const BYTES = { aim: 300, bound: 1500 };
/** Milliseconds of our page's main thread. */
const JOIN = { aim: 60, bound: 1500 };

/** Mounts of a `<session-view>` with a live frame, and what a join takes of our own page. */
export default async function bench() {
  if (!existsSync(ELEMENT)) buildPackages();
  // Only now: it imports what the build makes.
  const { CallWorld } = await import('../../stories/support/call-world.ts');
  const using = async (work, ...flags) => {
    const world = await CallWorld.open(flags);
    return work(world).finally(() => world.close());
  };
  return [...(await using(mountRows, NO_COMPILERS)), await using(joinRow)];
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
      // A node or two of the browser's own may wait for its next cleaning.
      const most = name === 'Nodes' ? MOUNTS / 5 : 0;
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
  for (let round = 0; round < 5; round++) {
    await session.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(200);
  }
  return session.send('Performance.getMetrics');
}

async function joinRow(world) {
  const [times, shares] = [[], []];
  for (let round = 0; round < JOINS; round++) {
    times.push(await joinOnce(world, timeOfJoin));
    shares.push(await joinOnce(world, shareOfScript));
  }
  const [all, share] = [undisturbed(times), median(shares)];
  const value = all * (1 - share);
  console.log(
    `   joins: ${times.map(Math.round).join(', ')} ms, of which the meeting's script takes ${Math.round(share * 100)} %`,
  );
  return {
    name: `from Join to being in: our part of the page's main thread, at ${SLOWDOWN}x slowdown`,
    value,
    unit: 'ms',
    bound: `aim at most ${JOIN.aim}, bound ${JOIN.bound}`,
    ok: value <= JOIN.bound,
    belowAim: value > JOIN.aim,
  };
}

async function joinOnce(world, measure) {
  let measured = NaN;
  await world.day(async (day) => {
    const { page } = await comes(day);
    // What the join screen does while the person reads it.
    await page.evaluate(() => window.customElements.get('session-view').preload());
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    measured = await measure(() => page.evaluate(joinNow), session, world.browser);
  });
  return measured;
}

async function timeOfJoin(join, _session, browser) {
  const trace = await MainThreadTrace.start(browser);
  await join();
  return (await trace.tasksSince('press', 'joined')).reduce((sum, task) => sum + task, 0);
}

/** How much of the time was in the meeting's script, and in what of the browser it called. */
async function shareOfScript(join, session) {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 200 });
  await session.send('Profiler.start');
  await join();
  const { profile } = await session.send('Profiler.stop');
  const owners = ownersOf(profile);
  let [all, script] = [0, 0];
  profile.samples.forEach((id, index) => {
    const owner = owners.get(id);
    if (owner === undefined) return;
    all += profile.timeDeltas[index];
    if (owner.includes('/external_api.js')) script += profile.timeDeltas[index];
  });
  return script / all;
}

/** The script on behalf of which each node of a profile ran; undefined for the browser's own. */
function ownersOf({ nodes }) {
  const owners = new Map();
  for (const { id, callFrame, children = [] } of nodes) {
    if (callFrame.url !== '') owners.set(id, callFrame.url);
    // A node comes before its children.
    for (const child of children) owners.set(child, owners.get(id));
  }
  return owners;
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

/** In the page. */
async function joinNow() {
  const view = await window.createView();
  const joined = new Promise((resolve) =>
    view.addEventListener('session-joined', resolve, { once: true }),
  );
  window.performance.mark('press');
  document.querySelector('main').append(view);
  await joined;
  window.performance.mark('joined');
}
