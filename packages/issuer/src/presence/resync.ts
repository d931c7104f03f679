import { looksSame } from './presence-record.js';
import type { PresenceStore } from './presence-store.js';
import { merge } from './record-merge.js';
import { NOTHING_STORED, type Replica } from './replica.js';

const AT_ONCE = 100;

/**
 * The store is back: puts what it knows and what this server remembers
 * together, on both sides.
 * @throws what the store rejects with when it goes away again
 */
export async function resync(
  store: PresenceStore,
  replicas: readonly Replica[],
  now: () => number,
): Promise<void> {
  for (let start = 0; start < replicas.length; start += AT_ONCE) {
    const some = replicas.slice(start, start + AT_ONCE);
    const { found, latest } = await store.read(some.map(({ id }) => id));
    const lacking = some.filter((replica) => {
      const stored = found.get(replica.id) ?? NOTHING_STORED;
      replica.rebase(stored, latest, now());
      return !same(replica.record, stored.record);
    });
    await Promise.all(lacking.map((replica) => writeBack(store, replica)));
  }
}

/** Adds to what the store has whatever this server remembers beside it. */
export function writeBack(store: PresenceStore, replica: Replica): Promise<void> {
  return store.update(replica.id, (stored) => {
    const record = merge(stored, replica.record);
    return same(record, stored) ? undefined : { record, quiet: looksSame(record, stored) };
  });
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
