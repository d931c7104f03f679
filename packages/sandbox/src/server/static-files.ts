import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** The browser's files, found alike from `src` and from `dist`. */
const PUBLIC_FOLDER = packageRoot('dist/public/');

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.map': 'application/json',
  '.wasm': 'application/wasm',
  '.tflite': 'application/octet-stream',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Answers every request for a file or a page. Each path that is no file is a room, as with Jitsi.
 *
 * @param settings Written into the page: its times, and the faults that it acts out.
 */
export async function serveFile(
  request: IncomingMessage,
  response: ServerResponse,
  settings: object,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    end(response, 405, 'text/plain', 'Only GET and HEAD');
    return;
  }
  try {
    await serve(
      new URL(request.url ?? '/', 'http://sandbox').pathname,
      request,
      response,
      settings,
    );
  } catch {
    end(response, 503, 'text/plain', 'The sandbox is not built: run "npm run build" first.');
  }
}

async function serve(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  settings: object,
): Promise<void> {
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('cache-control', 'no-cache');
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name === 'external_api.js') {
    response.setHeader('access-control-allow-origin', '*');
    end(response, 200, CONTENT_TYPES['.js'], await externalApi());
    return;
  }
  if (/^\/room\.(js|css)(\.map)?$/.test(path)) {
    const type = CONTENT_TYPES[name.slice(name.lastIndexOf('.'))];
    end(response, 200, type, await readFile(new URL(name, PUBLIC_FOLDER)));
    return;
  }
  if (/^\/background\/[\w-]+\.(js|wasm|tflite|txt)$/.test(path)) {
    const type = CONTENT_TYPES[name.slice(name.lastIndexOf('.'))];
    end(response, 200, type, await readFile(new URL(`background/${name}`, PUBLIC_FOLDER)));
    return;
  }
  if (/\.(ico|map|txt|json)$/.test(name)) {
    end(response, 404, 'text/plain', 'Not found');
    return;
  }
  response.setHeader('content-security-policy', policy(request.headers.host));
  response.setHeader('referrer-policy', 'no-referrer');
  end(response, 200, 'text/html; charset=utf-8', await roomPage(settings));
}

/** The page tells its script that there is a server to meet on, whatever the path's depth. */
async function roomPage(settings: object): Promise<string> {
  const page = await readFile(new URL('room.html', PUBLIC_FOLDER), 'utf8');
  const content = JSON.stringify(settings).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const head = [
    '<base href="/" />',
    '<meta name="signalling" content="socket" />',
    `<meta name="sandbox" content="${content}" />`,
  ].join('\n    ');
  // By a function, because a replacement that is a text has a meaning for `$`.
  return page.replace('<meta name="signalling" content="broadcast" />', () => head);
}

async function externalApi(): Promise<string> {
  const script = await readFile(new URL('external_api.js', PUBLIC_FOLDER), 'utf8');
  return script.replace('signalling:broadcast', 'signalling:socket');
}

function policy(host = ''): string {
  // A forged Host header must not write directives of its own.
  const authority = /^[\w.:[\]-]+$/.test(host) ? host : '';
  const sockets = authority ? ` ws://${authority} wss://${authority}` : '';
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    'media-src blob: mediastream:',
    `connect-src 'self'${sockets}`,
    "base-uri 'self'",
    "form-action 'none'",
    'frame-ancestors *',
    "require-trusted-types-for 'script'",
  ].join('; ');
}

function end(
  response: ServerResponse,
  status: number,
  type = 'application/octet-stream',
  body: string | Buffer = '',
): void {
  response.writeHead(status, { 'content-type': type });
  response.end(body);
}

// This file is packages/sandbox/src/server/static-files.ts, or bundled as packages/sandbox/dist/index.js.
function packageRoot(path: string): URL {
  const isSource = import.meta.url.endsWith('.ts');
  return new URL(`${isSource ? '../../' : '../'}${path}`, import.meta.url);
}
