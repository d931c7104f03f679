import {
  verifySessionToken,
  type Access,
  type Session,
  type SessionGrant,
  type VerifyOptions,
  type WelcomeSettings,
} from '@video-session/core';
import { expectedMeetingCode } from '../expected-meeting-code.js';
import { keySetAt } from '../key-sets.js';
import { timeFor } from '../told-time.js';
import type { AdmissionOptions, Timing } from './admission.js';

// In a chunk of its own: a welcome page is shown without it, and nothing that comes after is.

/** Fetches the keys while the code is being exchanged. */
export function preloadKeys(url: URL): void {
  keySetAt(url).preload();
}

/**
 * Verifies what a code was exchanged for, by the server's own time: a device clock may be days off (R2).
 * @throws {SessionError} `token-…`, `key-set-unreachable`, `too-early` or `past`
 */
export function verifyGrant(
  options: AdmissionOptions,
  keySetUrl: URL,
  { token, serverNow: now, meetingCode }: SessionGrant,
): Promise<Session> {
  const keySet = keySetAt(keySetUrl);
  return verifySessionToken(token, { ...expectationsOf(options), keySet, now, meetingCode });
}

/**
 * Verifies a token that the page holds.
 * @throws {SessionError} `configuration-…`, `token-…`, `key-set-unreachable`, `too-early` or `past`
 */
export async function admitToken(
  options: AdmissionOptions,
  keySetUrl: URL,
  timing: Timing,
): Promise<Access> {
  return { session: await verifyToken(options, keySetUrl, timing), welcome: welcomeOf(options) };
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

async function verifyToken(
  options: AdmissionOptions,
  keySetUrl: URL,
  timing: Timing,
): Promise<Session> {
  const keySet = keySetAt(keySetUrl);
  const now = () => {
    const time = timeFor(timing.told, keySet);
    timing.hear(time);
    return time;
  };
  const meetingCode = expectedMeetingCode(options.meetingCode);
  try {
    const expectations = expectationsOf(options);
    return await verifySessionToken(options.token, { ...expectations, keySet, now, meetingCode });
  } catch (thrown) {
    // Whoever comes back to an early page may have slept: the time is asked for again.
    keySet.expire();
    throw thrown;
  }
}

function expectationsOf({
  issuer,
  audience,
}: AdmissionOptions): Pick<VerifyOptions, 'issuer' | 'audience'> {
  return {
    issuer: issuer === '' ? undefined : issuer,
    audience: audience === '' ? undefined : audience,
  };
}
