import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { SessionRole } from '@video-session/core';
import { createIssuer } from './issuer.js';
import { appointmentOf, APPOINTMENT } from './testing/vectors/appointments.js';
import { testSigningKey, vectorIssuer, VECTORS } from './testing/vectors/issuers.js';
import { profileOf, type ProfileJson } from './testing/vectors/session-token-vectors.js';
import { unfitVectors } from './testing/vectors/unfit-vectors.js';
import { linkCodeVectors } from './testing/vectors/link-code-vectors.js';
import { makeVectorFiles } from './testing/vectors/vector-files.js';
import { sampleIssuerOptions } from './testing/fixtures.js';

const stored = (name: string): unknown => JSON.parse(readFileSync(new URL(name, VECTORS), 'utf8'));
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const made = await makeVectorFiles();

describe('the test vectors for other languages', () => {
  for (const [name, content] of Object.entries(made))
    it(`${name} says what the issuer does`, () => {
      assert.deepEqual(stored(name), asJson(content));
    });

  it('are all of the files in the folder, beside the key', () => {
    const files = readdirSync(VECTORS).filter((name) => name.endsWith('.json'));
    assert.deepEqual(files.sort(), [...Object.keys(made), 'test-signing-key.json'].sort());
  });

  it('name every case once', () => {
    for (const content of Object.values(made))
      for (const list of Object.values(content).filter(Array.isArray)) {
        const cases = list as { name?: string; role?: string }[];
        const names = cases.flatMap(({ name, role = '' }) => (name ? [`${name} ${role}`] : []));
        assert.equal(new Set(names).size, names.length);
      }
  });
});

describe('the vectors of link codes', async () => {
  const { issued, redeemed, refused, unfit } = await linkCodeVectors();

  for (const { name, code, ...one } of [...issued, ...redeemed])
    it(`${name}: is read back`, async () => {
      const { appointmentId, role, revision } = one;
      const issuer = await vectorIssuer(one);
      assert.deepEqual(issuer.redeem(code), { appointmentId, role, revision });
    });

  for (const { name, code, ...one } of refused)
    it(`${name}: is refused`, async () => {
      const issuer = await vectorIssuer(one);
      assert.equal(issuer.redeem(code), undefined);
    });

  it('refused codes are each of their own kind', () => {
    assert.equal(new Set(refused.map(({ code }) => code)).size, refused.length);
  });

  for (const { name, appointmentId, revision } of unfit)
    it(`${name}: gets no code`, async () => {
      const issuer = await vectorIssuer();
      const appointment = appointmentOf(APPOINTMENT);
      const changes = { id: appointmentId, linkRevision: revision };
      assert.throws(() => issuer.linkCode({ ...appointment, ...changes }, 'patient'), TypeError);
    });
});

describe('the vectors of what is unfit', () => {
  const { settings, appointments } = unfitVectors();

  for (const one of settings)
    it(`${one.name}: no issuer`, async () => {
      const { service, linkKeys, kids, profile, graceMinutes } = one;
      const { meetingCodeSecret } = one as { meetingCodeSecret?: string };
      const { privateKey } = testSigningKey;
      const signingKeys = kids.map((kid) => ({ kid, privateKey }));
      const made = async () =>
        createIssuer({
          ...{ service, linkKeys, signingKeys, graceMinutes, meetingCodeSecret },
          profile: profileOf(profile as ProfileJson),
        });
      await assert.rejects(made, TypeError);
    });

  for (const { name, role, now, appointment } of appointments)
    it(`${name}: no token`, async () => {
      const issuer = await vectorIssuer();
      const request = {
        appointment: appointmentOf(appointment),
        role: role as SessionRole,
        now: Date.parse(now),
      };
      await assert.rejects(issuer.issueToken(request), TypeError);
    });
});

describe('the test signing key', () => {
  it('is published as what it is, and works', async () => {
    assert.match(testSigningKey.kid, /never/);
    const issuer = await createIssuer({ ...sampleIssuerOptions, signingKeys: [testSigningKey] });
    const { kid, publicKey } = testSigningKey;
    assert.deepEqual(asJson(issuer.keySet()), {
      keys: [{ ...publicKey, kid, alg: 'RS256', use: 'sig' }],
    });
  });
});
