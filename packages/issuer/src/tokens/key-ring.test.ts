import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSampleIssuer, SAMPLE_NOW, sampleSigningKey } from '../testing/fixtures.js';
import { MemoryKeyStore } from '../testing/key-store.js';
import {
  rotateSigningKeys,
  type RotationOptions,
  type SigningKeyRing,
  type SigningKeyStore,
} from './key-ring.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Keys that can be told apart and need no time. */
const { privateKey } = sampleSigningKey;

function counter() {
  let made = 0;
  return () => {
    made += 1;
    return Promise.resolve({ kid: `k${made}`, privateKey });
  };
}

/** A store and its daily call, with the time in days since its first. */
function calendar(store = new MemoryKeyStore(), options: RotationOptions = {}) {
  const generateKey = counter();
  const call = async (day: number) =>
    rotateSigningKeys(store, { generateKey, ...options, now: SAMPLE_NOW + day * DAY });
  const kids = async (day: number) => (await call(day)).map(({ kid }) => kid);
  return { store, call, kids };
}

describe('rotateSigningKeys', () => {
  it('makes a first key that signs at once', async () => {
    const { store, call } = calendar();
    const ring = await call(0);
    const key = { kid: 'k1', privateKey, created: SAMPLE_NOW, signsFrom: SAMPLE_NOW };
    assert.deepEqual(ring, [key]);
    assert.deepEqual(await store.read(), ring);
  });

  it('publishes first, signs later, retires last', async () => {
    const { call, kids } = calendar();
    await call(0);
    assert.deepEqual(await kids(89), ['k1']);
    const [next] = await call(90);
    assert.equal(next?.signsFrom, SAMPLE_NOW + 93 * DAY);
    assert.deepEqual(await kids(90), ['k2', 'k1']);
    assert.deepEqual(await kids(93.99), ['k2', 'k1']);
    assert.deepEqual(await kids(94), ['k2']);
    assert.deepEqual(await kids(180), ['k3', 'k2']);
  });

  it('writes nothing when nothing is due', async () => {
    const { store, call } = calendar();
    for (const day of [0, 0, 1, 89.9, 90, 90, 91, 94, 94, 100]) await call(day);
    assert.equal(store.writes, 3);
  });

  it('takes its times from the options', async () => {
    const { kids } = calendar(undefined, { newKeyDays: 10, leadHours: 48, keepHours: 12 });
    await kids(0);
    assert.deepEqual(await kids(10), ['k2', 'k1']);
    assert.deepEqual(await kids(12.49), ['k2', 'k1']);
    assert.deepEqual(await kids(12.5), ['k2']);
  });

  it('catches up after a long pause with one key, and takes none out too soon', async () => {
    const { call, kids } = calendar();
    await call(0);
    assert.deepEqual(await kids(400), ['k2', 'k1']);
    assert.deepEqual(await kids(402), ['k2', 'k1']);
    assert.deepEqual(await kids(404), ['k2']);
  });

  it('takes over the keys of a host that had them in a list', async () => {
    const own: SigningKeyRing = [
      { kid: 'newer', privateKey },
      { kid: 'older', privateKey },
    ];
    const { kids } = calendar(new MemoryKeyStore(own));
    assert.deepEqual(await kids(0), ['k1', 'newer', 'older']);
    assert.deepEqual(await kids(3.99), ['k1', 'newer', 'older']);
    assert.deepEqual(await kids(4), ['k1']);
  });

  it('goes on after a clock that was years ahead, or a little behind', async () => {
    const { call, kids } = calendar();
    await call(3650);
    assert.deepEqual(await kids(0), ['k2', 'k1']);
    assert.deepEqual(await kids(1), ['k2', 'k1']);
    assert.deepEqual(await kids(-1), ['k2', 'k1']);
    assert.deepEqual(await kids(100), ['k3', 'k2']);
  });

  it('makes a key that an issuer takes, by default', async () => {
    const ring = await rotateSigningKeys(new MemoryKeyStore(), { now: SAMPLE_NOW });
    const issuer = await createSampleIssuer({ signingKeys: ring });
    assert.deepEqual(
      issuer.keySet().keys.map(({ kid }) => kid),
      ring.map(({ kid }) => kid),
    );
  });

  it('gives the same ring to instances that start at once', async () => {
    const { store, call } = calendar();
    const rings = await Promise.all([call(0), call(0), call(0)]);
    assert.equal(store.writes, 1);
    const stored = await store.read();
    for (const ring of rings) assert.deepEqual(ring, stored);
    await Promise.all([call(90), call(90)]);
    assert.equal(store.writes, 2);
  });

  it('gives up on a store that never writes', async () => {
    const store = new MemoryKeyStore();
    store.write = () => Promise.resolve(false);
    await assert.rejects(calendar(store).call(0), { message: /^store\.write refused 5 times/ });
  });

  it('passes on what the store throws', async () => {
    const store = new MemoryKeyStore();
    store.read = () => Promise.reject(new Error('database is away'));
    await assert.rejects(calendar(store).call(0), { message: 'database is away' });
  });
});

describe('rotateSigningKeys writes no key that an issuer would refuse', () => {
  for (const [name, key, message] of [
    ['none', undefined, 'what generateKey gives must be an object'],
    ['without a name', { privateKey }, 'what generateKey gives.kid must be a non-empty string'],
    ['a shared secret', { kid: 'x', privateKey: 'secret' }, /^what generateKey gives\.privateKey/],
    [
      'a name that is taken',
      { kid: 'k1', privateKey },
      'what generateKey gives.kid must be one that no other key has',
    ],
  ] as const)
    it(name, async () => {
      const { store, call } = calendar();
      await call(0);
      const kept = store.text;
      const generateKey = () => Promise.resolve(key as never);
      const rotated = rotateSigningKeys(store, { generateKey, now: SAMPLE_NOW + 90 * DAY });
      await assert.rejects(rotated, { name: 'TypeError', message });
      assert.equal(store.text, kept);
    });
});

describe('rotateSigningKeys refuses', () => {
  const instant = 'a number of milliseconds since 1970';
  for (const [name, options, message] of [
    ['a time that is none', { now: NaN }, `now must be ${instant}`],
    [
      'a lead inside the cache',
      { leadHours: 6 },
      'leadHours must be a whole number from 7 to 8760',
    ],
    [
      'to keep a key for less than a token lives',
      { keepHours: 4 },
      'keepHours must be a whole number from 5 to 8760',
    ],
    ['what makes no keys', { generateKey: 5 as never }, 'generateKey must be a function'],
    ['keys by the hour', { newKeyDays: 0.5 }, 'newKeyDays must be a whole number from 1 to 3650'],
  ] as [string, RotationOptions, string][])
    it(name, async () => {
      const call = rotateSigningKeys(new MemoryKeyStore(), options);
      await assert.rejects(call, { name: 'TypeError', message });
    });

  for (const [name, store, message] of [
    ['no store', undefined, 'store must be an object'],
    [
      'a store that cannot write',
      { read: () => Promise.resolve([]) },
      'store.write must be a function',
    ],
    [
      'a ring as text',
      new MemoryKeyStore('[]' as never),
      'what store.read gives must be a list of signing keys',
    ],
    [
      'instants as text, as some databases give them',
      new MemoryKeyStore([{ ...sampleSigningKey, created: String(SAMPLE_NOW) as never }]),
      `ring[0].created must be ${instant}`,
    ],
    [
      'an instant that was null',
      new MemoryKeyStore([sampleSigningKey, { ...sampleSigningKey, signsFrom: null as never }]),
      `ring[1].signsFrom must be ${instant}`,
    ],
  ] as [string, SigningKeyStore, string][])
    it(name, async () => {
      await assert.rejects(rotateSigningKeys(store), { name: 'TypeError', message });
    });
});
