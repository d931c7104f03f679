import { SessionError, type SessionErrorCode, type SessionErrorDetails } from '@video-session/core';
import type { ServiceContact } from './host.js';
import { problemResponse } from './respond.js';

/** A request that is wrong in itself, whoever sent it. `detail` is for developers. */
export class RequestProblem extends Error {
  override readonly name = 'RequestProblem';
  readonly status: number;
  readonly title: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    title: string,
    detail: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail);
    this.status = status;
    this.title = title;
    this.headers = headers;
  }
}

/** The codes that the handler itself answers with; any other failure is `service-down`. */
const ANSWERS: Partial<Record<SessionErrorCode, readonly [status: number, title: string]>> = {
  'too-early': [403, 'Forbidden'],
  moved: [403, 'Forbidden'],
  past: [410, 'Gone'],
  cancelled: [410, 'Gone'],
  invalid: [404, 'Not Found'],
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
  if (thrown instanceof RequestProblem) {
    const { status, title, message: detail, headers } = thrown;
    return problemResponse(status, { title, detail }, headers);
  }
  const answer = thrown instanceof SessionError ? ANSWERS[thrown.code] : undefined;
  if (!(thrown instanceof SessionError) || answer === undefined) return serviceDown(contact);
  const [status, title] = answer;
  const { code, message: detail, details } = thrown;
  return problemResponse(status, { title, code, detail, ...facts(details, contact) });
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
  };
}

function instant(milliseconds: number | undefined): string | undefined {
  return milliseconds === undefined ? undefined : new Date(milliseconds).toISOString();
}
