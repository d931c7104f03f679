import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type Axe from 'axe-core';
import type { Page } from 'playwright-core';
import { listening, type Listening } from './listening.js';

/** `npm run build` writes it. */
const CDN = fileURLToPath(new URL('../../packages/elements/dist/cdn/', import.meta.url));
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** The page itself may withhold the devices. */
export const WITHHELD = '/withheld';

/** A host name that is not this machine's own, so that plain http is insecure. */
export const INSECURE_HOST = 'clinic.test';

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Video appointment</title>
    <style>body { margin: 0 }</style>
    <script type="module" src="/join-screen.js"></script>
  </head>
  <body>
    <main><join-screen meeting-code="123-abcd-efgh-jkmn" phone="01632 960 123"></join-screen></main>
  </body>
</html>`;

/** Serves the built `<join-screen>` in a page of its own. */
export async function serveJoinScreen(): Promise<Listening> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(CDN, normalize(pathname));
    if (pathname.endsWith('.js') && existsSync(file)) {
      response.writeHead(200, { 'content-type': 'text/javascript' });
      return createReadStream(file).pipe(response);
    }
    if (pathname !== '/' && pathname !== WITHHELD) return response.writeHead(204).end();
    const policy = pathname === WITHHELD ? '()' : '(self)';
    response.writeHead(200, {
      'content-type': 'text/html',
      'permissions-policy': `camera=${policy}, microphone=${policy}`,
    });
    return response.end(PAGE);
  });
  return listening(server);
}

/** @returns one line per thing that is wrong with what is shown */
export async function auditJoinScreen(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ path: AXE });
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof Axe };
    const { violations } = await axe.run('join-screen', { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id} at ${target.join(' ')}`),
    );
  });
}
