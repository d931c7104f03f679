import { calendarEntry } from './calendar.js';
import { recordSteps } from './events.js';
import type { RedeemedLink } from '../links/link-code.js';
import { requireMethod, requireSameOrigin } from './guards.js';
import type { Connection, Host } from './host.js';
import { keySetResponse } from './key-set.js';
import { cancelLinks, createLinks, renewLinks } from './links.js';
import {
  admitPatient,
  diaryPoints,
  reportPresence,
  sendMessage,
  streamPresence,
} from './presence.js';
import { PROBE_POINTS, probeResponse } from './probe.js';
import { RequestProblem } from './problem.js';
import { exchangeCode } from './session.js';

export interface Route {
  readonly methods: readonly string[];
  readonly answer: (
    request: Request,
    host: Host,
    connection: Connection,
  ) => Response | Promise<Response>;
  /** The largest body it takes, where the usual one does not do. */
  readonly mostBytes?: number;
  /** What the code of a call stands for, where it is no link code. */
  readonly redeem?: (code: string, host: Host) => RedeemedLink | undefined;
  /** What costs next to nothing, and meeting servers ask for. */
  readonly unlimited?: boolean;
  /** Points that it costs its address for good; a call costs 1 otherwise. */
  readonly points?: number;
  /** Points on top of that, by what is in its body. */
  readonly morePoints?: (request: Request) => Promise<number>;
}

export interface Found {
  readonly route: Route;
  /** As it stands in {@link ROUTES}. */
  readonly path: string;
  /** The last part of the address, where the route has one in braces. */
  readonly rest: string | undefined;
}

const POST = ['POST'];
const GET = ['GET', 'HEAD'];

/** 500 appointments with ids of 200 bytes, and room for escapes. */
const STREAM_BYTES = 131_072;
const EVENT_BYTES = 8_192;

const redeemCalendarCode = (code: string, host: Host) =>
  host.issuer.redeemCalendarCode(code, host.now());

/** A last part in braces stands for any text; the route reads it from the address itself. */
export const ROUTES: ReadonlyMap<string, Route> = new Map<string, Route>([
  ['/links', { methods: POST, answer: createLinks }],
  ['/links/renew', { methods: POST, answer: renewLinks }],
  ['/links/cancel', { methods: POST, answer: cancelLinks }],
  ['/session', { methods: POST, answer: exchangeCode }],
  ['/presence', { methods: POST, answer: reportPresence }],
  [
    '/presence/stream',
    { methods: POST, answer: streamPresence, mostBytes: STREAM_BYTES, morePoints: diaryPoints },
  ],
  ['/presence/admit', { methods: POST, answer: admitPatient }],
  ['/presence/message', { methods: POST, answer: sendMessage }],
  ['/events', { methods: POST, answer: recordSteps, mostBytes: EVENT_BYTES }],
  ['/calendar/{code}', { methods: GET, answer: calendarEntry, redeem: redeemCalendarCode }],
  ['/probe', { methods: GET, answer: probeResponse, points: PROBE_POINTS }],
  ['/jwks.json', { methods: GET, answer: keySetResponse, unlimited: true }],
]);

/** @throws {RequestProblem} 404, 405 or 403 */
export function routeOf(request: Request, base: string): Found {
  const { pathname } = new URL(request.url);
  const found = pathname.startsWith(base) ? find(pathname.slice(base.length)) : undefined;
  if (found === undefined) throw notFound(base);
  requireMethod(request, found.route.methods);
  if (request.method === 'POST') requireSameOrigin(request);
  return found;
}

function find(path: string): Found | undefined {
  const fixed = ROUTES.get(path);
  if (fixed !== undefined) return { route: fixed, path, rest: undefined };
  const start = path.lastIndexOf('/') + 1;
  const rest = path.slice(start);
  if (rest === '') return undefined;
  const pattern = `${path.slice(0, start)}{code}`;
  const route = ROUTES.get(pattern);
  return route && { route, path: pattern, rest };
}

/** Says where the handler takes itself to be, because a wrong `basePath` looks just like this. */
function notFound(base: string): RequestProblem {
  return new RequestProblem(
    404,
    'Not Found',
    `The host API has no such address below its basePath, ${base === '' ? '/' : base}`,
  );
}
