import type { AccessWindow } from './access-window.js';
import { FieldReader } from './decode.js';
import {
  isDenialCode,
  SessionError,
  type SessionErrorCode,
  type SessionErrorDetails,
} from './errors.js';
import { dateOf } from './http-date.js';
import type { MeetingCode } from './meeting-code.js';
import {
  isJsonObject,
  isLocation,
  parseInstant,
  present,
  RequiredFields,
  type JsonObject,
} from './required-fields.js';
import { withTimeLimit } from './time-limit.js';
import { decodeVisit, type Visit } from './visit.js';
import { decodeWelcomeSettings, type WelcomeSettings } from './welcome-settings.js';

/** What both sides need to meet, for the clinician's eyes. Instants are milliseconds since 1970. */
export interface JoiningDetails {
  readonly appointmentId: string;
  readonly meetingCode: MeetingCode;
  /**
   * One link per role; they carry codes, so never log them (R6, R40). The guest's,
   * for an interpreter, a carer or a second clinician, only where the host has a page for it.
   */
  readonly links: {
    readonly patient: string;
    readonly clinician: string;
    readonly guest?: string | undefined;
  };
  readonly starts: number;
  readonly ends: number;
  readonly window: AccessWindow;
  readonly timeZone: string;
  /** The server's time when it answered. */
  readonly serverNow: number;
  /** How the patient gets the link; unless told, those of a diary by the reminder, those of a contact by hand (R12). */
  readonly sharing?: 'reminder' | 'by-hand' | undefined;
  /** The text for the patient, ready to send, with the patient's link in it. */
  readonly message?: string | undefined;
  /** The service's own phrases for a patient who waits (R22). */
  readonly phrases?: readonly string[] | undefined;
  /** Whether the host can retire these links and make others. */
  readonly renewable?: boolean | undefined;
  /** Whether the patient waits until the clinician lets them in (R25). */
  readonly waitingRoom?: boolean | undefined;
}

/** What a link code is exchanged for. */
export interface SessionGrant {
  readonly token: string;
  /** The server's time when it answered, in milliseconds since 1970 (R2). */
  readonly serverNow: number;
  readonly meetingCode: MeetingCode;
  readonly welcome: WelcomeSettings;
  /** Path or address of the appointment as a calendar file, good for some minutes (R13). */
  readonly calendar?: string | undefined;
}

/** Exchanges a link code for a token; a fresh one before every join and rejoin (R38). */
export type ExchangeCode = (code: string, signal: AbortSignal) => Promise<SessionGrant>;

/** Makes, or finds again, the links of an appointment. */
export type CreateLinks = (appointmentId: string, signal: AbortSignal) => Promise<JoiningDetails>;

/** Retires the links of an appointment and makes others. */
export type RenewLinks = CreateLinks;

/** Retires the links of an appointment; there are none until they are made anew. */
export type CancelLinks = (appointmentId: string, signal: AbortSignal) => Promise<void>;

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

/** `POST links/renew {appointmentId}` of the host API, beside the address of `POST links`. */
export function renewLinksAt(linksUrl: URL): RenewLinks {
  return createLinksAt(beside(linksUrl, 'renew'));
}

/** `POST links/cancel {appointmentId}` of the host API, beside the address of `POST links`. */
export function cancelLinksAt(linksUrl: URL): CancelLinks {
  return async (appointmentId, signal) => {
    await post(beside(linksUrl, 'cancel'), { appointmentId }, signal);
  };
}

/** `…/links?x=y` and `renew` give `…/links/renew?x=y`: a host's own parameters stay. */
export function beside(url: URL, name: string): URL {
  const address = new URL(url);
  address.pathname = `${address.pathname.replace(/\/+$/, '')}/${name}`;
  return address;
}

/** @throws {SessionError} `host-answer-invalid`, naming the field */
export function decodeSessionGrant(value: unknown): SessionGrant {
  const fields = new RequiredFields(value, 'host-answer-invalid', 'answer');
  return {
    token: fields.string('token'),
    serverNow: fields.instant('serverNow'),
    meetingCode: fields.meetingCode('meetingCode'),
    welcome: decodeWelcomeSettings(fields.raw('welcome')),
    calendar: fields.optionalLocation('calendar'),
  };
}

/** @throws {SessionError} `host-answer-invalid`, naming the field */
export function decodeJoiningDetails(value: unknown): JoiningDetails {
  const fields = new FieldReader(value, 'host-answer-invalid', 'answer');
  const links = fields.object('links');
  const window = fields.object('window');
  return {
    appointmentId: fields.string('appointmentId'),
    meetingCode: fields.meetingCode('meetingCode'),
    links: {
      patient: links.webAddress('patient'),
      clinician: links.webAddress('clinician'),
      guest: links.optionalWebAddress('guest'),
    },
    starts: fields.instant('starts'),
    ends: fields.instant('ends'),
    window: { opens: window.instant('opens'), closes: window.instant('closes') },
    timeZone: fields.string('timeZone'),
    serverNow: fields.instant('serverNow'),
    sharing: fields.optionalOneOf('sharing', ['reminder', 'by-hand']),
    message: fields.optionalString('message'),
    phrases: fields.optionalStrings('phrases'),
    renewable: fields.raw('renewable') === true,
    waitingRoom: fields.raw('waitingRoom') === true,
  };
}

/** A same-origin POST that leaves nothing in a cache and never hangs (R36). */
export async function post(
  url: URL,
  body: unknown,
  signal: AbortSignal,
  options: Pick<RequestInit, 'keepalive'> = {},
): Promise<unknown> {
  try {
    return await withTimeLimit(signal, PATIENCE_MILLISECONDS, (limited) =>
      send(url, body, { ...options, signal: limited }),
    );
  } catch (thrown) {
    signal.throwIfAborted();
    throw SessionError.from(thrown, 'offline');
  }
}

async function send(url: URL, body: unknown, options: RequestInit): Promise<unknown> {
  const response = await fetchPost(url, body, 'application/json', options);
  // Read before it is parsed: a body that breaks off is the network's doing, not the host's.
  const answer = parseJson(await response.text());
  if (response.ok) return answer;
  throw problemOf(response.status, answer, dateOf(response.headers));
}

/** Used inside core only: {@link post} reads the answer, too. */
export function fetchPost(
  url: URL,
  body: unknown,
  accept: string,
  options: RequestInit,
): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: `${accept}, application/problem+json`,
    },
    body: JSON.stringify(body),
    cache: 'no-store',
    credentials: 'same-origin',
    referrerPolicy: 'no-referrer',
    ...options,
  });
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * An RFC 9457 problem of the host API as the one error type.
 * @param date the server's time when it answered, where it says so (R2)
 */
export function problemOf(status: number, answer: unknown, date?: number): SessionError {
  const problem = isJsonObject(answer) ? answer : {};
  const code = codeOf(status, problem['code']);
  const { visit, unreadable } = code === 'waiting' ? visitOf(problem) : {};
  return new SessionError(code, `The host API answered ${status} (${code})`, {
    details: { ...detailsOf(problem, date), ...(visit && { visit }) },
    cause: unreadable,
  });
}

/** Without its facts a `waiting` is still one; the developer finds the field in `cause`. */
function visitOf(problem: JsonObject): { visit?: Visit; unreadable?: unknown } {
  try {
    return { visit: decodeVisit(problem) };
  } catch (unreadable) {
    return { unreadable };
  }
}

function codeOf(status: number, code: unknown): SessionErrorCode {
  if (typeof code === 'string' && isDenialCode(code)) return code;
  if (status === 401 || status === 403) return 'host-unauthorised';
  if (status === 429) return 'rate-limited';
  // 501: this host has no such thing, and will have none in a minute.
  return status >= 500 && status !== 501 ? 'service-down' : 'host-answer-invalid';
}

function detailsOf(problem: JsonObject, date: number | undefined): SessionErrorDetails {
  const text = (field: string) => (typeof problem[field] === 'string' ? problem[field] : undefined);
  const instant = (field: string) => parseInstant(text(field) ?? '');
  return present({
    opens: instant('opens'),
    starts: instant('starts'),
    serverNow: instant('serverNow') ?? date,
    timeZone: text('timeZone'),
    serviceName: text('serviceName'),
    phone: text('phone'),
    calendar: isLocation(text('calendar') ?? '') ? text('calendar') : undefined,
  } satisfies Details) as SessionErrorDetails;
}

type Details = { readonly [K in keyof SessionErrorDetails]: SessionErrorDetails[K] | undefined };
