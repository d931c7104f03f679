import type { RequestHandler } from '../http/request-handler.js';
import type { Listener } from './listen.js';

/** Puts a handler on a real server of a framework, at a path, with a route of the host's own at `/own`. */
export type Mount = (handler: RequestHandler, basePath: string) => Promise<Listener>;

/** Mounts a handler for one test. */
export async function during(
  mount: Mount,
  handler: RequestHandler,
  work: (url: string) => Promise<void>,
): Promise<void> {
  const server = await mount(handler, '/video-session');
  try {
    await work(`${server.origin}/video-session/x`);
  } finally {
    await server.close();
  }
}
