import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface LocalServer {
  readonly url: URL;
  /** Every request so far, with its body. */
  readonly requests: readonly { readonly method: string; readonly body: string }[];
  answer: Answer;
  close(): Promise<void>;
}

/** A real HTTP server on a free port of this machine. */
export async function startLocalServer(): Promise<LocalServer> {
  const requests: { method: string; body: string }[] = [];
  const http = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      requests.push({ method: request.method ?? '', body: Buffer.concat(chunks).toString() });
      server.answer(request, response);
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  const server: LocalServer = {
    url: new URL(`http://127.0.0.1:${port}/`),
    requests,
    answer: (_, response) => response.writeHead(404).end(),
    close() {
      http.closeAllConnections();
      return new Promise((resolve) => http.close(() => resolve()));
    },
  };
  return server;
}

export function jsonAnswer(
  status: number,
  body: unknown,
  contentType = 'application/json',
): Answer {
  return (_, response) => {
    response.writeHead(status, { 'content-type': contentType }).end(JSON.stringify(body));
  };
}
