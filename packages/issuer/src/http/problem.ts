import {
  SessionError,
  type SessionErrorCode,
  type SessionErrorDetails,
  type Visit,
} from '@video-session/core';
import type { ServiceContact } from './host.js';
import { problemResponse } from './respond.js';

/** More than a status and words: headers, and members of the problem (RFC 9457 section 3.2). */
export interface ProblemExtras {
  readonly headers?: Readonly<Record<string, string>>;
  readonly members?: Readonly<Record<string, unknown>>;
}

/** A request that is wrong in itself, whoever sent it. `detail` is for developers. */
export class RequestProblem extends Error {
  override readonly name: string = 'RequestProblem';
  readonly status: number;
  readonly title: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly members: Readonly<Record<string, unknown>>;

  constructor(status: number, title: string, detail: string, extras: ProblemExtras = {}) {
    super(detail);
    this.status = status;
    this.title = title;
    this.headers = extras.headers ?? {};
    this.members = extras.members ?? {};
  }
}

/** @throws {RequestProblem} 400, naming the field of the body and what was expected; never what was sent (R40) */
export function badField(field: string, expected: string): never {
  const detail = `${field} must be ${expected}`;
  throw new RequestProblem(400, 'Bad Request', detail, { members: { field } });
}

/** One answer for everybody who asks too often, whatever they asked for. */
export function rateLimited(seconds: number): RequestProblem {
  return new RequestProblem(429, 'Too Many Requests', 'Too many requests; try again later', {
    headers: { 'retry-after': String(seconds) },
    members: { code: 'rate-limited' satisfies SessionErrorCode },
  });
}

/** The codes that the handler itself answers with; any other failure is `service-down`. */
const ANSWERS: Partial<Record<SessionErrorCode, readonly [status: number, title: string]>> = {
  'too-early': [403, 'Forbidden'],
  moved: [403, 'Forbidden'],
  past: [410, 'Gone'],
  cancelled: [410, 'Gone'],
  invalid: [404, 'Not Found'],
  waiting: [403, 'Forbidden'],
  'host-unauthorised': [403, 'Forbidden'],
};

const FAILED = [503, 'Service Unavailable'] as const;

/** Whether the host should hear of it: a refusal is everyday life, anything else is a fault. */
export function isFault(thrown: unknown): boolean {
  if (thrown instanceof RequestProblem) return false;
  return !(thrown instanceof SessionError && thrown.code in ANSWERS);
}

/** Whatever was thrown as an answer; of a fault nothing but `service-down` gets out. */
export function answerTo(thrown: unknown, contact: ServiceContact | undefined): Response {
  if (thrown instanceof RequestProblem) return requestProblem(thrown, contact);
  const answer = thrown instanceof SessionError ? ANSWERS[thrown.code] : undefined;
  if (!(thrown instanceof SessionError) || answer === undefined) return serviceDown(contact);
  const [status, title] = answer;
  const { code, message: detail, details } = thrown;
  return problemResponse(status, { title, code, detail, ...facts(details, contact) });
}

/** A problem with a code is shown to a person, who is told whom to phone (R27). */
function requestProblem(problem: RequestProblem, contact: ServiceContact | undefined): Response {
  const { status, title, message: detail, headers, members } = problem;
  const known = 'code' in members ? facts({}, contact) : {};
  return problemResponse(status, { title, detail, ...known, ...members }, headers);
}

function serviceDown(contact: ServiceContact | undefined): Response {
  const [status, title] = FAILED;
  return problemResponse(status, { title, code: 'service-down', ...facts({}, contact) });
}

/** Instants as RFC 3339, and whom to phone (R27). */
function facts(details: SessionErrorDetails, contact: ServiceContact | undefined) {
  return {
    starts: instant(details.starts),
    opens: instant(details.opens),
    timeZone: details.timeZone,
    serviceName: details.serviceName ?? contact?.name,
    phone: details.phone ?? contact?.phone,
    calendar: details.calendar,
    ...(details.visit && visitFacts(details.visit)),
  };
}

/** What the page of somebody who waits has to show (R25). */
function visitFacts({ window, starts, ends, serverNow, ...rest }: Visit) {
  return {
    ...rest,
    starts: instant(starts),
    ends: instant(ends),
    opens: instant(window.opens),
    closes: instant(window.closes),
    serverNow: instant(serverNow),
  };
}

function instant(milliseconds: number | undefined): string | undefined {
  return milliseconds === undefined ? undefined : new Date(milliseconds).toISOString();
}
