import {
  problemOf,
  toMeetingCode,
  verifySessionToken,
  type CreateLinks,
  type DenialCode,
  type ExchangeCode,
  type JoiningDetails,
  type MeetingCode,
  type Session,
  type SessionRole,
  type WelcomeSettings,
} from '@video-session/core';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { appointmentIn, type Dates } from './appointment.js';

export const SERVICE_NAME = 'Riverside Talking Therapies';
export const PHONE = '01632 960 123';
export const CLINICIAN = 'Dr Amara Osei';
export const MEETING_CODE = toMeetingCode('417-hkpw-3nrt-x7ce');

/** The sandbox's files, which this Storybook serves itself. */
export const SANDBOX = new URL('sandbox', document.baseURI).href;

/** What stories change of a sound token. */
export interface TokenChanges {
  readonly role?: SessionRole;
  readonly meetingCode?: MeetingCode;
  readonly dates?: Dates;
  readonly claims?: JWTPayload;
}

/**
 * What a host's backend does, done in the page: it signs real tokens, which the
 * elements verify as they do anywhere. A real signing key never comes near a page (R40).
 */
export class StoryService {
  static async open(): Promise<StoryService> {
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
    const key = { ...(await exportJWK(publicKey)), kid: 'story', alg: 'RS256', use: 'sig' };
    return new StoryService(privateKey, [key]);
  }

  /** Address of the public keys, for the attribute `key-set-url`. */
  readonly keySetUrl: string;
  readonly #keySet: ReturnType<typeof createLocalJWKSet>;
  readonly #privateKey: CryptoKey;

  private constructor(privateKey: CryptoKey, keys: Awaited<ReturnType<typeof exportJWK>>[]) {
    this.#privateKey = privateKey;
    this.#keySet = createLocalJWKSet({ keys });
    const file = new Blob([JSON.stringify({ keys })], { type: 'application/json' });
    this.keySetUrl = URL.createObjectURL(file);
  }

  async token(changes: TokenChanges = {}): Promise<string> {
    return new SignJWT({ ...claimsOf(changes), ...changes.claims })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: 'story' })
      .sign(this.#privateKey);
  }

  /** A verified session, for an element that is used alone. */
  async session(changes: TokenChanges = {}): Promise<Session> {
    const token = await this.token(changes);
    return verifySessionToken(token, { keySet: this.#keySet, now: Date.now() });
  }

  /** An exchange that lets everybody in. */
  exchange(changes: TokenChanges = {}, welcome: Partial<WelcomeSettings> = {}): ExchangeCode {
    return async () => ({
      token: await this.token(changes),
      serverNow: Date.now(),
      meetingCode: changes.meetingCode ?? MEETING_CODE,
      welcome: { ...WELCOME, ...welcome },
    });
  }
}

/** One for all stories of a page: making keys takes a moment. */
let opened: Promise<StoryService> | undefined;
export function openService(): Promise<StoryService> {
  return (opened ??= StoryService.open());
}

export const WELCOME: WelcomeSettings = {
  serviceName: SERVICE_NAME,
  phone: PHONE,
  logo: new URL('../assets/riverside.svg', import.meta.url).href,
  text: [
    'We look forward to seeing you. Your therapist will join you here.',
    'If you cannot come, please phone us as soon as you can.',
  ],
  links: [
    { label: 'How to prepare for a video appointment', href: 'https://riverside.example/prepare' },
    { label: 'Write to us', href: 'mailto:hello@riverside.example' },
  ],
  enabled: true,
  calendar: true,
  languages: [],
  backgrounds: [],
  phonePromises: true,
};

/** The answer of the host's backend to a link that lets nobody in, as it comes over the wire. */
export function refusal(status: number, code: DenialCode, dates?: Dates): ExchangeCode {
  const days = dates && {
    opens: new Date(dates.opens).toISOString(),
    starts: new Date(dates.starts).toISOString(),
    timeZone: dates.timeZone,
  };
  const problem = { code, serviceName: SERVICE_NAME, phone: PHONE, ...days };
  return () => Promise.reject(problemOf(status, problem));
}

/** What the clinician gets to see of an appointment. */
export function joiningDetails(dates: Dates, appointmentId = 'a1'): JoiningDetails {
  const { starts, ends, opens, closes, timeZone } = dates;
  return {
    appointmentId,
    meetingCode: MEETING_CODE,
    links: {
      patient: 'https://riverside.example/video#AQEAAWEx-k_3xyzXYZ012345PQRSTUVWX',
      clinician: 'https://riverside.example/clinic/video#AQIAAWEx-9dLmvTUV678901ABCDEFGH',
    },
    starts,
    ends,
    window: { opens, closes },
    timeZone,
    serverNow: Date.now(),
  };
}

/** A backend that makes links for every appointment. */
export const createLinks: CreateLinks = (appointmentId) =>
  Promise.resolve(joiningDetails(appointmentIn(0), appointmentId));

function claimsOf({ role = 'patient', meetingCode, dates }: TokenChanges): JWTPayload {
  const { starts, ends, opens, closes, timeZone } = dates ?? appointmentIn(0);
  const now = seconds(Date.now());
  return {
    iss: 'riverside',
    aud: 'jitsi',
    sub: 'meet.example.org',
    room: meetingCode ?? MEETING_CODE,
    iat: now,
    nbf: now - 60,
    exp: now + 4 * 3600,
    context: { user: userOf(role) },
    video_session: {
      role,
      starts: seconds(starts),
      ends: seconds(ends),
      opens: seconds(opens),
      closes: seconds(closes),
      time_zone: timeZone,
      service: 'riverside',
    },
  };
}

function userOf(role: SessionRole) {
  if (role !== 'clinician') return { id: `${role}-1`, affiliation: 'member', moderator: false };
  return { id: 'clinician-1', name: CLINICIAN, affiliation: 'owner', moderator: true };
}

function seconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}
