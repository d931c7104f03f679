import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SessionError, verifySessionToken } from '@video-session/core';
import fc from 'fast-check';
import { createLocalJWKSet } from 'jose';
import { createSampleIssuer, SAMPLE_NOW, sampleAppointment } from '../testing/fixtures.js';
import { flippedBytes, flippedCharacters, mutationsOf } from '../testing/mutations.js';
import { generateSigningKey } from './signing-keys.js';

const issuer = await createSampleIssuer({
  signingKeys: [await generateSigningKey(), await generateSigningKey()],
});
const keySet = createLocalJWKSet(issuer.keySet());
const verify = (token: string) => verifySessionToken(token, { keySet, now: SAMPLE_NOW });

const tokens = await Promise.all(
  (['patient', 'clinician', 'guest'] as const).map((role) =>
    issuer.issueToken({ appointment: sampleAppointment, role, now: SAMPLE_NOW }),
  ),
);
const [patient = '', clinician = ''] = tokens;

/** A crash in the verification would be told as `key-set-unreachable`. */
async function refuses(token: string): Promise<void> {
  await assert.rejects(verify(token), (error) => {
    assert.ok(error instanceof SessionError);
    assert.match(error.code, /^token-/);
    return true;
  });
}

const decode = (part: string) =>
  JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Together with those of codes, 100,000. */
const RANDOM = 12_000;

describe('a mutated session token', () => {
  it('is a true one before it is mutated', async () => {
    for (const token of tokens) await verify(token);
  });

  it('is refused for every single bit of its bytes', async () => {
    let count = 0;
    for (const mutated of flippedBytes(patient)) {
      await refuses(mutated);
      count += 1;
    }
    assert.ok(count > 9_000, String(count));
  });

  it('is refused for every single bit of every third character', async () => {
    let count = 0;
    for (const mutated of flippedCharacters(clinician, 3)) {
      await refuses(mutated);
      count += 1;
    }
    assert.ok(count > 4_000, String(count));
  });

  it('is refused for any other change', async () => {
    await fc.assert(fc.asyncProperty(mutationsOf(tokens), refuses), { numRuns: RANDOM });
  });

  it('R39: is refused when the parts of several are put together', async () => {
    const parts = tokens.map((token) => token.split('.'));
    for (const header of parts)
      for (const payload of parts)
        for (const signature of parts)
          if (payload !== signature) await refuses([header[0], payload[1], signature[2]].join('.'));
  });

  it('is refused when a claim or the header says more than was signed', async () => {
    const [header = '', payload = '', signature = ''] = patient.split('.');
    const [claims, head] = [decode(payload), decode(header)];
    const kid = issuer.keySet().keys[1]?.kid;
    const jwk = issuer.keySet().keys[0];
    for (const change of [
      { exp: 4e9 },
      { nbf: 0 },
      { room: '123-bcdf-ghjk-mnpq' },
      { aud: ['video-session'] },
      { video_session: { ...(claims['video_session'] as object), role: 'clinician' } },
      { context: { user: { id: 'x', affiliation: 'owner', moderator: true } } },
    ])
      await refuses([header, encode({ ...claims, ...change }), signature].join('.'));
    for (const change of [
      { alg: 'none' },
      { alg: 'HS256' },
      { alg: 'RS512' },
      { alg: 'PS256' },
      { kid },
      { kid: undefined },
      { typ: 'jwt' },
      { jwk },
      { crit: ['exp'] },
      { b64: false, crit: ['b64'] },
    ])
      for (const end of [signature, ''])
        await refuses([encode({ ...head, ...change }), payload, end].join('.'));
  });
});
