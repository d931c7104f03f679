import type { IncomingMessage, ServerResponse } from 'node:http';
import { requireFunction } from '../check.js';
import type { RequestHandler } from '../http/request-handler.js';
import { serve } from './node-core.js';

/** What `http.createServer` takes, and `https` and `http2` with their compatibility API. */
export type NodeListener = (incoming: IncomingMessage, outgoing: ServerResponse) => void;

/**
 * Mounts the host API on a plain Node server. The address of the one who asks
 * is that of the socket: behind a proxy pass `clientAddress` to the handler.
 */
export function nodeListener(handler: RequestHandler): NodeListener {
  requireFunction(handler, 'handler');
  return (incoming, outgoing) => {
    serve(handler, incoming, outgoing).catch(() => outgoing.destroy());
  };
}
