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

/** Where the issuer's handler answers. */
export const HANDLER = '/video-session';

/**
 * A host on a real socket: pages of the benchmark, the elements as any host
 * serves them, and the issuer's own handler beside them.
 * @param pages by path, what each answers with: HTML of the issuer
 * @param {{scripts?: Record<string, string>, waitingRoom?: boolean, onRequest?: (path: string) => void, away?: number}} more
 *   `away`: milliseconds by which the answer to a link code comes later, as from another town
 */
export async function openBenchHost(appointments, pages, more = {}) {
  const issuer = await createIssuer({
    service: { id: 'hillside', timeZone: 'Europe/London' },
    linkKeys: [{ id: 1, secret: 'link-secret-of-the-benchmark-with-32-bytes' }],
    signingKeys: [await generateSigningKey()],
    profile: selfHostedProfile({ appId: 'video-session', subject: 'meet.example.org' }),
  });
  const handler = createRequestHandler({
    issuer,
    basePath: HANDLER,
    pages: { patient: '/visit', clinician: '/clinic' },
    findAppointment: async (id) => appointments.get(id),
    authoriseClinician: async () => true,
    welcome: async () => ({ serviceName: 'Hillside' }),
    waitingRoom: () => more.waitingRoom === true,
  });
  const answer = nodeListener(handler);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    more.onRequest?.(pathname);
    if (pathname === `${HANDLER}/session` && more.away !== undefined)
      return setTimeout(() => answer(request, response), more.away);
    if (pathname.startsWith(HANDLER)) return answer(request, response);
    if (Object.hasOwn(pages, pathname)) return send(response, pages[pathname](issuer), '.html');
    const script = more.scripts?.[pathname];
    return script === undefined ? sendFile(response, pathname) : send(response, script, '.js');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    issuer,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** All at this moment, so that all are today, whatever the hour. */
export function appointmentsOfToday(count) {
  const starts = new Date();
  const ends = new Date(starts.getTime() + 1_500_000);
  const rest = { starts, ends, status: 'booked', linkRevision: 0, clinicianName: 'Dr Amara Osei' };
  const ids = Array.from({ length: count }, (_, index) => `appointment-${index}`);
  return new Map(ids.map((id) => [id, { id, ...rest }]));
}

/** Where a bare page finds Lit. */
export const LIT_IMPORTS = `<script type="importmap">${JSON.stringify({
  imports: {
    lit: '/lit/lit/index.js',
    'lit-html': '/lit/lit-html/lit-html.js',
    'lit-html/is-server.js': '/lit/lit-html/is-server.js',
    'lit-element/lit-element.js': '/lit/lit-element/lit-element.js',
    '@lit/reactive-element': '/lit/@lit/reactive-element/reactive-element.js',
  },
})}</script>`;

function send(response, text, type) {
  response.writeHead(200, { 'content-type': TYPES[type], 'cache-control': 'no-store' });
  response.end(text);
}

function sendFile(response, pathname) {
  const [folder, root] = pathname.startsWith('/cdn/') ? ['/cdn/', CDN] : ['/lit/', LIT];
  const file = normalize(join(root, pathname.slice(folder.length)));
  const isThere = pathname.startsWith(folder) && file.startsWith(root + sep) && existsSync(file);
  response.writeHead(isThere ? 200 : 404, { 'content-type': TYPES[extname(file)] ?? 'text/plain' });
  if (!isThere) return response.end();
  return createReadStream(file).pipe(response);
}
