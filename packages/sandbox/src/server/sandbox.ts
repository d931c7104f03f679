import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { WebSocketServer } from 'ws';
import { SOCKET_PATH } from '../wire/socket-path.js';
import { Connection } from './connection.js';
import { listen } from './listen.js';
import { Rooms } from './rooms.js';
import { serveFile } from './static-files.js';
import { createTokenCheck, type TokenSettings } from './token-check.js';

/** How a sandbox is set up. */
export interface SandboxOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Default `localhost`, which is 127.0.0.1 and ::1. */
  readonly host?: string;
  /** PEM. Jitsi's own `external_api.js` always asks for https. */
  readonly tls?: { readonly key: string | Buffer; readonly cert: string | Buffer };
  /** Without them everybody is let in, and the first to come is the moderator. */
  readonly tokens?: TokenSettings;
  /** No line on the console at the start. */
  readonly quiet?: boolean;
  /** The clock, in milliseconds since 1970. */
  readonly now?: () => number;
}

/** A running sandbox. */
export interface Sandbox {
  /** Origin, such as `http://localhost:8443`. */
  readonly url: string;
  readonly port: number;
  /** Ends every meeting and stops listening. */
  close(): Promise<void>;
}

/** Larger than any session description, smaller than any nuisance. */
const MAX_MESSAGE = 256 * 1024;

/**
 * Starts a stand-in for a Jitsi deployment: `external_api.js`, room pages and a WebSocket.
 * For demos and tests, never for production.
 *
 * @throws {SandboxError} `port-taken` or `listen-failed`.
 * @throws {TypeError} for token settings without keys.
 */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { host = 'localhost', port = 0, tls, tokens, now = Date.now } = options;
  const checkToken = tokens && createTokenCheck(tokens, now);
  const context = { rooms: new Rooms(now), checkToken, now };
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE });
  sockets.on('connection', (socket) => new Connection(socket, context));

  const running = await listen(() => createServer(sockets, tls), port, host);
  const url = `${tls ? 'https' : 'http'}://${host}:${running.port}`;
  if (!options.quiet) {
    // eslint-disable-next-line no-console -- nobody should run this unawares
    console.log(`Meeting sandbox at ${url} (for demos and tests, never for production)`);
  }
  return {
    url,
    port: running.port,
    close: () => closeAll(running.servers, sockets),
  };
}

function createServer(sockets: WebSocketServer, tls: SandboxOptions['tls']): Server {
  const server = tls ? createHttpsServer(tls) : createHttpServer();
  server.on('request', (request, response) => void serveFile(request, response));
  server.on('upgrade', (request, socket, head) => {
    // The query may carry a token in Jitsi, so only the path is ever looked at.
    if (request.url?.split('?')[0] !== SOCKET_PATH) {
      socket.destroy();
      return;
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) =>
      sockets.emit('connection', webSocket, request),
    );
  });
  return server;
}

async function closeAll(servers: readonly Server[], sockets: WebSocketServer): Promise<void> {
  for (const socket of sockets.clients) socket.terminate();
  sockets.close();
  await Promise.all(
    servers.map((server) => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    }),
  );
}
