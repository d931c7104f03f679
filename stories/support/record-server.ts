import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { listening, type Listening } from './listening.js';

export const CLEAN = 'clean';
export const HOSTILE = 'hostile';
export const FORM = 'form';

const CDN = new URL('../../packages/elements/dist/cdn/', import.meta.url);

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** What a page may do to itself, its elements, and all that they inherit. */
const HOSTILE_STYLE = `
* { all: unset !important; }
html, body, main, video-session-link {
  color: hotpink !important; font: italic 7px/3 cursive !important; text-transform: uppercase !important;
  letter-spacing: 9px !important; word-spacing: 20px !important; white-space: pre !important;
  text-align: right !important; text-indent: 50px !important; text-shadow: 2px 2px red !important;
  list-style: square inside !important; quotes: none !important; hyphens: auto !important;
  word-break: break-all !important; font-variant: small-caps !important; cursor: wait !important;
  user-select: none !important; tab-size: 20 !important; caret-color: red !important; accent-color: red !important;
  -webkit-text-fill-color: red !important; -webkit-text-stroke: 1px blue !important; line-height: 5 !important;
}
button, input, textarea, a, p, label, div { background: red !important; border: 9px solid !important; display: none !important; }
main { display: block !important; max-width: 800px !important; }
`;

const STYLE = 'html, body { margin: 0; } main { display: block; max-width: 800px; }';

/** What the host's own script does: links from the past of the record, functions in place of a backend. */
const SETUP = `
const element = document.querySelector('video-session-link');
const now = Date.now();
const links = {
  appointmentId: 'a1',
  meetingCode: '123-abcd-efgh-jkmn',
  links: { patient: new URL('/visit#PATIENTCODE', location).href, clinician: new URL('/visit#CLINICIANCODE', location).href },
  starts: now, ends: now + 3600000, window: { opens: now - 3600000, closes: now + 3600000 },
  timeZone: 'Europe/London', serverNow: now, renewable: true,
};
if (location.search === '?without-links') element.createLinks = () => Promise.resolve(links);
else element.links = links;
if (location.search === '?folded') element.mode = 'diary';
`;

const page = (body: string, style = '') =>
  `<!doctype html><html lang="en"><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>Record</title>
${style}<script type="module" src="/cdn/video-session-link.js"></script><main>${body}</main>`;

const record = (style: string) =>
  page(
    '<video-session-link mode="contact" appointment-id="a1"></video-session-link><script src="/setup.js"></script>',
    `<link rel="stylesheet" href="/${style}.css" />`,
  );

const form = (required: boolean) =>
  page(
    `<form action="/next"><video-session-link name="videoLink" ${required ? 'required' : ''}></video-session-link><button>Save</button></form><a href="/next">Elsewhere</a>`,
  );

const FILES: Readonly<Record<string, readonly [type: string, text: string]>> = {
  '/setup.js': ['text/javascript', SETUP],
  [`/${CLEAN}.css`]: ['text/css', STYLE],
  [`/${HOSTILE}.css`]: ['text/css', HOSTILE_STYLE],
  [`/${CLEAN}`]: ['text/html', record(CLEAN)],
  [`/${HOSTILE}`]: ['text/html', record(HOSTILE)],
  '/visit': ['text/html', page('')],
  '/next': ['text/html', page('')],
  '/favicon.ico': ['image/x-icon', ''],
};

/** A record that asks for nothing but its own files, under a policy that allows nothing else. */
export async function serveRecord(): Promise<Listening> {
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    void fileAt(pathname, search).then(([type, text]) => {
      response.writeHead(type === '' ? 404 : 200, {
        'content-type': `${type}; charset=utf-8`,
        'content-security-policy': POLICY,
      });
      response.end(text);
    });
  });
  return listening(server);
}

async function fileAt(pathname: string, search: string): Promise<readonly [string, string]> {
  if (pathname === `/${FORM}`) return ['text/html', form(search === '?required')];
  if (!pathname.startsWith('/cdn/')) return FILES[pathname] ?? ['', ''];
  const path = fileURLToPath(new URL(pathname.slice('/cdn/'.length), CDN));
  return readFile(path, 'utf8').then(
    (text) => ['text/javascript', text],
    () => ['', ''],
  );
}
