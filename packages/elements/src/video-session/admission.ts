import {
  deviceClock,
  exchangeCodeAt,
  SessionError,
  verifySessionToken,
  type Access,
  type ExchangeCode,
  type KeySet,
  type MeetingCode,
  type SessionGrant,
  type WelcomeSettings,
} from '@video-session/core';
import { expectedMeetingCode } from '../expected-meeting-code.js';
import { keySetAt } from '../key-sets.js';
import { pageUrl } from '../page-url.js';

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

/** Told the server's time with every answer that says it (R2). */
type HearTime = (serverNow: number) => void;

/**
 * From a link code, or a token that the page holds, to a verified session.
 * @throws {SessionError} the reason why nobody is let in
 */
export async function admit(
  options: AdmissionOptions,
  code: string | undefined,
  signal: AbortSignal,
  hearTime: HearTime,
): Promise<Access> {
  if (options.meetingDomain === '') {
    throw new SessionError('configuration-missing', 'The attribute "meeting-domain" is missing');
  }
  return options.token === '' ? admitCode(options, code, signal, hearTime) : admitToken(options);
}

async function admitCode(
  options: AdmissionOptions,
  code: string | undefined,
  signal: AbortSignal,
  hearTime: HearTime,
): Promise<Access> {
  const exchange =
    options.exchangeCode ?? exchangeCodeAt(pageUrl(options.sessionUrl, 'session-url'));
  const keySet = keySetOf(options);
  if (code === undefined) {
    throw new SessionError('invalid', 'The address of this page has no link code after its "#"');
  }
  const grant = await exchanged(exchange, code, signal, hearTime);
  const expected = expectedMeetingCode(options.meetingCode);
  if (expected !== undefined && expected !== grant.meetingCode) {
    throw new SessionError('token-room', 'The link is for another meeting code than this page');
  }
  // The server's own time: a device clock may be days off (R2).
  const session = await verify(grant.token, options, keySet, grant.serverNow, grant.meetingCode);
  return { session, welcome: grant.welcome };
}

/** A function of the host may throw anything. */
async function exchanged(
  exchange: ExchangeCode,
  code: string,
  signal: AbortSignal,
  hearTime: HearTime,
): Promise<SessionGrant> {
  try {
    const grant = await exchange(code, signal);
    hearTime(grant.serverNow);
    return grant;
  } catch (thrown) {
    const error = SessionError.from(thrown, 'service-down');
    const { visit } = error.details;
    if (visit !== undefined) hearTime(visit.serverNow);
    throw error;
  }
}

async function admitToken(options: AdmissionOptions): Promise<Access> {
  const { token, meetingCode } = options;
  const expected = expectedMeetingCode(meetingCode);
  const session = await verify(token, options, keySetOf(options), deviceClock.now(), expected);
  return { session, welcome: welcomeOf(options) };
}

function verify(
  token: string,
  { issuer, audience }: AdmissionOptions,
  keySet: KeySet,
  now: number,
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
function keySetOf({ keySetUrl, sessionUrl }: AdmissionOptions): KeySet {
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
  };
}
