import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { nodeListener } from '../adapters/node.js';
import type { RequestHandler } from '../http/request-handler.js';

export interface Listener {
  readonly origin: string;
  close(): Promise<void>;
}

/** The handler on a real socket of this machine. */
export function listen(handler: RequestHandler): Promise<Listener> {
  return listening(createServer(nodeListener(handler)));
}

export async function listening(server: Server): Promise<Listener> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
