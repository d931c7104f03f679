import type { Server } from 'node:http';
import { SandboxError } from '../errors.js';

/**
 * Listens at `port`, any free one for 0. `localhost` means both loopback addresses, because
 * browsers may take either.
 *
 * @throws {SandboxError} `port-taken` or `listen-failed`.
 * @returns the port and every server that listens.
 */
export async function listen(
  createServer: () => Server,
  port: number,
  host: string,
): Promise<{ port: number; servers: Server[] }> {
  const isLocal = host === 'localhost';
  const main = createServer();
  const taken = await listenAt(main, port, isLocal ? '127.0.0.1' : host);
  if (!isLocal) return { port: taken, servers: [main] };

  const other = createServer();
  try {
    await listenAt(other, taken, '::1');
    return { port: taken, servers: [main, other] };
  } catch (error) {
    // Without IPv6 there is no second loopback; one that another program holds is a fault.
    if (!(error instanceof SandboxError && error.code === 'port-taken')) {
      return { port: taken, servers: [main] };
    }
    main.close();
    throw error;
  }
}

function listenAt(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new SandboxError('port-taken', `Port ${port} is taken on ${host}`, error)
          : new SandboxError('listen-failed', `Cannot listen on ${host}:${port}`, error),
      );
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
