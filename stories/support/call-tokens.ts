import { exportJWK, generateKeyPair, SignJWT, type JSONWebKeySet } from 'jose';

export type Role = 'patient' | 'clinician';

export const MEETING_CODE = '417-hkpw-3nrt-x7ce';
/** Of whoever has a name; it may stand in no event and in no line of the console. */
export const NAMES = { patient: 'Samira Quux', clinician: 'Dr Amara Osei' } as const;

const KEY_ID = 'call-tests';
const HOUR = 3600;

/** What a host's backend has: a key, its public half, and tokens as the issuer makes them. */
export interface CallTokens {
  readonly keySet: JSONWebKeySet;
  /** @param life seconds */
  sign(role: Role, life?: number): Promise<string>;
}

export async function createCallTokens(): Promise<CallTokens> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key = { ...(await exportJWK(publicKey)), kid: KEY_ID, alg: 'RS256', use: 'sig' };
  return {
    keySet: { keys: [key] },
    sign: (role, life = HOUR) =>
      new SignJWT(claimsOf(role, life))
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: KEY_ID })
        .sign(privateKey),
  };
}

function claimsOf(role: Role, life: number) {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: 'riverside',
    aud: 'jitsi',
    sub: 'meet.example.org',
    room: MEETING_CODE,
    iat: now,
    // Two within one second are two.
    jti: crypto.randomUUID(),
    nbf: now - 60,
    exp: now + life,
    context: { user: userOf(role) },
    video_session: {
      role,
      starts: now - 60,
      ends: now + HOUR,
      opens: now - HOUR,
      closes: now + 2 * HOUR,
      time_zone: 'Europe/London',
      service: 'riverside',
    },
  };
}

/** A name is the clinician's only: a patient's never stands in a token (R42). */
function userOf(role: Role) {
  if (role === 'patient') return { id: 'patient-1', affiliation: 'member', moderator: false };
  return { id: 'clinician-1', name: NAMES.clinician, affiliation: 'owner', moderator: true };
}
