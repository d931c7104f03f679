import {
  SessionError,
  toMeetingCode,
  verifySessionToken,
  type Session,
  type SessionGrant,
  type SessionRole,
  type Visit,
  type WelcomeSettings,
} from '@video-session/core';
import { exportJWK, generateKeyPair, createLocalJWKSet, SignJWT, type JWTPayload } from 'jose';

/** Another one in each test page: two windows of a browser cannot have one session (R48). */
export const MEETING_CODE = toMeetingCode(
  `${400 + Math.floor(Math.random() * 600)}-abcd-efgh-jkmn`,
);
export const PHONE = '01632 960 123';

/** Wednesday 9 December 2026, 2pm to 2:50pm in London, and that whole day. */
export const STARTS = Date.parse('2026-12-09T14:00:00Z');
export const ENDS = Date.parse('2026-12-09T14:50:00Z');
export const OPENS = Date.parse('2026-12-09T00:00:00Z');
export const CLOSES = Date.parse('2026-12-10T00:00:00Z');
/** The server's time in these tests. */
export const NOW = Date.parse('2026-12-09T13:55:00Z');

export interface TokenChanges {
  readonly role?: SessionRole;
  readonly payload?: JWTPayload;
  readonly now?: number;
  readonly opens?: number;
  readonly closes?: number;
}

/** A backend in the browser: a real key pair, its key set under a `data:` URL, and signed tokens. */
export class FakeIssuer {
  static async create(): Promise<FakeIssuer> {
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
    const jwk = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'RS256', use: 'sig' };
    return new FakeIssuer(privateKey, { keys: [jwk] });
  }

  readonly keys: Parameters<typeof createLocalJWKSet>[0];
  readonly #privateKey: CryptoKey;

  private constructor(privateKey: CryptoKey, keys: Parameters<typeof createLocalJWKSet>[0]) {
    this.#privateKey = privateKey;
    this.keys = keys;
  }

  get keySetUrl(): string {
    return `data:application/json,${encodeURIComponent(JSON.stringify(this.keys))}`;
  }

  async token(changes: TokenChanges = {}): Promise<string> {
    const now = changes.now ?? NOW;
    return new SignJWT({ ...payloadOf(changes, now), ...changes.payload })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: 'test' })
      .sign(this.#privateKey);
  }

  async session(changes: TokenChanges = {}): Promise<Session> {
    const keySet = createLocalJWKSet(this.keys);
    return verifySessionToken(await this.token(changes), { keySet, now: changes.now ?? NOW });
  }

  async grant(changes: TokenChanges = {}, more: Partial<SessionGrant> = {}): Promise<SessionGrant> {
    return {
      token: await this.token(changes),
      serverNow: changes.now ?? NOW,
      meetingCode: MEETING_CODE,
      welcome: WELCOME,
      ...more,
    };
  }
}

const WELCOME: WelcomeSettings = {
  serviceName: 'Riverside Talking Therapies',
  phone: PHONE,
  logo: undefined,
  text: ['Welcome to your video appointment.'],
  links: [],
  enabled: true,
  calendar: true,
  languages: [],
  backgrounds: [],
  phonePromises: true,
};

/** The answer of a service with a waiting room to somebody whom nobody has let in yet (R25). */
export function held(changes: Partial<Visit> = {}): SessionError {
  const visit: Visit = {
    meetingCode: MEETING_CODE,
    role: 'patient',
    starts: STARTS,
    ends: ENDS,
    window: { opens: OPENS, closes: CLOSES },
    timeZone: 'Europe/London',
    serverNow: NOW,
    welcome: WELCOME,
    ...changes,
  };
  return new SessionError('waiting', 'Nobody has let this person in yet', { details: { visit } });
}

/** The same claims in a token that nobody has signed. */
export function unsignedToken(): string {
  const encode = (value: unknown) =>
    btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  return `${encode({ alg: 'none', typ: 'JWT', kid: 'test' })}.${encode(payloadOf({}, NOW))}.`;
}

/** The token with its payload changed after it was signed. */
export function tampered(token: string): string {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const claims = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as JWTPayload;
  const changed = btoa(JSON.stringify({ ...claims, sub: 'elsewhere' }))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
  return [header, changed, signature].join('.');
}

function payloadOf(changes: TokenChanges, now: number): JWTPayload {
  const seconds = (milliseconds: number) => Math.floor(milliseconds / 1000);
  const role = changes.role ?? 'patient';
  return {
    iss: 'riverside',
    aud: 'jitsi',
    sub: 'meet.example.org',
    room: MEETING_CODE,
    iat: seconds(now),
    nbf: seconds(now) - 60,
    exp: seconds(now) + 4 * 3600,
    context: {
      user: {
        id: `${role}-1`,
        ...(role === 'clinician' ? { name: 'Dr Sam Okafor' } : {}),
      },
    },
    video_session: {
      role,
      starts: seconds(STARTS),
      ends: seconds(ENDS),
      opens: seconds(changes.opens ?? OPENS),
      closes: seconds(changes.closes ?? CLOSES),
      time_zone: 'Europe/London',
      service: 'riverside',
    },
  };
}
