import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createClient } from 'redis';
import { createRedisServer, noRedis, type RedisServer } from '../testing/redis-server.js';
import { createMemoryPresence } from './memory-presence.js';
import { NO_PRESENCE, type PresenceRecord } from './presence-record.js';
import type { PresenceStore, StoredPresence } from './presence-store.js';
import { createRedisPresence } from './redis-presence.js';

const HOUR = 3_600_000;
let redis: RedisServer | undefined;
before(async () => {
  if (noRedis !== undefined) return;
  redis = await createRedisServer();
  await redis.start();
});
after(() => redis?.close());

/** Two servers of one host. */
const STORES: [string, string | false, () => readonly [PresenceStore, PresenceStore]][] = [
  [
    'in memory',
    false,
    () => {
      const memory = createMemoryPresence();
      return [memory, memory];
    },
  ],
  [
    'in Redis',
    noRedis ?? false,
    () => [createRedisPresence({ url: redis!.url }), createRedisPresence({ url: redis!.url })],
  ],
];

const note = (text: string) => (record: PresenceRecord) => ({
  record: { ...record, message: { text, at: 1 }, until: Date.now() + HOUR },
  quiet: false,
});

for (const [where, skip, create] of STORES)
  describe(`a presence store ${where}`, { skip }, () => {
    let stores: readonly [PresenceStore, PresenceStore];
    let names = 0;
    const fresh = () => `appointment/${where}/${names++} ü:{}`;
    before(async () => {
      stores = create();
      for (const store of stores) await isUp(store);
    });
    after(() => Promise.all(stores.map((store) => store.close())));

    it('holds what was written, for every server', async () => {
      const [one, two] = stores;
      const id = fresh();
      const nothing = await two.read([id]);
      assert.equal(nothing.found.size, 0);
      await one.update(id, note('first'));
      const { since, latest, found } = await two.read([fresh(), id]);
      const stored = found.get(id)!;
      assert.equal(found.size, 1);
      assert.deepEqual(stored.record.message, { text: 'first', at: 1 });
      assert.equal(stored.version, latest);
      assert.equal(stored.changed, latest);
      assert.ok(since <= nothing.latest && nothing.latest < latest);
      assert.ok(Number.isSafeInteger(latest));
    });

    it('gives each write a version of its own, over all appointments', async () => {
      const ids = Array.from({ length: 20 }, fresh);
      await Promise.all(ids.map((id, index) => stores[index % 2]!.update(id, note(id))));
      const { found } = await stores[0].read(ids);
      assert.equal(new Set([...found.values()].map(({ version }) => version)).size, 20);
    });

    it('loses no change when servers write at the same time', async () => {
      const id = fresh();
      const writes = Array.from({ length: 30 }, (_, index) =>
        stores[index % 2]!.update(id, (record) => ({
          record: {
            ...record,
            watchers: { ...record.watchers, [index]: { at: 1, expires: 1 } },
            until: Date.now() + HOUR,
          },
          quiet: false,
        })),
      );
      await Promise.all(writes);
      const { found } = await stores[1].read([id]);
      assert.equal(Object.keys(found.get(id)!.record.watchers).length, 30);
    });

    it('a sign of life is no change, and nothing is written where nothing is', async () => {
      const [one] = stores;
      const id = fresh();
      await one.update(id, note('first'));
      const before = (await one.read([id])).found.get(id)!;
      await one.update(id, (record) => ({ ...note('again')(record), quiet: true }));
      const after = (await one.read([id])).found.get(id)!;
      assert.ok(after.version > before.version);
      assert.equal(after.changed, before.changed);
      await one.update(id, () => undefined);
      assert.deepEqual((await one.read([id])).found.get(id), after);
      await one.update(fresh(), (record) => {
        assert.deepEqual(record, NO_PRESENCE);
        return undefined;
      });
    });

    it('tells every server of every write, in the order of versions, until it does not listen', async () => {
      const ids = [fresh(), fresh()] as const;
      const heard: [string, StoredPresence][] = [];
      const last = new Promise<void>((resolve) => {
        const stop = stores[1].listen({
          changed(id, stored) {
            heard.push([id, stored]);
            if (heard.length < 10) return;
            stop();
            resolve();
          },
          lost: () => undefined,
          returned: () => undefined,
        });
      });
      for (let turn = 0; turn < 12; turn++)
        await stores[turn % 2]!.update(ids[turn % 2]!, note(String(turn)));
      await last;
      assert.equal(heard.length, 10);
      for (const [index, [id, { version, record }]] of heard.entries()) {
        assert.equal(id, ids[index % 2]);
        assert.equal(record.message?.text, String(index));
        assert.ok(version > (heard[index - 1]?.[1].version ?? 0));
      }
    });
  });

describe('createRedisPresence with a client of the host', { skip: noRedis ?? false }, () => {
  it('makes connections of its own, and leaves that one alone', async () => {
    const client = createClient({ url: redis!.url });
    const store = createRedisPresence({ client });
    await isUp(store);
    assert.equal(client.isOpen, false);
    await store.update('a1', note('first'));
    await store.close();
  });

  it('keeps hosts apart by their prefix, within one place of a cluster', async () => {
    const client = await createClient({ url: redis!.url }).connect();
    const one = createRedisPresence({ url: redis!.url, prefix: 'one' });
    const two = createRedisPresence({ url: redis!.url, prefix: 'two' });
    await isUp(one);
    await isUp(two);
    await one.update('a1', note('first'));
    assert.equal((await two.read(['a1'])).found.size, 0);
    const keys = await client.keys('{one}*');
    assert.ok(keys.includes('{one}:presence:1:of:a1'), keys.join());
    const life = await client.pTTL('{one}:presence:1:of:a1');
    assert.ok(life > HOUR && life < 2 * HOUR, 'it goes with the access window');
    client.destroy();
    await Promise.all([one.close(), two.close()]);
  });

  it('writes over what nobody can read', async () => {
    const client = await createClient({ url: redis!.url }).connect();
    const store = createRedisPresence({ url: redis!.url, prefix: 'broken' });
    await isUp(store);
    await store.update('a1', note('first'));
    await client.hSet('{broken}:presence:1:of:a1', 'record', '{"pages"');
    assert.deepEqual((await store.read(['a1'])).found.get('a1')?.record, NO_PRESENCE);
    await store.update('a1', note('second'));
    assert.equal((await store.read(['a1'])).found.get('a1')?.record.message?.text, 'second');
    client.destroy();
    await store.close();
  });
});

describe('createRedisPresence refuses', () => {
  for (const [options, message] of [
    [{}, 'url must be given, or client instead of it'],
    [{ url: 'redis://x', client: {} }, 'url must be given, or client instead of it'],
    [{ url: '' }, 'url must be a non-empty string'],
    [{ url: 'redis://x', prefix: '' }, 'prefix must be a non-empty string'],
    [{ url: 'redis://x', patience: 0 }, 'patience must be a whole number from 1 to 60000'],
  ] as const)
    it(message, () => {
      assert.throws(() => createRedisPresence(options as { url: string }), {
        name: 'TypeError',
        message,
      });
    });
});

/** Resolves once Redis has been reached. */
async function isUp(store: PresenceStore): Promise<void> {
  for (;;)
    try {
      await store.read([]);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
}
