import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import type { PageEnv } from './layout/page-env.js';
import { PlainFailure } from './plain-failure.js';

/** One file of the SDK for each tag: a page loads those that it has. */
export const LINK_ELEMENT = '/sdk/video-session-link.js';
export const SESSION_ELEMENT = '/sdk/video-session.js';
export const DESIGNER_ELEMENT = '/sdk/welcome-page-designer.js';

const ASSETS = fileURLToPath(new URL('../public', import.meta.url));
const SDK_ENTRY = import.meta.resolve('@video-session/elements/cdn/video-session.js');
/** The SDK's browser files: an entry loads the others from beside itself. */
const SDK = fileURLToPath(new URL('.', SDK_ENTRY));

/** @throws {PlainFailure} before the SDK has been built */
export function requireSdk(): void {
  if (existsSync(fileURLToPath(SDK_ENTRY))) return;
  throw new PlainFailure('The elements have not been built yet: run npm run build first.');
}

/** The record's own style and scripts under `/assets/`, the SDK under `/sdk/`. */
export function staticFiles(): Hono<PageEnv> {
  const files = new Hono<PageEnv>();
  serveFolder(files, '/assets', ASSETS);
  if (existsSync(SDK)) serveFolder(files, '/sdk', SDK);
  return files;
}

/** A chunk of the SDK lies in a folder of its entry, with its hash in the name. */
const HASHED = /^\/sdk\/[\w-]+\/[\w.-]+-[\w-]{8}\.js$/;

/** Asked after each time, so that a new build is seen at once; a chunk's name changes with what is in it. */
function serveFolder(files: Hono<PageEnv>, path: string, root: string): void {
  files.use(
    `${path}/*`,
    etag(),
    compress(),
    serveStatic({
      root,
      rewriteRequestPath: (asked) => asked.slice(path.length),
      onFound: (_file, c) => {
        c.header(
          'Cache-Control',
          HASHED.test(c.req.path) ? 'public, max-age=31536000, immutable' : 'public, no-cache',
        );
        c.header('X-Content-Type-Options', 'nosniff');
      },
    }),
  );
}
