import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { listening, type Listening } from './listening.js';

const CDN = new URL('../../packages/elements/dist/cdn/', import.meta.url);

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
};

/** As strict as a page can be whose visitors may have something else behind them. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const MEADOW =
  '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><rect width="64" height="64" fill="#00a040"/></svg>';

const FILES: Readonly<Record<string, readonly [type: string, text: string]>> = {
  '/': [
    'text/html',
    '<!doctype html><html lang="en"><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>Join</title><script type="module" src="/cdn/join-screen.js"></script><join-screen></join-screen><script src="/setup.js"></script>',
  ],
  '/setup.js': [
    'text/javascript',
    "document.querySelector('join-screen').backgrounds = [{ label: 'Meadow', src: '/meadow.svg' }];",
  ],
  '/meadow.svg': ['image/svg+xml', MEADOW],
  '/favicon.ico': ['image/x-icon', ''],
};

/** A page with the join screen and nothing else, under a policy that allows no more than it needs. */
export async function serveJoinPage(): Promise<Listening> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    void answer(pathname).then(([type, body]) => {
      response.writeHead(type === '' ? 404 : 200, {
        'content-type': type,
        'content-security-policy': POLICY,
      });
      response.end(body);
    });
  });
  return listening(server);
}

async function answer(pathname: string): Promise<readonly [string, string | Buffer]> {
  if (!pathname.startsWith('/cdn/')) return FILES[pathname] ?? ['', ''];
  try {
    const body = await readFile(new URL(pathname.slice('/cdn/'.length), CDN));
    return [TYPES[extname(pathname)] ?? 'application/octet-stream', body];
  } catch {
    return ['', ''];
  }
}
