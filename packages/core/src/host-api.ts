import type { AccessWindow } from './access-window.js';
import { FieldReader, isJsonObject, parseInstant } from './decode.js';
import {
  isDenialCode,
  SessionError,
  type SessionErrorCode,
  type SessionErrorDetails,
} from './errors.js';
import { isMeetingCode, type MeetingCode } from './meeting-code.js';
import { withTimeLimit } from './time-limit.js';
import { decodeWelcomeSettings, type WelcomeSettings } from './welcome-settings.js';

/** What both sides need to meet, for the clinician's eyes. Instants are milliseconds since 1970. */
export interface JoiningDetails {
  readonly appointmentId: string;
  readonly meetingCode: MeetingCode;
  /** One link per role; they carry codes, so never log them (R6, R40). */
  readonly links: { readonly patient: string; readonly clinician: string };
  readonly starts: number;
  readonly ends: number;
  readonly window: AccessWindow;
  readonly timeZone: string;
  /** The server's time when it answered. */
  readonly serverNow: number;
}

/** What a link code is exchanged for. */
export interface SessionGrant {
  readonly token: string;
  /** The server's time when it answered, in milliseconds since 1970 (R2). */
  readonly serverNow: number;
  readonly meetingCode: MeetingCode;
  readonly welcome: WelcomeSettings;
}

/** Exchanges a link code for a token; a fresh one before every join and rejoin (R38). */
export type ExchangeCode = (code: string, signal: AbortSignal) => Promise<SessionGrant>;

/** Makes, or finds again, the links of an appointment. */
export type CreateLinks = (appointmentId: string, signal: AbortSignal) => Promise<JoiningDetails>;

const PATIENCE_MILLISECONDS = 15_000;

/** `POST session {code}` of the host API. */
export function exchangeCodeAt(url: URL): ExchangeCode {
  return async (code, signal) => decodeSessionGrant(await post(url, { code }, signal));
}

/** `POST links {appointmentId}` of the host API. */
export function createLinksAt(url: URL): CreateLinks {
  return async (appointmentId, signal) =>
    decodeJoiningDetails(await post(url, { appointmentId }, signal));
}

/** @throws {SessionError} `host-answer-invalid`, naming the field */
export function decodeSessionGrant(value: unknown): SessionGrant {
  const fields = new FieldReader(value, 'host-answer-invalid', 'answer');
  return {
    token: fields.string('token'),
    serverNow: fields.instant('serverNow'),
    meetingCode: meetingCodeOf(fields),
    welcome: decodeWelcomeSettings(fields.raw('welcome')),
  };
}

/** @throws {SessionError} `host-answer-invalid`, naming the field */
export function decodeJoiningDetails(value: unknown): JoiningDetails {
  const fields = new FieldReader(value, 'host-answer-invalid', 'answer');
  const links = fields.object('links');
  const window = fields.object('window');
  return {
    appointmentId: fields.string('appointmentId'),
    meetingCode: meetingCodeOf(fields),
    links: { patient: links.webAddress('patient'), clinician: links.webAddress('clinician') },
    starts: fields.instant('starts'),
    ends: fields.instant('ends'),
    window: { opens: window.instant('opens'), closes: window.instant('closes') },
    timeZone: fields.string('timeZone'),
    serverNow: fields.instant('serverNow'),
  };
}

function meetingCodeOf(fields: FieldReader): MeetingCode {
  const code = fields.string('meetingCode');
  if (isMeetingCode(code)) return code;
  throw new SessionError('host-answer-invalid', 'answer.meetingCode must be a meeting code');
}

/** A same-origin POST that leaves nothing in a cache and never hangs (R36). */
async function post(url: URL, body: unknown, signal: AbortSignal): Promise<unknown> {
  try {
    return await withTimeLimit(signal, PATIENCE_MILLISECONDS, (limited) =>
      send(url, body, limited),
    );
  } catch (thrown) {
    signal.throwIfAborted();
    throw SessionError.from(thrown, 'offline');
  }
}

async function send(url: URL, body: unknown, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, application/problem+json',
    },
    body: JSON.stringify(body),
    cache: 'no-store',
    credentials: 'same-origin',
    referrerPolicy: 'no-referrer',
    signal,
  });
  // Read before it is parsed: a body that breaks off is the network's doing, not the host's.
  const answer = parseJson(await response.text());
  if (response.ok) return answer;
  throw problemOf(response.status, answer);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An RFC 9457 problem of the host API as the one error type. */
export function problemOf(status: number, answer: unknown): SessionError {
  const problem = isJsonObject(answer) ? answer : {};
  const code = codeOf(status, problem['code']);
  return new SessionError(code, `The host API answered ${status} (${code})`, {
    details: detailsOf(problem),
  });
}

function codeOf(status: number, code: unknown): SessionErrorCode {
  if (typeof code === 'string' && isDenialCode(code)) return code;
  if (status === 401 || status === 403) return 'host-unauthorised';
  if (status === 429) return 'rate-limited';
  return status >= 500 ? 'service-down' : 'host-answer-invalid';
}

function detailsOf(problem: Readonly<Record<string, unknown>>): SessionErrorDetails {
  const text = (field: string) => (typeof problem[field] === 'string' ? problem[field] : undefined);
  const instant = (field: string) => parseInstant(text(field) ?? '');
  return withoutUndefined({
    opens: instant('opens'),
    starts: instant('starts'),
    timeZone: text('timeZone'),
    serviceName: text('serviceName'),
    phone: text('phone'),
  });
}

function withoutUndefined(details: {
  [K in keyof SessionErrorDetails]: SessionErrorDetails[K] | undefined;
}) {
  return Object.fromEntries(
    Object.entries(details).filter(([, value]) => value !== undefined),
  ) as SessionErrorDetails;
}
