import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RequestHandler } from '../http/request-handler.js';

export interface Listener {
  readonly origin: string;
  close(): Promise<void>;
}

/** The handler on a real socket of this machine. */
export async function listen(handler: RequestHandler): Promise<Listener> {
  const server = createServer((incoming, outgoing) => {
    void requestOf(incoming)
      .then(handler)
      .then(async (response) => {
        outgoing.writeHead(response.status, Object.fromEntries(response.headers));
        outgoing.end(Buffer.from(await response.arrayBuffer()));
      });
  });
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

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const method = incoming.method ?? 'GET';
  return new Request(`http://${incoming.headers.host ?? ''}${incoming.url ?? ''}`, {
    method,
    headers: Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
    ...(method === 'GET' || method === 'HEAD' ? {} : { body: Buffer.concat(chunks) }),
  });
}
