import { requireFunction, requireObject } from '../check.js';
import { NO_PRESENCE } from './presence-record.js';
import type { PresenceStore, PresenceStoreListener, StoredPresence } from './presence-store.js';

export interface MemoryPresenceOptions {
  /** The server's time in milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
}

const FEW_RECORDS = 1_000;

/**
 * Presence of a host with one server, in its memory: a restart forgets it, and
 * every page that waits states it anew within seconds.
 */
export function createMemoryPresence(options: MemoryPresenceOptions = {}): PresenceStore {
  const now = clockOf(options);
  const records = new Map<string, StoredPresence>();
  const listeners = new Set<PresenceStoreListener>();
  // By the clock, so that versions rise over a restart, too.
  const since = now() * 1000;
  let latest = since;
  let crowd = FEW_RECORDS;
  const forgetPast = () => {
    for (const [id, { record }] of records) if (record.until <= now()) records.delete(id);
    crowd = Math.max(FEW_RECORDS, records.size * 2);
  };
  return {
    read(ids) {
      const found = new Map<string, StoredPresence>();
      for (const id of ids) {
        const stored = records.get(id);
        if (stored !== undefined) found.set(id, stored);
      }
      return Promise.resolve({ since, latest, found });
    },
    async update(id, change) {
      const known = records.get(id);
      const write = change(known?.record ?? NO_PRESENCE);
      if (write === undefined) return;
      const version = ++latest;
      const changed = write.quiet ? (known?.changed ?? 0) : version;
      const stored = { version, changed, record: write.record };
      records.set(id, stored);
      if (records.size > crowd) forgetPast();
      for (const listener of listeners) listener.changed(id, stored);
      return Promise.resolve();
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => Promise.resolve(),
  };
}

function clockOf(options: MemoryPresenceOptions): () => number {
  requireObject(options, 'options');
  const { now = Date.now } = options;
  requireFunction(now, 'now');
  return now;
}
