import type { Role } from './messages.js';

/** A token's claims before anything about them has been checked. */
export type UntrustedClaims = Readonly<Record<string, unknown>>;

/** What the room takes over from a token. */
export interface TokenUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

/** Reads a token's header and claims without checking them; `undefined` when it is no JWT. */
export function decodeToken(
  token: string,
): { header: UntrustedClaims; claims: UntrustedClaims } | undefined {
  const [header, claims, signature, ...more] = token.split('.');
  if (!header || !claims || signature === undefined || more.length > 0) return undefined;
  try {
    return { header: decodePart(header), claims: decodePart(claims) };
  } catch {
    return undefined;
  }
}

/** Reads `context.user` as Jitsi and JaaS write it. */
export function tokenUser(claims: UntrustedClaims): TokenUser {
  const user = record(record(claims['context'])['user']);
  const moderator = user['moderator'];
  const owner = user['affiliation'] === 'owner' || moderator === true || moderator === 'true';
  return {
    id: text(user['id']),
    name: text(user['name']),
    email: text(user['email']),
    role: owner ? 'moderator' : 'participant',
  };
}

/** Whether the token is for this room; `*` is any room. Jitsi's rooms have no capitals. */
export function roomMatches(claims: UntrustedClaims, room: string): boolean {
  const claimed = claims['room'];
  if (typeof claimed !== 'string') return false;
  return claimed === '*' || claimed.toLowerCase() === room.toLowerCase();
}

/** Prosody's words for a token outside its time, with no leeway at all. */
export function timeProblem(claims: UntrustedClaims, seconds: number): string | undefined {
  const { exp, nbf } = claims;
  if (exp !== undefined && typeof exp !== 'number') return 'exp must be number';
  if (nbf !== undefined && typeof nbf !== 'number') return 'nbf must be number';
  if (exp !== undefined && seconds >= exp) {
    return `Not acceptable by exp (${(seconds - exp).toFixed(1)})`;
  }
  return nbf !== undefined && seconds < nbf ? 'Not acceptable by nbf' : undefined;
}

function decodePart(part: string): UntrustedClaims {
  const bytes = Uint8Array.from(
    atob(part.replaceAll('-', '+').replaceAll('_', '/')),
    (character) => character.codePointAt(0) ?? 0,
  );
  const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  if (typeof value !== 'object' || value === null) throw new TypeError('not an object');
  return record(value);
}

function record(value: unknown): UntrustedClaims {
  return typeof value === 'object' && value !== null ? (value as UntrustedClaims) : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
