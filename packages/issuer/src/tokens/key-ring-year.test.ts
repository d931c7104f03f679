import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { verifySessionToken } from '@video-session/core';
import fc from 'fast-check';
import { createLocalJWKSet, decodeProtectedHeader, type JSONWebKeySet } from 'jose';
import type { Issuer } from '../issuer.js';
import {
  createSampleIssuer,
  SAMPLE_NOW,
  sampleAppointment,
  sampleSigningKey,
} from '../testing/fixtures.js';
import { MemoryKeyStore } from '../testing/key-store.js';
import { rotateSigningKeys, type RotationOptions, type SigningKeyRing } from './key-ring.js';
import { jaasProfile } from './meeting-profile.js';
import { generateSigningKey, signerAt } from './signing-keys.js';

/**
 * A year in the life of a key ring. Prosody reads the key set every six hours,
 * whatever it may meet in between; each time from any one of the instances.
 */
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;
const PROSODY_CACHE = 6 * HOUR;
const TOKEN_LIFE = 4 * HOUR;

interface Step {
  readonly at: number;
  readonly take: () => unknown;
}

/** A small generator of numbers from 0 to 1 that gives the same year for the same seed. */
function randomOf(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Instants from 0 on, each at most `gap` after the one before. */
function timesOf(random: () => number, gap: number, end = YEAR): number[] {
  const times: number[] = [];
  for (let at = random() * gap; at < end; at += random() * gap) times.push(at);
  return times;
}

async function run(steps: readonly Step[]): Promise<void> {
  for (const step of [...steps].sort((one, other) => one.at - other.at)) await step.take();
}

interface Plan extends RotationOptions {
  readonly seed: number;
  readonly instances: number;
  /** Longest time between two calls of one instance. */
  readonly gapHours: number;
}

/** Lives through a year by the names of the keys alone; says how many tokens were refused, and what was seen. */
async function liveThrough({ seed, instances: count, gapHours, ...options }: Plan) {
  const random = randomOf(seed);
  const store = new MemoryKeyStore();
  let made = 0;
  const generateKey = () =>
    Promise.resolve({ kid: `k${++made}`, privateKey: sampleSigningKey.privateKey });
  const instances = Array.from({ length: count }, () => ({ ring: [] as SigningKeyRing }));
  const any = () => instances[Math.floor(random() * count)]!;
  const call = async (instance: { ring: SigningKeyRing }, now: number) => {
    instance.ring = await rotateSigningKeys(store, { ...options, generateKey, now });
  };
  await Promise.all(instances.map((instance) => call(instance, 0)));

  const kidsOf = ({ ring }: { ring: SigningKeyRing }) => new Set(ring.map(({ kid }) => kid));
  const prosody = { kids: kidsOf(any()) };
  const seen = { refused: 0, tokens: 0, signers: new Set<string>(), longestRing: 0 };
  const steps: Step[] = [];
  for (const instance of instances)
    for (const at of timesOf(random, gapHours * HOUR))
      steps.push({ at, take: () => call(instance, at) });
  for (let at = random() * PROSODY_CACHE; at < YEAR; at += PROSODY_CACHE)
    steps.push({ at, take: () => void (prosody.kids = kidsOf(any())) });

  for (const at of timesOf(random, 12 * HOUR)) {
    let kid = '';
    const issue = () => void (kid = signerAt(any().ring, at).kid);
    const join = () => {
      seen.tokens += 1;
      seen.signers.add(kid);
      // Prosody goes by its copy, a browser by the key set of any instance.
      const accepted = prosody.kids.has(kid) && instances.every((one) => kidsOf(one).has(kid));
      if (!accepted) seen.refused += 1;
      seen.longestRing = Math.max(seen.longestRing, ...instances.map(({ ring }) => ring.length));
    };
    steps.push({ at, take: issue }, { at: at + random() * TOKEN_LIFE, take: join });
  }
  await run(steps);
  return seen;
}

describe('a year of key rotation', () => {
  const seed = fc.integer();
  const newKeyDays = fc.integer({ min: 1, max: 90 });

  it('refuses no token of one instance, however rarely it calls', async () => {
    const gapHours = fc.integer({ min: 12, max: 60 * 24 });
    await fc.assert(
      fc.asyncProperty(seed, newKeyDays, gapHours, async (...[one, days, gap]) => {
        const plan = { seed: one, newKeyDays: days, gapHours: gap, instances: 1 };
        const { refused, tokens } = await liveThrough(plan);
        assert.ok(tokens > 1_000);
        assert.equal(refused, 0);
      }),
      { numRuns: 12 },
    );
  });

  it('refuses no token of several instances that call within the lead less the cache', async () => {
    const plans = fc.record({
      seed,
      newKeyDays,
      instances: fc.integer({ min: 1, max: 3 }),
      leadHours: fc.integer({ min: 12, max: 200 }),
      keepHours: fc.integer({ min: 5, max: 100 }),
    });
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const gapHours = plan.leadHours - 6;
        assert.equal((await liveThrough({ ...plan, gapHours })).refused, 0);
      }),
      { numRuns: 20 },
    );
  });

  it('changes keys as often as it says, and lets go of the old ones', async () => {
    const { signers, longestRing } = await liveThrough({ seed: 1, instances: 2, gapHours: 24 });
    assert.equal(signers.size, 4 + 1);
    assert.equal(longestRing, 2);
  });

  it('would be found out with a lead that is too short', async () => {
    const plan = { seed: 1, instances: 2, gapHours: 60, newKeyDays: 5 };
    assert.ok((await liveThrough({ ...plan, leadHours: 7 })).refused > 0);
    assert.equal((await liveThrough(plan)).refused, 0);
  });
});

describe('a year of tokens', async () => {
  const keys = await Promise.all(Array.from({ length: 7 }, generateSigningKey));
  const profiles = {
    selfHosted: {},
    jaas: { profile: jaasProfile({ appId: 'vpaas-magic-cookie-1' }) },
  };

  for (const [name, changes] of Object.entries(profiles))
    it(`each is accepted by core with the key set that Prosody has: ${name}`, async () => {
      const random = randomOf(7);
      const store = new MemoryKeyStore();
      const spare = keys.values();
      const generateKey = () => Promise.resolve(spare.next().value!);
      const rotate = (now: number) => rotateSigningKeys(store, { now, generateKey });
      const start = async () =>
        createSampleIssuer({ ...changes, signingKeys: await rotate(SAMPLE_NOW) });
      const issuers = await Promise.all([start(), start()]);
      const any = () => issuers[Math.floor(random() * issuers.length)]!;
      let keySet: JSONWebKeySet = any().keySet();
      const kids = new Set<string>();
      const steps: Step[] = [];
      for (const issuer of issuers)
        for (const at of timesOf(random, 66 * HOUR))
          steps.push({
            at,
            take: async () => issuer.useSigningKeys(await rotate(SAMPLE_NOW + at)),
          });
      for (let at = 0; at < YEAR; at += PROSODY_CACHE)
        steps.push({ at, take: () => void (keySet = any().keySet()) });
      for (const at of timesOf(random, 60 * HOUR)) {
        const now = SAMPLE_NOW + at;
        let token = '';
        const issue = async () => void (token = await tokenAt(any(), now));
        const join = async () => {
          await verifySessionToken(token, { keySet: createLocalJWKSet(keySet), now });
          kids.add(decodeProtectedHeader(token).kid!);
        };
        steps.push({ at, take: issue }, { at: at + random() * TOKEN_LIFE, take: join });
      }
      await run(steps);
      assert.ok(kids.size >= 4);
      for (const kid of kids)
        assert.equal(kid.startsWith('vpaas-magic-cookie-1/'), name === 'jaas');
    });
});

function tokenAt(issuer: Issuer, now: number): Promise<string> {
  const times = { starts: new Date(now), ends: new Date(now + HOUR) };
  return issuer.issueToken({ appointment: { ...sampleAppointment, ...times }, role: 'guest', now });
}
