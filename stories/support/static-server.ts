import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { listening, type Listening } from './listening.js';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Serves a folder of files on a free port of this machine. */
export async function serveFolder(folder: string): Promise<Listening> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    void fileAt(folder, pathname).then((file) => {
      // A browser asks for the icon of its own accord.
      if (pathname === '/favicon.ico') return response.writeHead(204).end();
      if (file === undefined) return response.writeHead(404).end();
      const type = TYPES[extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=600' });
      return createReadStream(file).pipe(response);
    });
  });
  return listening(server);
}

async function fileAt(folder: string, pathname: string): Promise<string | undefined> {
  const file = join(folder, normalize(decodeURIComponent(pathname)));
  try {
    return (await stat(file)).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}
