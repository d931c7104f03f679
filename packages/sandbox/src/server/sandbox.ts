import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { WebSocketServer } from 'ws';
import { ActiveFaults } from '../faults/active-faults.js';
import { FaultControl } from '../faults/fault-control.js';
import { answerFaultRequest } from '../faults/fault-requests.js';
import type { FaultName, FaultOptions } from '../faults/fault.js';
import { answerFaultily } from '../faults/serve-faults.js';
import { SOCKET_PATH } from '../wire/socket-path.js';
import { timingsOf, type Timings } from '../wire/timings.js';
import { Connection } from './connection.js';
import { listen } from './listen.js';
import { Rooms } from './rooms.js';
import { serveFile } from './static-files.js';
import { createTokenCheck, type TokenCheck, type TokenSettings } from './token-check.js';

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
  /**
   * Whether pages and curl may break it by `POST /sandbox/faults`. Off by default, so that no
   * stranger breaks a demo; `fault()` works all the same.
   */
  readonly faults?: boolean;
  /** Other times than those measured on a real deployment, in milliseconds. */
  readonly timings?: Partial<Timings>;
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
  /**
   * Breaks it, in one of the ways that its README lists.
   *
   * @returns how many participants who are in a room it hit.
   * @throws {TypeError} for a fault that there is none of.
   */
  fault(name: FaultName, options?: FaultOptions): number;
  /** Mends one fault that lasts, or all of them. */
  mend(name?: FaultName): void;
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
  const parts = createParts(tokens && createTokenCheck(tokens, now), now, options);
  const running = await listen(() => createServer(parts, options), port, host);
  const url = `${tls ? 'https' : 'http'}://${host}:${running.port}`;
  if (!options.quiet) {
    // eslint-disable-next-line no-console -- nobody should run this unawares
    console.log(`Meeting sandbox at ${url} (for demos and tests, never for production)`);
  }
  const { control, sockets } = parts;
  return {
    url,
    port: running.port,
    fault: (name, given = {}) => control.break({ ...given, name }),
    mend: (name) => control.mend(name),
    close: () => {
      control.close();
      return closeAll(running.servers, sockets);
    },
  };
}

interface Parts {
  readonly sockets: WebSocketServer;
  readonly faults: ActiveFaults;
  readonly control: FaultControl;
  readonly timings: Timings;
}

function createParts(
  checkToken: TokenCheck | undefined,
  now: () => number,
  options: SandboxOptions,
): Parts {
  const faults = new ActiveFaults();
  const timings = timingsOf(options.timings);
  const rooms = new Rooms(now);
  const connections = new Set<Connection>();
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE });
  sockets.on('connection', (socket) => {
    const connection = new Connection(socket, { rooms, checkToken, faults, timings });
    connections.add(connection);
    socket.on('close', () => connections.delete(connection));
  });
  const control = new FaultControl({ faults, rooms, connections, timings });
  return { sockets, faults, control, timings };
}

function createServer(parts: Parts, { tls, ...options }: SandboxOptions): Server {
  const { sockets, faults, control, timings } = parts;
  const server = tls ? createHttpsServer(tls) : createHttpServer();
  server.on('request', (request, response) => {
    if (options.faults === true && answerFaultRequest(control, request, response)) return;
    const path = request.url?.split('?')[0] ?? '/';
    void answerFaultily(faults, path, response).then((isAnswered) => {
      if (!isAnswered) void serveFile(request, response, { timings, faults: faults.all });
    });
  });
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
