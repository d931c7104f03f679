import {
  isMeetingCode,
  SESSION_ROLES,
  SessionError,
  verifySessionToken,
  type JoinChoices,
  type ServerClock,
  type Session,
} from '@video-session/core';
import { expectedMeetingCode } from '../expected-meeting-code.js';
import { keySetAt } from '../key-sets.js';
import { pageUrl } from '../page-url.js';
import { timeFor } from '../told-time.js';

/** What the page says; empty strings where it says nothing. */
export interface AdmissionOptions {
  readonly session: Session | undefined;
  readonly token: string;
  readonly keySetUrl: string;
  readonly meetingCode: string;
  readonly meetingDomain: string;
}

/**
 * A session that was verified, or a token that is verified now, before anything is mounted (R49).
 * @throws {SessionError} `configuration-…`, `token-…`, `key-set-unreachable`, `too-early`, `past`
 */
export async function admit(
  options: AdmissionOptions,
  told: ServerClock | undefined,
): Promise<Session> {
  const { session, token, keySetUrl, meetingCode, meetingDomain } = options;
  // Null, where the attribute was taken away.
  if (!meetingDomain) {
    throw new SessionError('configuration-missing', 'The attribute "meeting-domain" is missing');
  }
  // A page without types may pass null, or anything.
  if (session) return requireSession(session);
  const keySet = keySetAt(pageUrl(keySetUrl, 'key-set-url'));
  return verifySessionToken(token, {
    keySet,
    now: () => timeFor(told, keySet),
    meetingCode: expectedMeetingCode(meetingCode),
  });
}

function requireSession(session: unknown): Session {
  if (isSession(session)) return session;
  throw new SessionError('configuration-invalid', '"session" is no session');
}

/** Whether it looks like a session; that it was verified nobody can see. */
export function isSession(value: unknown): value is Session {
  const { token, meetingCode, role, participantId, expires } = Object(value) as Partial<Session>;
  return (
    typeof token === 'string' &&
    isMeetingCode(meetingCode) &&
    SESSION_ROLES.some((known) => known === role) &&
    typeof participantId === 'string' &&
    Number.isFinite(expires)
  );
}

/**
 * What a person chose, and the rest as for a page without a join screen. Nobody is without
 * a name (R8): a meeting's lobby would ask for one, where nobody expects the question.
 */
export function choicesOf(chosen: Partial<JoinChoices> | undefined, name: string): JoinChoices {
  const devices = { camera: undefined, microphone: undefined, speaker: undefined };
  const displayName = chosen?.displayName?.trim() || name;
  return { cameraOn: true, microphoneOn: true, devices, ...chosen, displayName };
}

/** The server's time, where the page, or a key set that has been fetched, tells it (R2). */
export function serverTimeFor(
  { keySetUrl }: Pick<AdmissionOptions, 'keySetUrl'>,
  told: ServerClock | undefined,
): number | undefined {
  const clocks = [told, keySetUrl ? keySetAt(pageUrl(keySetUrl, 'key-set-url')).clock : undefined];
  const times = clocks.flatMap((clock) => clock?.now() ?? []);
  return times.length === 0 ? undefined : Math.max(...times);
}
