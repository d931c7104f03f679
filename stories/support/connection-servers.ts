import { createSocket, type Socket } from 'node:dgram';
import { createReadStream, existsSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import {
  createServer as createTcpServer,
  type AddressInfo,
  type Socket as TcpSocket,
} from 'node:net';
import { join, normalize } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { randomBytes } from 'node:crypto';

/** `npm run build` writes it. */
const CDN = fileURLToPath(new URL('../../packages/elements/dist/cdn/', import.meta.url));
const PROBE_BYTES = 262_144;
const PART_BYTES = 4_096;

export interface ConnectionServers {
  /** Page with `<join-screen>`, which takes its settings of the query. */
  readonly page: string;
  readonly meeting: string;
  /** Takes connections and says nothing. */
  readonly silent: string;
  /** Answers, but the page's policy does not name it. */
  readonly unnamed: string;
  /** Says that everybody is at 203.0.113.5. */
  readonly stun: string;
  /** Bytes of the latest probe. */
  sent(): number;
  /** How often the meeting server was asked for its script. */
  asked(): number;
  bindings(): number;
  close(): void;
}

export async function serveConnection(): Promise<ConnectionServers> {
  const seen = { sent: 0, asked: 0, bindings: 0 };
  const meeting = createServer(scriptOf(() => (seen.asked += 1)));
  const unnamed = createServer(scriptOf(() => undefined));
  const held = new Set<TcpSocket>();
  const silent = createTcpServer((socket) => held.add(socket));
  const stun = createSocket('udp4', (message, from) => {
    seen.bindings += 1;
    stun.send(bindingSuccess(message, from.port), from.port, from.address);
  });
  const ports = await Promise.all([listen(meeting), listen(unnamed), listen(silent)]);
  const [meetings, others, silence] = ports.map((port) => `http://127.0.0.1:${port}`);
  const stunPort = await bind(stun);
  const named = [meetings, silence, 'http://127.0.0.1:1'].join(' ');
  const page = createServer(pageOf(named, seen));
  const web = [page, meeting, unnamed];
  return {
    page: `http://localhost:${await listen(page)}/`,
    meeting: meetings ?? '',
    silent: silence ?? '',
    unnamed: others ?? '',
    stun: `stun:127.0.0.1:${stunPort}`,
    sent: () => seen.sent,
    asked: () => seen.asked,
    bindings: () => seen.bindings,
    close: () => {
      web.forEach((server) => server.closeAllConnections());
      held.forEach((socket) => socket.destroy());
      [...web, silent, stun].forEach((server) => server.close());
    },
  };
}

function scriptOf(count: () => unknown): RequestListener {
  return (_request, response) => {
    count();
    response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'max-age=600' });
    response.end('/* never run by a check */');
  };
}

/** @param named what its policy lets scripts come from beside itself */
function pageOf(named: string, seen: { sent: number }): RequestListener {
  const policy = `default-src 'none'; script-src 'self' ${named} 'nonce-settings'; connect-src 'self'; style-src 'self' 'unsafe-inline'`;
  return (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const file = join(CDN, normalize(url.pathname));
    if (url.pathname === '/probe') {
      seen.sent = 0;
      void sendProbe(url, request.method, response, (bytes) => (seen.sent += bytes));
    } else if (url.pathname.endsWith('.js') && existsSync(file)) {
      response.writeHead(200, { 'content-type': 'text/javascript' });
      createReadStream(file).pipe(response);
    } else {
      response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy });
      response.end(PAGE);
    }
  };
}

const PAGE = `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <meta name="viewport" content="width=device-width, initial-scale=1" />
  <title>Video appointment</title>
  <style>body { margin: 0 }</style>
  <main><join-screen meeting-code="123-abcd-efgh-jkmn" phone="01632 960 123"></join-screen></main>
  <script nonce="settings">
    const query = new URLSearchParams(location.search);
    const screenElement = document.querySelector('join-screen');
    screenElement.setAttribute('meeting-domain', query.get('meeting') ?? '');
    screenElement.setAttribute('probe-url', query.get('probe') ?? '');
    screenElement.iceServers = ['stun', 'turn'].flatMap((kind) => {
      const urls = query.get(kind);
      return urls === null ? [] : [{ urls, username: 'a', credential: 'b' }];
    });
  </script>
  <script type="module" src="/join-screen.js"></script>
</html>`;

/** As fast as the query says, and as late. */
async function sendProbe(
  { searchParams }: URL,
  method: string | undefined,
  response: Parameters<RequestListener>[1],
  count: (bytes: number) => void,
): Promise<void> {
  await pause(Number(searchParams.get('delay') ?? 0));
  response.writeHead(200, { 'content-type': 'application/octet-stream' });
  if (method === 'HEAD') return void response.end();
  const kilobits = Number(searchParams.get('kilobits') ?? Infinity);
  response.flushHeaders();
  for (let bytes = 0; bytes < PROBE_BYTES && !response.destroyed; bytes += PART_BYTES) {
    if (Number.isFinite(kilobits)) await pause((PART_BYTES * 8) / kilobits);
    response.write(randomBytes(PART_BYTES));
    count(PART_BYTES);
  }
  response.end();
}

const COOKIE = 0x2112a442;

/** RFC 8489: the answer to a binding request, with one XOR-MAPPED-ADDRESS. */
function bindingSuccess(request: Buffer, port: number): Buffer {
  const answer = Buffer.alloc(32);
  answer.writeUInt16BE(0x0101, 0);
  answer.writeUInt16BE(12, 2);
  request.copy(answer, 4, 4, 20);
  answer.writeUInt16BE(0x0020, 20);
  answer.writeUInt16BE(8, 22);
  answer.writeUInt16BE(0x0001, 24);
  answer.writeUInt16BE(port ^ (COOKIE >>> 16), 26);
  answer.writeUInt32BE((0xcb007105 ^ COOKIE) >>> 0, 28);
  return answer;
}

async function listen(server: Server | ReturnType<typeof createTcpServer>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

async function bind(socket: Socket): Promise<number> {
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return socket.address().port;
}
