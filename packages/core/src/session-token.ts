import { compactVerify } from 'jose/jws/compact/verify';
import { decodeJwt } from 'jose/jwt/decode';
import { windowStatus } from './access-window.js';
import { RequiredFields } from './required-fields.js';
import { SessionError, type SessionErrorCode } from './errors.js';
import type { KeySet } from './key-set.js';
import type { SessionRole } from './session-role.js';
import { visitOfClaims } from './token-visit.js';
import type { VisitFacts } from './visit.js';

/** A verified token. Only {@link verifySessionToken} makes one. Instants are milliseconds since 1970. */
export interface Session extends VisitFacts {
  /** The compact JWT, for the meeting server. Never log it (R40). */
  readonly token: string;
  /** A stable pseudonym per appointment and role (R42). */
  readonly participantId: string;
  /** The clinician's name; a patient has none in the token (R8, R42). */
  readonly displayName: string | undefined;
  /** Identifier of the service, not its name. */
  readonly service: string;
  /** When the token runs out. */
  readonly expires: number;
}

/** What stands in a token before anybody has checked it: good for a message, not for a decision. */
export interface UntrustedClaims {
  readonly room: string | undefined;
  readonly expires: number | undefined;
}

export interface VerifyOptions {
  keySet: KeySet;
  /** The server's time in milliseconds since 1970 (R2); a function is asked once the keys are there. */
  now: number | (() => number);
  /** The meeting code this page is for, when it knows. */
  meetingCode?: string | undefined;
  /** The role this page is for, when it knows (R39). */
  role?: SessionRole | undefined;
  issuer?: string | undefined;
  audience?: string | undefined;
}

const ALGORITHMS = ['RS256', 'RS384', 'RS512'];
const LONGEST_TOKEN = 8192;
/** Three parts in base64url, and one spelling per signature: no unused bit of it is set. */
const COMPACT_JWT = /^(?:[\w-]+\.){2}(?:[\w-]{4})*(?:[\w-][AQgw]|[\w-]{2}[AEIMQUYcgkosw048])?$/;
/** Between the answer's `serverNow` and this check the network may have taken some seconds. */
const CLOCK_TOLERANCE = 5_000;

/** Reads a token without checking it. */
export function decodeSessionToken(token: string): UntrustedClaims {
  try {
    const { room, exp } = decodeJwt(token);
    return {
      room: typeof room === 'string' ? room : undefined,
      expires: typeof exp === 'number' ? exp * 1000 : undefined,
    };
  } catch {
    return { room: undefined, expires: undefined };
  }
}

/**
 * Decides what to show; the meeting server decides who gets in. Nothing of a
 * token that fails is mounted (R49).
 * @throws {SessionError} `token-…`, `key-set-unreachable`, `too-early` or `past`
 */
export async function verifySessionToken(token: string, options: VerifyOptions): Promise<Session> {
  // First, because the pattern takes its time; a page without types may pass anything.
  if (((token as string | undefined)?.length ?? 0) > LONGEST_TOKEN) {
    throw new SessionError(
      'token-malformed',
      `A session token has at most ${LONGEST_TOKEN} characters`,
    );
  }
  if (!COMPACT_JWT.test(token)) throw failure('token-malformed');
  const claims = await verifySignature(token, options);
  const now = typeof options.now === 'number' ? options.now : options.now();
  requireClaims(claims, now, options);
  const session = toSession(token, claims);
  if (options.meetingCode !== undefined && session.meetingCode !== options.meetingCode) {
    throw new SessionError('token-room', 'The token is for another room than this page');
  }
  if (options.role !== undefined && session.role !== options.role) {
    throw new SessionError('token-role', 'The token is for another role than this page');
  }
  requireOpenWindow(session, now);
  return session;
}

async function verifySignature(token: string, { keySet }: VerifyOptions): Promise<RequiredFields> {
  try {
    const verified = await compactVerify(token, keySet, { algorithms: ALGORITHMS });
    // Prosody wants both, and `typ` in exactly this spelling.
    if (verified.protectedHeader.typ !== 'JWT') throw failure('token-malformed');
    if (verified.protectedHeader.kid === undefined) throw failure('token-key-unknown');
    return new RequiredFields(parse(verified.payload), 'token-malformed', 'token');
  } catch (thrown) {
    throw thrown instanceof SessionError ? thrown : failure(codeOf(thrown), thrown);
  }
}

function parse(payload: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
  } catch {
    return undefined;
  }
}

/** RFC 7519 §4.1, and what Prosody wants besides: `aud` as one string. */
function requireClaims(claims: RequiredFields, now: number, options: VerifyOptions): void {
  const iss = claims.string('iss');
  const aud = claims.string('aud');
  claims.string('sub');
  const begins = claims.number('nbf') * 1000;
  const expires = claims.number('exp') * 1000;
  if ((options.issuer ?? iss) !== iss) throw failure('token-issuer');
  if ((options.audience ?? aud) !== aud) throw failure('token-audience');
  if (begins > now + CLOCK_TOLERANCE) throw failure('token-early');
  if (expires <= now - CLOCK_TOLERANCE) throw failure('token-expired');
}

function failure(code: SessionErrorCode, cause?: unknown): SessionError {
  return new SessionError(code, MESSAGES[code] ?? 'The token could not be verified', { cause });
}

function codeOf(thrown: unknown): SessionErrorCode {
  return CODES[(thrown as { code?: string }).code ?? ''] ?? 'key-set-unreachable';
}

/** What jose says is wrong with a token; anything else is wrong with the key set. */
const CODES: Readonly<Record<string, SessionErrorCode>> = {
  ERR_JOSE_ALG_NOT_ALLOWED: 'token-algorithm',
  ERR_JOSE_NOT_SUPPORTED: 'token-algorithm',
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: 'token-signature',
  ERR_JWKS_NO_MATCHING_KEY: 'token-key-unknown',
  ERR_JWKS_MULTIPLE_MATCHING_KEYS: 'token-key-unknown',
  ERR_JWS_INVALID: 'token-malformed',
};

const MESSAGES: Partial<Record<SessionErrorCode, string>> = {
  'token-expired': 'The token has run out (exp)',
  'token-early': 'The token is not valid yet (nbf)',
  'token-issuer': 'The token is from another issuer (iss)',
  'token-audience': 'The token is for another audience (aud)',
  'token-algorithm': `The token must be signed with one of ${ALGORITHMS.join(', ')}`,
  'token-signature': 'The signature does not match the key set',
  'token-key-unknown': 'The key set has no single key for the kid of this token',
  'token-malformed': 'The token is not a JWT of this profile',
  'key-set-unreachable': 'The key set could not be fetched or read',
};

function toSession(token: string, claims: RequiredFields): Session {
  const visit = visitOfClaims(claims);
  const user = claims.object('context').object('user');
  return {
    token,
    ...visit,
    participantId: user.string('id'),
    displayName: (user.raw('name') ?? '') === '' ? undefined : user.string('name'),
    service: claims.object('video_session').string('service'),
    expires: claims.number('exp') * 1000,
  };
}

function requireOpenWindow(session: Session, now: number): void {
  const status = windowStatus(session.window, now);
  if (status === 'open') return;
  throw new SessionError(
    status === 'early' ? 'too-early' : 'past',
    `The access window is ${status === 'early' ? 'not open yet' : 'over'}`,
    {
      details: {
        opens: session.window.opens,
        starts: session.starts,
        timeZone: session.timeZone,
        serverNow: now,
      },
    },
  );
}
