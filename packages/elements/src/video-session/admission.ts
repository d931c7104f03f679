import {
  exchangeCodeAt,
  SessionError,
  verifySessionToken,
  type Access,
  type ExchangeCode,
  type MeetingCode,
  type RemoteKeySet,
  type ServerClock,
  type SessionGrant,
  type WelcomeSettings,
} from '@video-session/core';
import { expectedMeetingCode } from '../expected-meeting-code.js';
import { keySetAt } from '../key-sets.js';
import { pageUrl } from '../page-url.js';
import { timeFor } from '../told-time.js';

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

/**
 * From a link code, or a token that the page holds, to a verified session.
 * @throws {SessionError} the reason why nobody is let in
 */
export async function admit(
  options: AdmissionOptions,
  code: string | undefined,
  signal: AbortSignal,
  timing: Timing,
): Promise<Access> {
  if (options.meetingDomain === '') {
    throw new SessionError('configuration-missing', 'The attribute "meeting-domain" is missing');
  }
  return options.token === ''
    ? admitCode(options, code, signal, timing)
    : admitToken(options, timing);
}

async function admitCode(
  options: AdmissionOptions,
  code: string | undefined,
  signal: AbortSignal,
  timing: Timing,
): Promise<Access> {
  const exchange =
    options.exchangeCode ?? exchangeCodeAt(pageUrl(options.sessionUrl, 'session-url'));
  const keySet = keySetOf(options);
  if (code === undefined) {
    throw new SessionError('invalid', 'The address of this page has no link code after its "#"');
  }
  keySet.preload();
  const grant = await exchanged(exchange, code, signal, timing);
  const expected = expectedMeetingCode(options.meetingCode);
  if (expected !== undefined && expected !== grant.meetingCode) {
    throw new SessionError('token-room', 'The link is for another meeting code than this page');
  }
  // The server's own time: a device clock may be days off (R2).
  const session = await verify(grant.token, options, keySet, grant.serverNow, grant.meetingCode);
  const { welcome, calendar } = grant;
  return calendar === undefined ? { session, welcome } : { session, welcome, calendar };
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

async function admitToken(options: AdmissionOptions, timing: Timing): Promise<Access> {
  const keySet = keySetOf(options);
  const now = () => {
    const time = timeFor(timing.told, keySet);
    timing.hear(time);
    return time;
  };
  const expected = expectedMeetingCode(options.meetingCode);
  try {
    const session = await verify(options.token, options, keySet, now, expected);
    return { session, welcome: welcomeOf(options) };
  } catch (thrown) {
    // Whoever comes back to an early page may have slept: the time is asked for again.
    keySet.expire();
    throw thrown;
  }
}

function verify(
  token: string,
  { issuer, audience }: AdmissionOptions,
  keySet: RemoteKeySet,
  now: number | (() => number),
  meetingCode: MeetingCode | undefined,
): Promise<Access['session']> {
  return verifySessionToken(token, {
    keySet,
    now,
    meetingCode,
    issuer: issuer === '' ? undefined : issuer,
    audience: audience === '' ? undefined : audience,
  });
}

/** Beside the session URL, unless the page says otherwise. */
function keySetOf({ keySetUrl, sessionUrl }: AdmissionOptions): RemoteKeySet {
  if (keySetUrl !== '' || sessionUrl === '') return keySetAt(pageUrl(keySetUrl, 'key-set-url'));
  return keySetAt(new URL('jwks.json', pageUrl(sessionUrl, 'session-url')));
}

/** Without an exchange there are no settings: a page that names its service gets its welcome page. */
function welcomeOf({ serviceName, phone }: AdmissionOptions): WelcomeSettings {
  return {
    serviceName,
    phone: phone === '' ? undefined : phone,
    logo: undefined,
    text: [],
    links: [],
    enabled: serviceName !== '',
    calendar: true,
    languages: [],
    backgrounds: [],
    phonePromises: true,
  };
}
