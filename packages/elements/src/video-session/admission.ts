import {
  decodeTokenVisit,
  exchangeCodeAt,
  SessionError,
  type Access,
  type Arrival,
  type ExchangeCode,
  type ServerClock,
  type SessionGrant,
} from '@video-session/core';
import { expectedMeetingCode } from '../expected-meeting-code.js';
import { pageUrl } from '../page-url.js';
import { loadScript, prefetch } from './load-script.js';

/** What the host page says about its sessions; empty strings where it says nothing. */
export interface AdmissionOptions {
  readonly sessionUrl: string;
  readonly keySetUrl: string;
  readonly meetingDomain: string;
  readonly meetingCode: string;
  readonly token: string;
  readonly issuer: string;
  readonly audience: string;
  readonly serviceName: string;
  readonly phone: string;
  readonly exchangeCode: ExchangeCode | undefined;
}

/** The server's time (R2). */
export interface Timing {
  /** What the page itself says, for a token. */
  readonly told: ServerClock | undefined;
  /** Called with every answer that says it. */
  readonly hear: (serverNow: number) => void;
}

/** Told of the appointment as soon as the code is exchanged, before its token is verified. */
export type Greet = (arrival: Arrival) => void;

/** Verification is not needed to welcome somebody, so that it is on its way while they read. */
const verification = () => import('./verification.js');

/**
 * From a link code, or a token that the page holds, to a verified session.
 * @throws {SessionError} the reason why nobody is let in
 */
export async function admit(
  options: AdmissionOptions,
  code: string | undefined,
  signal: AbortSignal,
  timing: Timing,
  greet: Greet,
): Promise<Access> {
  if (options.meetingDomain === '') {
    throw new SessionError('configuration-missing', 'The attribute "meeting-domain" is missing');
  }
  if (options.token === '') return admitCode(options, code, signal, timing, greet);
  const keySetUrl = keySetUrlOf(options);
  const { admitToken } = await loadScript(verification);
  return admitToken(options, keySetUrl, timing);
}

async function admitCode(
  options: AdmissionOptions,
  code: string | undefined,
  signal: AbortSignal,
  timing: Timing,
  greet: Greet,
): Promise<Access> {
  const exchange =
    options.exchangeCode ?? exchangeCodeAt(pageUrl(options.sessionUrl, 'session-url'));
  const keySetUrl = keySetUrlOf(options);
  if (code === undefined) {
    throw new SessionError('invalid', 'The address of this page has no link code after its "#"');
  }
  prefetch(async () => (await verification()).preloadKeys(keySetUrl));
  const grant = await exchanged(exchange, code, signal, timing);
  const expected = expectedMeetingCode(options.meetingCode);
  if (expected !== undefined && expected !== grant.meetingCode) {
    throw new SessionError('token-room', 'The link is for another meeting code than this page');
  }
  const known = knownOf(grant);
  const visit = decodeTokenVisit(grant.token);
  if (visit !== undefined) greet({ visit, ...known });
  const { verifyGrant } = await loadScript(verification);
  return { session: await verifyGrant(options, keySetUrl, grant), ...known };
}

function knownOf({ welcome, calendar }: SessionGrant): Omit<Access, 'session'> {
  return calendar === undefined ? { welcome } : { welcome, calendar };
}

/** A function of the host may throw anything. */
async function exchanged(
  exchange: ExchangeCode,
  code: string,
  signal: AbortSignal,
  timing: Timing,
): Promise<SessionGrant> {
  try {
    const grant = await exchange(code, signal);
    timing.hear(grant.serverNow);
    return grant;
  } catch (thrown) {
    const error = SessionError.from(thrown, 'service-down');
    const { visit, serverNow = visit?.serverNow } = error.details;
    if (serverNow !== undefined) timing.hear(serverNow);
    throw error;
  }
}

/** Beside the session URL, unless the page says otherwise. */
function keySetUrlOf({ keySetUrl, sessionUrl }: AdmissionOptions): URL {
  if (keySetUrl !== '' || sessionUrl === '') return pageUrl(keySetUrl, 'key-set-url');
  return new URL('jwks.json', pageUrl(sessionUrl, 'session-url'));
}
