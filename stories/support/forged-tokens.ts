import { SignJWT, generateKeyPair, type JWTPayload } from 'jose';

/** The token with its claims changed after it was signed. */
export function tampered(token: string): string {
  const [header = '', , signature = ''] = token.split('.');
  return [header, encode({ ...claimsIn(token), sub: 'elsewhere.example' }), signature].join('.');
}

/** The same claims in a token that says that nobody has signed it. */
export function unsigned(token: string): string {
  return `${encode({ alg: 'none', typ: 'JWT', kid: 'story' })}.${encode(claimsIn(token))}.`;
}

/** The same claims signed by somebody else, under the name of our key or under another. */
export async function signedByAnother(token: string, kid: string): Promise<string> {
  const { privateKey } = await generateKeyPair('RS256');
  return new SignJWT(claimsIn(token))
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
    .sign(privateKey);
}

/** Signed with a secret that both sides would have to share. */
export async function signedBySecret(token: string): Promise<string> {
  return new SignJWT(claimsIn(token))
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT', kid: 'story' })
    .sign(crypto.getRandomValues(new Uint8Array(32)));
}

function claimsIn(token: string): JWTPayload {
  const [, payload = ''] = token.split('.');
  return JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as JWTPayload;
}

function encode(value: unknown): string {
  return btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
