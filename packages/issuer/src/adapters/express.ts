import type { IncomingMessage, ServerResponse } from 'node:http';
import { requireFunction } from '../check.js';
import type { RequestHandler } from '../http/request-handler.js';
import { serve } from './node-core.js';

/** What is needed of Express's request, so that its types are needed nowhere. */
export interface ExpressRequest extends IncomingMessage {
  readonly originalUrl: string;
  readonly protocol: string;
  readonly ip?: string | undefined;
  readonly body?: unknown;
}

export type ExpressMiddleware = (
  request: ExpressRequest,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

/**
 * Mounts the host API on Express 4 or 5: `app.use('/video-session', …)`, with
 * the whole path as the handler's `basePath`. It may stand before or after
 * `express.json()`. Address and protocol are Express's own, so that they follow
 * its `trust proxy`.
 */
export function expressMiddleware(handler: RequestHandler): ExpressMiddleware {
  requireFunction(handler, 'handler');
  return (request, response, next) => {
    const { originalUrl: target, protocol, ip: address, body } = request;
    serve(handler, request, response, { target, protocol, address, body }).catch(next);
  };
}
