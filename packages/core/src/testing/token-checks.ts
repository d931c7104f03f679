import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { createLocalJWKSet } from 'jose';
import { SessionError, type SessionErrorCode } from '../errors.js';
import { verifySessionToken, type Session, type VerifyOptions } from '../session-token.js';
import { createTokenFactory, SAMPLE_NOW, sampleUser } from './token-factory.js';

/** Whose tokens are genuine here, and one who signs with another key of the same name. */
export const [factory, stranger] = await Promise.all([createTokenFactory(), createTokenFactory()]);
const keySet = createLocalJWKSet({ keys: [factory.jwk] });

export function verify(token: string, options: Partial<VerifyOptions> = {}): Promise<Session> {
  return verifySessionToken(token, { keySet, now: SAMPLE_NOW, ...options });
}

/** Verifies, and wants that refusal, in which nothing of the token is told. */
export async function refuses(
  token: string,
  code: SessionErrorCode,
  options: Partial<VerifyOptions> = {},
): Promise<SessionError> {
  const error = await verify(token, options).then(
    () => assert.fail(`accepted, but ${code} was expected`),
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof SessionError, String(error));
  assert.equal(error.code, code);
  const everything = inspect(error, { depth: Infinity });
  assert.ok(token.length < 2 || !everything.includes(token), 'R40: the token is in the error');
  assert.ok(!everything.includes(sampleUser.id), 'R42: the claims are in the error');
  return error;
}

/** The same token with one part of it changed. */
export function tamper(token: string, part: 0 | 1 | 2, change: (text: string) => string): string {
  const parts = token.split('.');
  parts[part] = change(parts[part]!);
  return parts.join('.');
}

/** Changes what a part of a token says. */
export const editJson = (edit: (value: Record<string, unknown>) => object) => (part: string) => {
  const value = JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
  return Buffer.from(JSON.stringify(edit(value))).toString('base64url');
};
