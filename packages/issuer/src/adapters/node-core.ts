import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from '../http/request-handler.js';
import { problemResponse } from '../http/respond.js';
import { requestOf, type RequestFacts } from './node-request.js';
import { sendResponse } from './node-response.js';

/** A request that nobody holds is collected together with its signal, which then never aborts. */
const underWay = new Set<Request>();

/**
 * One request of a Node server through the handler. Its signal aborts, and the
 * stream of its answer is cancelled, when the one who asked goes away.
 */
export async function serve(
  handler: RequestHandler,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  facts: RequestFacts = {},
): Promise<void> {
  const gone = new AbortController();
  const request = requestOrNone(incoming, facts, gone.signal);
  if (request === undefined) return sendResponse(malformed(), outgoing, false);
  underWay.add(request);
  outgoing.once('close', () => {
    underWay.delete(request);
    if (!outgoing.writableFinished) gone.abort(new Error('The client has gone away'));
  });
  const address = facts.address ?? incoming.socket.remoteAddress;
  const response = await handler(request, { address });
  await sendResponse(response, outgoing, request.method === 'HEAD');
}

function requestOrNone(
  incoming: IncomingMessage,
  facts: RequestFacts,
  signal: AbortSignal,
): Request | undefined {
  try {
    return requestOf(incoming, facts, signal);
  } catch {
    return undefined;
  }
}

function malformed(): Response {
  const detail = 'Method, Host header and address make no request';
  return problemResponse(400, { title: 'Bad Request', detail });
}
