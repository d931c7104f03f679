import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  createIssuer,
  createRequestHandler,
  generateSigningKey,
  selfHostedProfile,
} from '@video-session/issuer';
import { nodeListener } from '@video-session/issuer/node';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CDN = join(ROOT, 'packages/elements/dist/cdn');
const LIT = join(ROOT, 'node_modules');
const TYPES = { '.js': 'text/javascript', '.html': 'text/html' };
const HANDLER = '/video-session';
const STREAM = `${HANDLER}/presence/stream`;

/** How many appointments the day has, and how many patients wait already. */
export const DIARY = { appointments: 200, waiting: 5 };

/**
 * A host on a real socket: a diary page that has its joining details already,
 * the elements as any host serves them, and the issuer's own handler beside it.
 */
export async function openHost() {
  const signingKey = await generateSigningKey();
  const issuer = await createIssuer({
    service: { id: 'hillside', timeZone: 'Europe/London' },
    linkKeys: [{ id: 1, secret: 'link-secret-of-the-benchmark-with-32-bytes' }],
    signingKeys: [signingKey],
    profile: selfHostedProfile({ appId: 'video-session', subject: 'meet.example.org' }),
  });
  const appointments = appointmentsOfToday();
  const handler = createRequestHandler({
    issuer,
    basePath: HANDLER,
    pages: { patient: '/visit', clinician: '/clinic' },
    findAppointment: async (id) => appointments.get(id),
    authoriseClinician: async () => true,
    welcome: async () => ({ serviceName: 'Hillside' }),
    waitingRoom: () => true,
  });
  const answer = nodeListener(handler);
  const seen = { streams: 0 };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname === STREAM) seen.streams += 1;
    if (pathname.startsWith(HANDLER)) return answer(request, response);
    if (pathname === '/diary') return send(response, diaryPage(issuer, [...appointments.values()]));
    if (pathname === '/bare') return send(response, barePage());
    return sendFile(response, pathname);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    seen,
    /** They count as there for a minute. */
    letSomeWait: () => letWait(origin, issuer, [...appointments.values()].slice(0, DIARY.waiting)),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** All at this moment, so that all are today, whatever the hour. */
function appointmentsOfToday() {
  const starts = new Date();
  const ends = new Date(starts.getTime() + 1_500_000);
  const rest = { starts, ends, status: 'booked', linkRevision: 0, clinicianName: 'Dr Amara Osei' };
  const ids = Array.from({ length: DIARY.appointments }, (_, index) => `appointment-${index}`);
  return new Map(ids.map((id) => [id, { id, ...rest }]));
}

async function letWait(origin, issuer, appointments) {
  for (const appointment of appointments) {
    const code = issuer.linkCode(appointment, 'patient');
    const since = new Date(Date.now() - 400_000).toISOString();
    const { status } = await fetch(`${origin}${HANDLER}/presence`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify({ code, status: 'waiting', since }),
    });
    if (status !== 204) throw new Error(`A patient could not wait: ${status}`);
  }
}

/** The page stands there, with a time and a name in each row, before the elements are upgraded. */
function diaryPage(issuer, appointments) {
  const rows = appointments.map(
    ({ id, starts }) =>
      `<li><time datetime="${starts.toISOString()}"></time> <span>Patient</span>
      <video-session-link appointment-id="${id}" presence-url="${HANDLER}/presence"></video-session-link></li>`,
  );
  const details = Object.fromEntries(
    appointments.map((appointment) => [appointment.id, joiningDetails(issuer, appointment)]),
  );
  return page(`<ul>${rows.join('')}</ul>
    <script>
      ${WRITE_TIMES}
      const details = ${JSON.stringify(details)};
      for (const element of document.querySelectorAll('video-session-link'))
        element.links = details[element.getAttribute('appointment-id')];
      ${WHEN_QUIET}
      whenQuiet(() => import('/cdn/video-session-link.js'));
    </script>`);
}

function joiningDetails(issuer, appointment) {
  const { opens, closes } = issuer.accessWindow(appointment);
  const link = (role) => `https://ehr.example/visit#${issuer.linkCode(appointment, role)}`;
  const instant = (milliseconds) => new Date(milliseconds).toISOString();
  return {
    appointmentId: appointment.id,
    meetingCode: issuer.meetingCode(appointment.id),
    links: { patient: link('patient'), clinician: link('clinician') },
    starts: appointment.starts.toISOString(),
    ends: appointment.ends.toISOString(),
    window: { opens: instant(opens), closes: instant(closes) },
    timeZone: 'Europe/London',
    serverNow: instant(Date.now()),
    waitingRoom: true,
  };
}

/** As many of the smallest elements that Lit can make: what the library and the browser take by themselves. */
function barePage() {
  const rows = Array.from(
    { length: DIARY.appointments },
    () => '<li><bare-element></bare-element></li>',
  );
  return page(`<ul>${rows.join('')}</ul>
    <script type="importmap">{"imports": ${JSON.stringify(LIT_IMPORTS)}}</script>
    <script>
      ${WHEN_QUIET}
      whenQuiet(() => import('/bare.js'));
    </script>`);
}

const LIT_IMPORTS = {
  lit: '/lit/lit/index.js',
  'lit-html': '/lit/lit-html/lit-html.js',
  'lit-html/is-server.js': '/lit/lit-html/is-server.js',
  'lit-element/lit-element.js': '/lit/lit-element/lit-element.js',
  '@lit/reactive-element': '/lit/@lit/reactive-element/reactive-element.js',
};

const BARE = `import { html, css, LitElement } from 'lit';
customElements.define('bare-element', class extends LitElement {
  static styles = css\`:host { display: block; min-block-size: 2.75rem }\`;
  render() { return html\`<p class="title">Video session</p><p>Works today</p><button>Start video session</button>\`; }
});`;

/**
 * As any diary that writes its times: the browser loads its language data once for
 * a page, which at this slowdown takes it longer than all else.
 */
const WRITE_TIMES = `for (const time of document.querySelectorAll('time'))
  time.textContent = new Date(time.dateTime).toLocaleTimeString('en-GB', { timeZone: 'Europe/London' });`;

/** Painted, and nothing else going on: what comes then is the upgrade's. */
const WHEN_QUIET = `const whenQuiet = (work) =>
  addEventListener('load', () => setTimeout(() => {
    performance.mark('upgrade');
    work();
  }, 500));`;

const page = (body) => `<!doctype html><html lang="en"><meta charset="utf-8" />
  <meta name="viewport" content="width=device-width" /><title>Diary</title>
  <link rel="icon" href="data:," />
  <style>
    li { border-block-end: 1px solid #ccc; }
    /* The room that a line of the diary will take, so that nothing jumps. */
    video-session-link { display: block; min-block-size: 6rem; }
  </style>${body}</html>`;

function send(response, text) {
  response.writeHead(200, { 'content-type': 'text/html', 'cache-control': 'no-store' });
  response.end(text);
}

function sendFile(response, pathname) {
  if (pathname === '/bare.js') {
    response.writeHead(200, { 'content-type': TYPES['.js'] });
    return response.end(BARE);
  }
  const [folder, root] = pathname.startsWith('/cdn/') ? ['/cdn/', CDN] : ['/lit/', LIT];
  const file = normalize(join(root, pathname.slice(folder.length)));
  const isThere = pathname.startsWith(folder) && file.startsWith(root + sep) && existsSync(file);
  response.writeHead(isThere ? 200 : 404, { 'content-type': TYPES[extname(file)] ?? 'text/plain' });
  if (!isThere) return response.end();
  return createReadStream(file).pipe(response);
}
