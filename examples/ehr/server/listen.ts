import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { isErrno } from './database/directory-lock.js';
import { PlainFailure } from './plain-failure.js';

/** A server as one function, such as Hono's. */
type App = { readonly fetch: (request: Request) => Response | Promise<Response> };

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * @param port 0 takes any free one
 * @throws {PlainFailure} when the port is taken or not allowed
 */
export function listen(app: App, port: number): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(failureOf(error, port)));
    server.listen(port, () => {
      const address = server.address();
      const bound = typeof address === 'object' && address !== null ? address.port : port;
      resolve({ port: bound, close: () => closeAll(server) });
    });
  });
}

function failureOf(error: Error, port: number): Error {
  if (isErrno(error, 'EADDRINUSE'))
    return new PlainFailure(
      `Port ${port} is taken. Stop what runs there, or choose another port, such as PORT=${port + 10}.`,
    );
  if (isErrno(error, 'EACCES'))
    return new PlainFailure(
      `Port ${port} needs more rights than this process has. Choose another with PORT.`,
    );
  return error;
}

/** Also what a browser keeps open in case it is needed again. */
function closeAll(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
