import type { AuditEvent } from '@video-session/core';
import { refuse, requireFunction, requireObject, requireText } from '../check.js';
import type { Issuer } from '../issuer.js';
import { requireMethod, requireSameOrigin } from './guards.js';
import {
  quietly,
  type AuditStep,
  type Host,
  type HostFunctions,
  type Pages,
  type ServiceContact,
} from './host.js';
import { keySetResponse } from './key-set.js';
import { calendarEntry } from './calendar.js';
import { recordSteps } from './events.js';
import { cancelLinks, createLinks, renewLinks } from './links.js';
import { admitPatient, reportPresence, sendMessage, streamPresence } from './presence.js';
import { answerTo, isFault, RequestProblem } from './problem.js';
import { exchangeCode } from './session.js';

export interface RequestHandlerOptions extends HostFunctions {
  readonly issuer: Issuer;
  /** Where the handler is mounted; `/video-session` by default. */
  readonly basePath?: string | undefined;
  readonly pages: Pages;
  /** Named in every refusal, also where the code is unknown (R27). */
  readonly service?: ServiceContact | undefined;
}

/** What a server knows of a request beside the request itself. */
export interface Connection {
  /** Address of the one who asks, as text; behind a proxy what the proxy says. */
  readonly address?: string | undefined;
}

export type RequestHandler = (request: Request, connection?: Connection) => Promise<Response>;

interface Route {
  readonly methods: readonly string[];
  readonly answer: (
    request: Request,
    host: Host,
    connection: Connection,
  ) => Response | Promise<Response>;
}

const POST = ['POST'];
const GET = ['GET', 'HEAD'];

/** A last part in braces stands for any text; the route reads it from the address itself. */
const ROUTES: ReadonlyMap<string, Route> = new Map<string, Route>([
  ['/links', { methods: POST, answer: createLinks }],
  ['/links/renew', { methods: POST, answer: renewLinks }],
  ['/links/cancel', { methods: POST, answer: cancelLinks }],
  ['/session', { methods: POST, answer: exchangeCode }],
  ['/presence', { methods: POST, answer: reportPresence }],
  ['/presence/stream', { methods: POST, answer: streamPresence }],
  ['/presence/admit', { methods: POST, answer: admitPatient }],
  ['/presence/message', { methods: POST, answer: sendMessage }],
  ['/events', { methods: POST, answer: recordSteps }],
  ['/calendar/{code}', { methods: GET, answer: calendarEntry }],
  ['/jwks.json', { methods: GET, answer: keySetResponse }],
]);

/**
 * The host API as one function that any server of fetch's Request and Response
 * takes as it is. It never throws: every failure is an RFC 9457 problem.
 * @throws {TypeError} at creation, naming the option that is wrong
 */
export function createRequestHandler(options: RequestHandlerOptions): RequestHandler {
  requireOptions(options);
  const host = hostOf(options);
  return async (request, connection = {}) => {
    try {
      return await routeOf(request, host.basePath).answer(request, host, connection);
    } catch (thrown) {
      if (isFault(thrown)) host.report(thrown);
      return answerTo(thrown, options.service);
    }
  };
}

/** @throws {RequestProblem} 404, 405 or 403 */
function routeOf(request: Request, base: string): Route {
  const { pathname } = new URL(request.url);
  const path = pathname.startsWith(base) ? pathname.slice(base.length) : '';
  const route = ROUTES.get(path) ?? ROUTES.get(path.replace(/[^/]+$/, '{code}'));
  if (route === undefined)
    throw new RequestProblem(404, 'Not Found', 'The host API has no such address');
  requireMethod(request, route.methods);
  if (request.method === 'POST') requireSameOrigin(request);
  return route;
}

function hostOf(options: RequestHandlerOptions): Host {
  const { issuer } = options;
  const now = () => options.now?.() ?? Date.now();
  const report = (error: unknown) =>
    quietly(() => (options.onError ?? printError)(error), printError);
  return {
    issuer,
    pages: options.pages,
    basePath: basePathOf(options.basePath ?? '/video-session'),
    waitingRoom: async (appointment) => (await options.waitingRoom?.(appointment)) ?? false,
    sharing: options.sharing,
    retireLinks: options.retireLinks,
    findAppointment: async (id) => (await options.findAppointment(id)) ?? undefined,
    authoriseClinician: (request, appointment) => options.authoriseClinician(request, appointment),
    welcome: (appointment) => options.welcome(appointment),
    now,
    report,
    emit: (step) => quietly(() => options.onEvent?.(eventOf(step, issuer, now())), report),
  };
}

function eventOf(step: AuditStep, issuer: Issuer, at: number): AuditEvent {
  const { type, appointmentId, role, code } = step;
  return { version: 1, type, meetingCode: issuer.meetingCode(appointmentId), role, code, at };
}

function printError(error: unknown): void {
  // eslint-disable-next-line no-console -- a fault that nobody hears of is worse
  console.error('[video-session]', error);
}

function requireOptions(options: RequestHandlerOptions): void {
  requireObject(options.issuer, 'issuer');
  requireObject(options.pages, 'pages');
  requirePage(options.pages.patient, 'pages.patient');
  requirePage(options.pages.clinician, 'pages.clinician');
  for (const name of ['findAppointment', 'authoriseClinician', 'welcome'] as const)
    requireFunction(options[name], name);
  if (options.service !== undefined) requireText(options.service.name, 'service.name');
}

function basePathOf(path: string): string {
  const base = path.replace(/\/+$/, '');
  return base === '' || base.startsWith('/')
    ? base
    : refuse('basePath', 'a path that begins with /');
}

function requirePage(value: unknown, field: string): void {
  const page = requireText(value, field);
  const isPath = page.startsWith('/') && !page.startsWith('//');
  const isAddress = URL.canParse(page) && /^https?:$/.test(new URL(page).protocol);
  if (!isPath && !isAddress)
    refuse(field, 'an http or https address, or a path that begins with /');
}
