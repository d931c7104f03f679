import { createClient, type RedisClientOptions } from 'redis';
import { refuse, requireFunction, requireInteger, requireObject, requireText } from '../check.js';
import { NO_PRESENCE, type PresenceRecord } from './presence-record.js';
import type { PresenceStore, PresenceStoreListener, StoredPresence } from './presence-store.js';
import { RedisLink } from './redis-link.js';
import { READ, WRITE } from './redis-scripts.js';

export interface RedisPresenceOptions {
  /** `redis[s]://[[user][:password]@]host[:port][/database]`; or give {@link client}. */
  readonly url?: string | undefined;
  /** A client of node-redis: its settings are used for connections of our own, itself it is left alone. */
  readonly client?: { readonly options: object } | undefined;
  /** More settings of node-redis, such as `socket.tls`. */
  readonly settings?: Omit<RedisClientOptions, 'url'> | undefined;
  /** Keeps hosts apart that share one Redis; `video-session` by default. */
  readonly prefix?: string | undefined;
  /** How long Redis may take to answer before it counts as away, in milliseconds; 2000 by default. */
  readonly patience?: number | undefined;
  /** The server's time in milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
}

/** A record outlives its access window by this, and by this only if it has none. */
const SPARE_LIFE = 600_000;
const MOST_ATTEMPTS = 100;
const LONGEST_DELAY = 2_000;

/**
 * Presence of a host with several servers, in Redis 5 or later. While Redis is
 * away each server goes by what it remembers, and writes it anew afterwards.
 * Close it when the server ends.
 * @throws {TypeError} naming the option that is wrong
 */
export function createRedisPresence(options: RedisPresenceOptions): PresenceStore {
  requireObject(options, 'options');
  if (options.now !== undefined) requireFunction(options.now, 'now');
  for (const name of ['client', 'settings'] as const)
    if (options[name] !== undefined) requireObject(options[name], name);
  return new RedisPresence(options);
}

class RedisPresence implements PresenceStore {
  readonly #link: RedisLink;
  readonly #listeners = new Set<PresenceStoreListener>();
  readonly #prefix: string;
  readonly #now: () => number;

  constructor(options: RedisPresenceOptions) {
    // In braces, so that a cluster keeps all keys in one place.
    this.#prefix = `{${requireText(options.prefix ?? 'video-session', 'prefix')}}:presence:1`;
    this.#now = options.now ?? Date.now;
    const settings = settingsOf(options);
    this.#link = new RedisLink({
      createClient: () => createClient(settings),
      channel: this.#prefix,
      probeKey: `${this.#prefix}:probe`,
      patience: requireInteger(options.patience ?? 2_000, 'patience', 1, 60_000),
      message: (text) => this.#hear(text),
      lost: (error) => this.#tell((listener) => listener.lost(error)),
      returned: () => this.#tell((listener) => listener.returned()),
    });
  }

  async read(ids: readonly string[]) {
    const keys = this.#keys(ids);
    const answer = await this.#link.run((client) => client.eval(READ, { keys }));
    const [since = '', latest = '', ...parts] = stringsOf(answer);
    const found = new Map<string, StoredPresence>();
    for (const [index, id] of ids.entries()) {
      const stored = storedOf(parts.slice(index * 3, index * 3 + 3));
      if (stored !== undefined) found.set(id, stored);
    }
    return { since: Number(since), latest: Number(latest), found };
  }

  async update(id: string, change: Parameters<PresenceStore['update']>[1]): Promise<void> {
    let known = (await this.read([id])).found.get(id);
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const write = change(known?.record ?? NO_PRESENCE);
      if (write === undefined) return;
      const answer = await this.#write(id, known?.version ?? 0, write.record, write.quiet);
      if (answer.length === 0) return;
      known = storedOf(answer);
    }
    throw new Error('Too many servers write the same presence at the same time');
  }

  listen(listener: PresenceStoreListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  close(): Promise<void> {
    this.#link.close();
    return Promise.resolve();
  }

  async #write(
    id: string,
    version: number,
    record: PresenceRecord,
    quiet: boolean,
  ): Promise<readonly string[]> {
    // Redis takes whole milliseconds only, and a clock may give parts of them.
    const life = Math.ceil(Math.max(record.until - this.#now(), 0) + SPARE_LIFE);
    const request = {
      keys: this.#keys([id]),
      arguments: [
        String(version),
        JSON.stringify(record),
        quiet ? '1' : '0',
        String(life),
        this.#prefix,
        id,
      ],
    };
    return stringsOf(await this.#link.run((client) => client.eval(WRITE, request)));
  }

  #keys(ids: readonly string[]): string[] {
    const records = ids.map((id) => `${this.#prefix}:of:${id}`);
    return [`${this.#prefix}:latest`, `${this.#prefix}:since`, ...records];
  }

  #hear(text: string): void {
    const [version = '', changed = '', id = '', record = ''] = text.split('\n');
    const stored = storedOf([version, changed, record]);
    if (stored !== undefined) this.#tell((listener) => listener.changed(id, stored));
  }

  #tell(word: (listener: PresenceStoreListener) => void): void {
    for (const listener of this.#listeners) word(listener);
  }
}

function stringsOf(answer: unknown): readonly string[] {
  return Array.isArray(answer) ? answer.map(String) : [];
}

/** Of a record that cannot be read only the version counts: it will be written over. */
function storedOf([version = '', changed = '', record = '']: readonly string[]):
  StoredPresence | undefined {
  if (version === '' || record === '') return undefined;
  return {
    version: Number(version),
    changed: Number(changed),
    record: parseRecord(record),
  };
}

function parseRecord(text: string): PresenceRecord {
  try {
    return { ...NO_PRESENCE, ...(JSON.parse(text) as Partial<PresenceRecord>) };
  } catch {
    return NO_PRESENCE;
  }
}

function settingsOf({ url, client, settings }: RedisPresenceOptions): RedisClientOptions {
  if ((url === undefined) === (client === undefined))
    return refuse('url', 'given, or client instead of it');
  const given: RedisClientOptions = {
    ...client?.options,
    ...settings,
    ...(url !== undefined && { url: requireText(url, 'url') }),
  };
  return {
    ...given,
    // Both are what keeps a server going while Redis is away.
    disableOfflineQueue: true,
    socket: {
      connectTimeout: 5_000,
      ...given.socket,
      reconnectStrategy: (retries: number) =>
        Math.min(100 * 2 ** Math.min(retries, 10), LONGEST_DELAY) * (0.5 + Math.random() / 2),
    },
  };
}
