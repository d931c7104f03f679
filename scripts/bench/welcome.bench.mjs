import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { chromium } from 'playwright-core';
import { rollup } from 'rollup';
import { BROWSER_ARGUMENTS, findBrowser } from '../browser.mjs';
import { buildPackages } from '../setup.mjs';
import { undisturbed } from './measure.mjs';

const ELEMENT = fileURLToPath(
  new URL('../../packages/elements/dist/cdn/video-session.js', import.meta.url),
);
const SLOWDOWN = 4;
const ROUNDS = 11;
const SHOWN = { aim: 1.5, bound: 4 };

/**
 * From the address to the first frame with the welcome page on it, by that of one element that
 * only says hello. All come from one server, with one script that is asked for as the page is
 * read, in turns. The welcome page has to ask the server besides for what it shows, and to say
 * a date: a second bare element that does no more than that tells how much of the time it is.
 */
export default async function bench() {
  if (!existsSync(ELEMENT)) buildPackages();
  // Only now: it imports what the build makes.
  const { appointmentsOfToday, HANDLER, openBenchHost } = await import('./bench-host.mjs');
  const appointments = appointmentsOfToday(1);
  const pages = {
    '/visit': () => page(visit(HANDLER), '/cdn/video-session.js'),
    '/bare': () => page('<bare-element></bare-element>', '/bare.js'),
    '/asking': () => page('<bare-element></bare-element>', '/asking.js'),
  };
  const scripts = {
    '/bare.js': await bareElement(HELLO),
    '/asking.js': await bareElement(askingHello(`${HANDLER}/session`)),
  };
  const host = await openBenchHost(appointments, pages, { scripts });
  const [appointment] = appointments.values();
  const code = host.issuer.linkCode(appointment, 'patient');
  const urls = ['/visit', '/bare', '/asking'].map((path) => `${host.origin}${path}#${code}`);
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: BROWSER_ARGUMENTS,
  });
  try {
    const rounds = urls.map(() => []);
    for (let round = 0; round < ROUNDS; round++)
      for (const [index, url] of urls.entries()) rounds[index].push(await open(browser, url));
    return rowsOf(...rounds);
  } finally {
    await browser.close();
    host.close();
  }
}

function rowsOf(welcome, bare, asking) {
  const least = (rounds) => undisturbed(rounds.map(({ shown }) => shown));
  const [ours, theirs, askingToo] = [welcome, bare, asking].map(least);
  const share = ours / theirs;
  const shift = Math.max(...welcome.map((round) => round.shift));
  return [
    {
      name: `welcome page: shown at ${SLOWDOWN}x slowdown (${ours.toFixed(0)} ms), by a bare Lit element (${theirs.toFixed(0)} ms)`,
      value: share,
      unit: '',
      bound: `aim at most ${SHOWN.aim}, bound ${SHOWN.bound}`,
      ok: share <= SHOWN.bound,
      belowAim: share > SHOWN.aim,
    },
    {
      name: `welcome page: the same by a bare element that asks the server and says a date (${askingToo.toFixed(0)} ms)`,
      value: ours / askingToo,
      unit: '',
      bound: 'to compare',
      ok: true,
    },
    { name: 'welcome page: layout shift', value: shift, unit: '', bound: 'none', ok: shift === 0 },
  ];
}

/** @returns when the heading was there, in milliseconds since the address was asked for, and what has jumped */
async function open(browser, url) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const opened = await context.newPage();
  const session = await context.newCDPSession(opened);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await opened.addInitScript(watch);
  await opened.goto(url);
  await opened.waitForFunction(() => window.shown !== undefined);
  // What jumps, jumps after it is shown.
  await opened.waitForTimeout(300);
  const seen = await opened.evaluate(() => ({ shown: window.shown, shift: window.shift }));
  await context.close();
  return seen;
}

/** In the page: the first frame with a heading in it. It looks where one can be, and takes no time of its own. */
function watch() {
  window.shift = 0;
  new window.PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) window.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
  const inside = (root, tag) => root?.querySelector(tag)?.shadowRoot;
  const heading = () => {
    const element = inside(document, 'bare-element, video-session');
    return (inside(element, 'welcome-page') ?? element)?.querySelector('h1');
  };
  const look = () => {
    const isShown = (heading()?.textContent ?? '').trim() !== '';
    if (isShown) window.shown = window.performance.now();
    else window.requestAnimationFrame(look);
  };
  window.requestAnimationFrame(look);
}

const visit = (
  handler,
) => `<video-session session-url="${handler}/session" meeting-domain="meet.example.org"
  issuer="video-session" audience="video-session" service-name="Hillside" phone="01234 567890"></video-session>`;

const page = (body, script) => `<!doctype html><html lang="en"><meta charset="utf-8" />
  <meta name="viewport" content="width=device-width" /><title>Video appointment</title>
  <link rel="icon" href="data:," /><link rel="modulepreload" href="${script}" />
  <body>${body}<script type="module" src="${script}"></script>`;

const HELLO = `import { html, LitElement } from 'lit';
customElements.define('bare-element', class extends LitElement {
  render() { return html\`<h1>Hello</h1>\`; }
});`;

const askingHello = (url) => `import { html, LitElement } from 'lit';
customElements.define('bare-element', class extends LitElement {
  connectedCallback() {
    super.connectedCallback();
    const body = JSON.stringify({ code: location.hash.slice(1) });
    const headers = { 'content-type': 'application/json' };
    fetch('${url}', { method: 'POST', body, headers })
      .then((response) => response.json())
      .then((answer) => { this.answer = answer; this.requestUpdate(); });
  }
  render() {
    if (!this.answer) return html\`<p>One moment</p>\`;
    const { serverNow, welcome } = this.answer;
    const options = { dateStyle: 'full', timeZone: 'Europe/London' };
    const day = new Intl.DateTimeFormat('en-GB', options).format(Date.parse(serverNow));
    return html\`<h1>\${welcome.serviceName}, \${day}</h1>\`;
  }
});`;

/** As a host would serve it: one small file. */
async function bareElement(source) {
  const entry = {
    name: 'bare-element',
    resolveId: (id) => (id === 'bare-element' ? id : null),
    load: (id) => (id === 'bare-element' ? source : null),
  };
  const bundle = await rollup({ input: 'bare-element', plugins: [entry, nodeResolve()] });
  const { output } = await bundle.generate({ format: 'es' });
  return output[0].code;
}
