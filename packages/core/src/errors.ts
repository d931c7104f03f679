import type { ConfigurationCode, MediaCode, MeetingFailureCode } from './error-codes.js';
import type { Visit } from './visit.js';

/**
 * Why a link or a token lets nobody in. The first eight are the `code` of the
 * host API's problems, the rest are found by the browser itself.
 */
export const DENIAL_CODES = [
  'too-early',
  'past',
  'cancelled',
  'moved',
  'invalid',
  'waiting',
  'rate-limited',
  'service-down',
  'offline',
  'token-malformed',
  'token-algorithm',
  'token-signature',
  'token-key-unknown',
  'token-expired',
  'token-early',
  'token-issuer',
  'token-audience',
  'token-room',
  'token-role',
  'key-set-unreachable',
] as const;

export type DenialCode = (typeof DENIAL_CODES)[number];
export type SessionErrorCode = DenialCode | MeetingFailureCode | MediaCode | ConfigurationCode;

/** Begins a code of what stays as it is; of anything else, the same may work at another time. */
const FINAL =
  /^(past|cancelled|moved|invalid|token-(?!expired|early)|meeting-(room-refused|removed|destroyed)|role-|configuration-|secret-|host-)/;

export interface SessionErrorOptions {
  cause?: unknown;
  /** What the person may need to know beside the code. Never a token, a link code or a name (R40). */
  details?: SessionErrorDetails;
}

/** Facts that go with a refusal; instants are milliseconds since 1970. */
export interface SessionErrorDetails {
  /** When the access window opens (`too-early`, `moved`). */
  readonly opens?: number;
  /** The server's time when it refused, for counting down to `opens` (R2). */
  readonly serverNow?: number;
  /** Start of the appointment the link is for. */
  readonly starts?: number;
  /** IANA zone in which to say these instants. */
  readonly timeZone?: string;
  /** Name of the service, to sign the refusal with. */
  readonly serviceName?: string;
  /** Phone number of the service (R27). */
  readonly phone?: string;
  /**
   * Path or address of the appointment as a calendar file, good for some minutes
   * (R13). It opens nothing else, and still belongs in no log.
   */
  readonly calendar?: string;
  /** What a page shows to somebody who has to wait (`waiting`, R25). */
  readonly visit?: Visit;
}

/**
 * The one error of this SDK. `message` is for developers and carries no
 * personal data; the sentence that a person reads is looked up by `code`.
 */
export class SessionError extends Error {
  override readonly name = 'SessionError';
  readonly code: SessionErrorCode;
  readonly details: SessionErrorDetails;

  constructor(code: SessionErrorCode, message: string, options: SessionErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.details = options.details ?? {};
  }

  /** Whether trying again, unchanged, may work. */
  get recoverable(): boolean {
    return !FINAL.test(this.code);
  }

  /** Wraps whatever was thrown, so that callers handle one type. */
  static from(thrown: unknown, fallback: SessionErrorCode): SessionError {
    if (thrown instanceof SessionError) return thrown;
    const message = thrown instanceof Error ? thrown.message : 'An unknown value was thrown';
    return new SessionError(fallback, message, { cause: thrown });
  }
}

export function isDenialCode(code: string): code is DenialCode {
  return (DENIAL_CODES as readonly string[]).includes(code);
}
