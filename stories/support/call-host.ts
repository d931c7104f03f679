import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { CALL_SETUP } from './call-setup.js';
import type { CallTokens, Role } from './call-tokens.js';
import { listening } from './listening.js';

/** `npm run build` writes it. */
const CDN = new URL('../../packages/elements/dist/cdn/', import.meta.url);

export interface CallHost {
  /** Without a slash at its end. */
  readonly origin: string;
  /** How many tokens this visit has been given. */
  exchanges(visit: string): number;
  /** Every token that was given to anybody. */
  readonly given: readonly string[];
  close(): Promise<void>;
}

const HEADERS: Readonly<Record<string, string>> = {
  csp: 'content-security-policy',
  coep: 'cross-origin-embedder-policy',
  permissions: 'permissions-policy',
};

/** A page of a host, its backend, and the built files. The page's headers are said in its address. */
export async function serveCallHost(tokens: CallTokens): Promise<CallHost> {
  const given: string[] = [];
  const visits = new Map<string, number>();
  const server = createServer((request, response) => {
    void answer(request, response, tokens, async (role, life, visit) => {
      visits.set(visit, (visits.get(visit) ?? 0) + 1);
      const token = await tokens.sign(role, life);
      given.push(token);
      return token;
    });
  });
  const web = await listening(server);
  return {
    origin: web.url.slice(0, -1),
    given,
    exchanges: (visit) => visits.get(visit) ?? 0,
    close: () => web.close(),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { keySet }: CallTokens,
  sign: Sign,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://host');
  // A sandboxed page is of no origin, not even of its own.
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-expose-headers', 'date');
  response.setHeader('cross-origin-resource-policy', 'cross-origin');
  const files: Readonly<Record<string, readonly [type: string, body: string]>> = {
    '/keys': ['application/json', JSON.stringify(keySet)],
    '/setup.js': ['text/javascript', CALL_SETUP],
    '/page.css': ['text/css', STYLE],
  };
  const file = files[pathname];
  if (file !== undefined) send(response, ...file);
  else if (pathname === '/token') send(response, 'text/plain', await tokenFor(searchParams, sign));
  else if (pathname.startsWith('/cdn/')) await sendBuilt(response, pathname);
  else if (pathname === '/call') sendPage(response, searchParams);
  else response.writeHead(204).end();
}

function tokenFor(asked: URLSearchParams, sign: Sign): Promise<string> {
  const life = Number(asked.get('life') ?? 3600);
  return sign(asked.get('role') as Role, life, asked.get('visit') ?? '');
}

function sendPage(response: ServerResponse, asked: URLSearchParams): void {
  for (const [name, header] of Object.entries(HEADERS)) {
    const value = asked.get(name);
    if (value !== null) response.setHeader(header, value);
  }
  send(response, 'text/html', page(asked.get('head') ?? ''));
}

type Sign = (role: Role, life: number, visit: string) => Promise<string>;

const STYLE = 'html, body { margin: 0; block-size: 100%; } main { block-size: 100%; }';

/** @param head what a page does to itself before anything else */
const page = (head: string) => `<!doctype html><html lang="en"><meta charset="utf-8" />
<meta name="viewport" content="width=device-width" /><title>Video appointment</title>
<link rel="icon" href="data:," /><link rel="stylesheet" href="/page.css" />${head}
<script type="module" src="/cdn/session-view.js"></script>
<main></main><script type="module" src="/setup.js"></script></html>`;

function send(response: ServerResponse, type: string, body: string | Buffer): void {
  response.setHeader('content-type', type);
  response.end(body);
}

async function sendBuilt(response: ServerResponse, pathname: string): Promise<void> {
  try {
    const body = await readFile(new URL(pathname.slice('/cdn/'.length), CDN));
    send(response, 'text/javascript', body);
  } catch {
    response.writeHead(404).end();
  }
}
