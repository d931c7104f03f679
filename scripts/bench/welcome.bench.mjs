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
const SHOWN = 'shown';
const AIM = 1.5;
/** Beyond these something is wrong on any machine, however busy. */
const BOUNDS = { words: 4, page: 4, pageByBare: 8 };

/**
 * From the address to the first frame with words of ours on it, by that of one element that only
 * says hello; and to the first one with the appointment on it, for which the server has to be
 * asked and a date to be said, by that of one element that does no more than both. All come from
 * one server, with one script that is asked for as the page is read, in turns.
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
  const least = (rounds, name) => undisturbed(rounds.map((round) => round[name]));
  const [words, appointment] = [least(welcome, 'words'), least(welcome, 'heading')];
  const [hello, asked] = [least(bare, 'heading'), least(asking, 'heading')];
  const shift = Math.max(...welcome.map((round) => round.shift));
  const ms = (time) => `${time.toFixed(0)} ms`;
  const page = `welcome page shown (${ms(appointment)})`;
  return [
    row(
      `first words shown (${ms(words)}), by those of a bare Lit element (${ms(hello)})`,
      words / hello,
      BOUNDS.words,
    ),
    row(
      `${page}, by a bare element that asks the server and says a date (${ms(asked)})`,
      appointment / asked,
      BOUNDS.page,
    ),
    row(`${page}, by a bare element that only says hello`, appointment / hello, BOUNDS.pageByBare),
    { name: 'welcome page: layout shift', value: shift, unit: '', bound: 'none', ok: shift === 0 },
  ];
}

function row(name, value, bound) {
  return {
    name: `${name}, at ${SLOWDOWN}x slowdown`,
    value,
    unit: '',
    bound: `aim at most ${AIM}, bound ${bound}`,
    ok: value <= bound,
    belowAim: value > AIM,
  };
}

/** @returns when the first words and the heading were there, in milliseconds since the address was asked for, and what has jumped */
async function open(browser, url) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const opened = await context.newPage();
  const session = await context.newCDPSession(opened);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await opened.addInitScript(watch, SHOWN);
  // The page tells by itself: whoever asked it would take time of the thread that is measured.
  const shown = opened.waitForEvent('console', (message) => message.text() === SHOWN);
  await opened.goto(url);
  await shown;
  // What jumps, jumps after it is shown.
  await opened.waitForTimeout(300);
  const seen = await opened.evaluate(() => window.seen);
  await context.close();
  return seen;
}

/** In the page: the first frames with words and with a heading. It looks where they can be, and takes no time of its own. */
function watch(shown) {
  const seen = (window.seen = { shift: 0 });
  new window.PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) seen.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
  const inside = (root, tag) => root?.querySelector(tag)?.shadowRoot;
  const says = (node) => (node?.textContent ?? '').trim() !== '';
  const look = () => {
    const root = inside(document, 'bare-element, video-session');
    const page = inside(root, 'welcome-page') ?? root;
    if (says(page?.querySelector('p, h1'))) seen.words ??= window.performance.now();
    if (says(page?.querySelector('h1'))) {
      seen.heading = window.performance.now();
      window.console.info(shown);
    } else window.requestAnimationFrame(look);
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
