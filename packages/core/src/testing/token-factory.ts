import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';

/** Wednesday 9 December 2026, 13:55 in London: five minutes before the booked start. */
export const SAMPLE_NOW = Date.UTC(2026, 11, 9, 13, 55);

const seconds = (milliseconds: number) => Math.floor(milliseconds / 1000);
const now = seconds(SAMPLE_NOW);
const day = seconds(Date.UTC(2026, 11, 9));

export const sampleUser = { id: 'pseudonym', affiliation: 'member', moderator: false };
export const sampleAppointment = {
  role: 'patient',
  starts: day + 14 * 3600,
  ends: day + 14 * 3600 + 50 * 60,
  opens: day,
  closes: day + 24 * 3600,
  time_zone: 'Europe/London',
  service: 'hillside',
};

export const sampleClaims = {
  iss: 'video-session',
  aud: 'jitsi',
  sub: 'meet.example.org',
  room: '123-bcdf-ghjk-mnpq',
  iat: now,
  nbf: now - 60,
  exp: now + 4 * 3600,
  context: { user: sampleUser, features: { recording: false } },
  video_session: sampleAppointment,
};

export interface TokenFactory {
  readonly jwk: JWK;
  readonly publicPem: string;
  /** A token that is right but for the changes; `undefined` leaves a claim or header out. */
  sign(claims?: object, header?: object, key?: CryptoKey | Uint8Array): Promise<string>;
}

export async function createTokenFactory(kid = 'k1'): Promise<TokenFactory> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const { kty, n, e } = await exportJWK(publicKey);
  return {
    jwk: { kty, n, e, kid, use: 'sig', alg: 'RS256' } as JWK,
    publicPem: await exportSPKI(publicKey),
    sign: (claims, header, key = privateKey) =>
      new SignJWT({ ...sampleClaims, ...claims })
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid, ...header })
        .sign(key),
  };
}

/** A token put together by hand: any header, any payload, any signature. */
export function forge(header: unknown, payload: unknown, signature = ''): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part(header)}.${part(payload)}.${signature}`;
}
