import { exportJWK, generateKeyPair, SignJWT, type JSONWebKeySet, type JWTPayload } from 'jose';

export const ISSUER = 'test-issuer';
export const AUDIENCE = 'jitsi';
export const SUBJECT = 'meet.example';
export const KEY_ID = 'key-1';

/** Signs the tokens of a test, and knows the key set to check them with. */
export interface TokenSigner {
  readonly keySet: JSONWebKeySet;
  /** A good token for `room`, but for what is changed. A claim set to `undefined` is left out. */
  sign(room: string, claims?: JWTPayload, header?: Record<string, unknown>): Promise<string>;
}

export async function createTokenSigner(alg = 'RS256'): Promise<TokenSigner> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  return {
    keySet: { keys: [{ ...(await exportJWK(publicKey)), kid: KEY_ID }] },
    sign(room, claims = {}, header = {}) {
      const now = Math.floor(Date.now() / 1000);
      const payload = {
        iss: ISSUER,
        aud: AUDIENCE,
        sub: SUBJECT,
        room,
        nbf: now - 60,
        exp: now + 3600,
        ...claims,
      };
      return new SignJWT(payload)
        .setProtectedHeader({ alg, typ: 'JWT', kid: KEY_ID, ...header })
        .sign(privateKey);
    },
  };
}
