import { readJsonObject } from './body.js';
import type { RedeemedLink } from '../links/link-code.js';
import type { Connection, Host } from './host.js';
import {
  connectionOf,
  contactOf,
  hostOf,
  requireOptions,
  type RequestHandlerOptions,
} from './options.js';
import { answerTo, isFault } from './problem.js';
import { createRateLimits, type LimitedCall, type RateLimits } from './rate-limits.js';
import { routeOf, type Found } from './routes.js';

export type { Connection } from './host.js';
export type { RequestHandlerOptions } from './options.js';

/** The host API: fetch's Request in, its Response out. */
export type RequestHandler = (request: Request, connection?: Connection) => Promise<Response>;

/**
 * The host API as one function that any server of fetch's Request and Response
 * takes as it is; `@video-session/issuer/node`, `/express`, `/fastify` and
 * `/hono` mount it. Make it once: it counts calls and knows who waits. It never
 * throws: every failure is an RFC 9457 problem.
 * @throws {TypeError} at creation, naming the option that is wrong
 */
export function createRequestHandler(options: RequestHandlerOptions): RequestHandler {
  requireOptions(options);
  const host = hostOf(options);
  const report = (error: unknown) => host.report(error);
  const limits = createRateLimits(options.rateLimits ?? {}, host);
  const contact = contactOf(options, report);
  const connected = connectionOf(options, report);
  return async (request, connection = {}) => {
    try {
      const found = routeOf(request, host.basePath);
      const { route, path } = found;
      const { points = 1 } = route;
      const call = { path, points, connection: connected(request, connection) };
      if (route.unlimited === true) return await route.answer(request, host, call.connection);
      return await limited(limits, { call, request, found, host });
    } catch (thrown) {
      if (isFault(thrown)) host.report(thrown);
      return answerTo(thrown, await contact());
    }
  };
}

interface Work {
  readonly call: LimitedCall;
  readonly request: Request;
  readonly found: Found;
  readonly host: Host;
}

/** Counts before the work is done, and once more when a code was wrong. */
async function limited(limits: RateLimits, { call, request, found, host }: Work) {
  await limits.admitAddress(call);
  const code = await codeOf(request, found);
  const redeem = found.route.redeem ?? redeemLinkCode;
  const link = code === undefined ? undefined : redeem(code, host);
  if (link !== undefined) await limits.admitLink(call, link);
  const more = (await found.route.morePoints?.(request)) ?? 0;
  if (more > 0) await limits.admitAddress({ ...call, points: more });
  try {
    const response = await found.route.answer(request, host, call.connection);
    if (code === undefined && found.route.points === undefined) limits.giveBack(call, 1 + more);
    return response;
  } catch (thrown) {
    limits.countFailure(call, thrown);
    throw thrown;
  }
}

function redeemLinkCode(code: string, { issuer }: Host): RedeemedLink | undefined {
  return issuer.redeem(code);
}

/** The code of a call: in its body, or at the end of its address. A clinician's call has none. */
async function codeOf(request: Request, { route, rest }: Found): Promise<string | undefined> {
  if (request.method !== 'POST') return rest;
  const { code } = await readJsonObject(request, route.mostBytes);
  return typeof code === 'string' ? code : undefined;
}
