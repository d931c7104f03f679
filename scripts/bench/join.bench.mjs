import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { BROWSER_ARGUMENTS, findBrowser, MEDIA_ARGUMENTS } from '../browser.mjs';
import { buildPackages } from '../setup.mjs';
import { MainThreadTrace } from './main-thread.mjs';
import { undisturbed } from './measure.mjs';

const ELEMENT = fileURLToPath(
  new URL('../../packages/elements/dist/cdn/video-session.js', import.meta.url),
);
const SLOWDOWN = 4;
const JOINS = 7;
/** Milliseconds until the host answers. */
const AWAY = 250;
/** Milliseconds without a request after which a page has nothing more to fetch. */
const QUIET = 1_000;
const JOINED = 'joined';
/** Milliseconds of our page's main thread. */
const WAIT = { aim: 60, bound: 600 };
const ALL = { aim: Infinity, bound: 1_500 };

/**
 * What our page adds to the wait of somebody who presses Join: the whole journey with the
 * issuer's own handler behind it, and a meeting server on another site. What the page does
 * while the host is asked for a fresh token keeps nobody waiting, and stands in the second row.
 */
export default async function bench() {
  if (!existsSync(ELEMENT)) buildPackages();
  const world = await openWorld();
  try {
    const joins = [];
    for (let round = 0; round < JOINS; round++) joins.push(await join(world));
    return rowsOf(joins);
  } finally {
    await world.close();
  }
}

async function openWorld() {
  // Only now: they import what the build makes.
  const { createSandbox } = await import('@video-session/sandbox');
  const { appointmentsOfToday, HANDLER, openBenchHost } = await import('./bench-host.mjs');
  const appointments = appointmentsOfToday(1);
  const pages = { '/visit': () => page(HANDLER, sandbox.url) };
  const host = await openBenchHost(appointments, pages, { away: AWAY });
  const sandbox = await createSandbox({ tokens: { keySet: host.issuer.keySet() }, quiet: true });
  const [appointment] = appointments.values();
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [...BROWSER_ARGUMENTS, ...MEDIA_ARGUMENTS],
  });
  return {
    browser,
    url: `${host.origin}/visit#${host.issuer.linkCode(appointment, 'patient')}`,
    async close() {
      await browser.close();
      await sandbox.close();
      host.close();
    },
  };
}

function rowsOf(joins) {
  const least = (name) => undisturbed(joins.map((join) => join[name]));
  const slow = `at ${SLOWDOWN}x slowdown`;
  return [
    row(
      `what our page adds to the wait from Join to the meeting's frame, ${slow}`,
      least('wait'),
      WAIT,
    ),
    row(`all that our page does from Join to being in, ${slow}`, least('all'), ALL),
  ];
}

function row(name, value, { aim, bound }) {
  return {
    name,
    value,
    unit: 'ms',
    bound: Number.isFinite(aim) ? `aim at most ${aim}, bound ${bound}` : `at most ${bound}`,
    ok: value <= bound,
    belowAim: value > aim,
  };
}

async function join({ browser, url }) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const visited = await context.newPage();
  await visited.goto(url);
  await visited.getByRole('button', { name: 'Continue' }).click();
  await visited.locator('join-screen video').waitFor();
  await visited.evaluate(fetchedAll, QUIET);
  const session = await context.newCDPSession(visited);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await visited.evaluate(watch, JOINED);
  const joined = visited.waitForEvent('console', (message) => message.text() === JOINED);
  const trace = await MainThreadTrace.start(browser);
  await visited.evaluate(press);
  await joined;
  await trace.stop();
  await context.close();
  // The meeting's own script, where it was not there yet.
  const script = trace.evaluationSince('press', 'frame', '/external_api.js');
  return {
    wait: trace.busyBetween('press', 'asked') + trace.busyBetween('answered', 'frame') - script,
    all: trace.busyBetween('press', 'joined') - script,
  };
}

/** In the page: resolves once nothing has been asked for in a while. */
function fetchedAll(quiet) {
  return new Promise((resolve) => {
    let timer = setTimeout(resolve, quiet);
    new window.PerformanceObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(resolve, quiet);
    }).observe({ type: 'resource' });
  });
}

/** In the page: marks the moments of a join. */
function watch(told) {
  const { performance, document } = window;
  const { createElement } = document;
  const { fetch } = window;
  window.fetch = (url, ...rest) => {
    if (new URL(url, window.location).pathname.endsWith('/session')) performance.mark('asked');
    return fetch(url, ...rest);
  };
  // The meeting's own constructor makes its frame: from then on it is at work.
  document.createElement = function (tag, ...rest) {
    if (tag === 'iframe') performance.mark('frame');
    return createElement.call(this, tag, ...rest);
  };
  document.querySelector('video-session').addEventListener('session-joined', () => {
    performance.mark('joined');
    const [asked] = performance.getEntriesByName('asked');
    const answer = performance
      .getEntriesByType('resource')
      .find(({ name, startTime }) => name.endsWith('/session') && startTime >= asked.startTime);
    performance.mark('answered', { startTime: answer.responseEnd });
    // In a task of its own, so that the one of the marks is in the trace.
    setTimeout(() => window.console.info(told));
  });
}

/** In the page, and in a task of its own. */
function press() {
  setTimeout(() => {
    const { shadowRoot } = document.querySelector('video-session');
    const button = shadowRoot
      .querySelector('join-screen')
      .shadowRoot.querySelector('[type=submit]');
    window.performance.mark('press');
    button.click();
  });
}

const page = (handler, meeting) => `<!doctype html><html lang="en"><meta charset="utf-8" />
  <meta name="viewport" content="width=device-width" /><title>Video appointment</title>
  <link rel="icon" href="data:," /><script type="module" src="/cdn/video-session.js"></script>
  <body><video-session session-url="${handler}/session" meeting-domain="${meeting}"
  issuer="video-session" audience="video-session" service-name="Hillside" phone="01234 567890"></video-session>`;
