import type { Context, Handler } from 'hono';
import { requireFunction } from '../check.js';
import type { RequestHandler } from '../http/request-handler.js';

/**
 * Mounts the host API on Hono: `app.all('/video-session/*', …)`. On
 * `@hono/node-server` the address of the one who asks is that of the socket;
 * elsewhere pass `clientAddress` to the handler.
 */
export function honoHandler(handler: RequestHandler): Handler {
  requireFunction(handler, 'handler');
  return async (context) => handler(await requestOf(context), { address: addressOf(context) });
}

/** Hono keeps what a middleware read of a body, unless that went around it. */
async function requestOf({ req }: Context): Promise<Request> {
  if (!req.raw.bodyUsed) return req.raw;
  const body = await req.text().catch(() => undefined);
  return body === undefined ? req.raw : new Request(req.raw, { body });
}

interface NodeBindings {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } };
}

function addressOf({ env }: Context): string | undefined {
  return (env as NodeBindings | undefined)?.incoming?.socket?.remoteAddress;
}
