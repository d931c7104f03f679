import type { PresenceRecord } from './presence-record.js';

/** What is stored of one appointment. */
export interface StoredPresence {
  /** Rises with every write, over all appointments; 0 where nothing is stored. */
  readonly version: number;
  /** The version of the last write that people are told of. */
  readonly changed: number;
  readonly record: PresenceRecord;
}

/** Several appointments as they are at one and the same moment. */
export interface PresenceSnapshot {
  /** Changes before this version are not known: whoever has heard up to an older one is told everything. */
  readonly since: number;
  /** The latest version of all. */
  readonly latest: number;
  /** An appointment of which nothing is stored is missing. */
  readonly found: ReadonlyMap<string, StoredPresence>;
}

export interface PresenceWrite {
  readonly record: PresenceRecord;
  /** A sign of life, of which nobody is told: it is no change. */
  readonly quiet: boolean;
}

export interface PresenceStoreListener {
  /** Somebody wrote, on this server or on another; told in the order of versions. */
  changed(appointmentId: string, stored: StoredPresence): void;
  /** The store has gone away; calls fail until it returns. */
  lost(error: unknown): void;
  /** The store was away, and may have forgotten, or not told, what happened meanwhile. */
  returned(): void;
}

/**
 * Where the servers of one host keep who waits: small JSON records with a
 * version, and word of every change to every server. It holds the present
 * state only, never a history. A store that is away rejects at once; the
 * server then goes by what it remembers, and writes it anew later.
 */
export interface PresenceStore {
  read(appointmentIds: readonly string[]): Promise<PresenceSnapshot>;
  /**
   * Changes one record as one step: when somebody else wrote meanwhile, `change`
   * is asked again with what they wrote. Nothing is written where it gives undefined.
   * The record may be forgotten at its `until`.
   */
  update(
    appointmentId: string,
    change: (record: PresenceRecord) => PresenceWrite | undefined,
  ): Promise<void>;
  /** @returns stops listening */
  listen(listener: PresenceStoreListener): () => void;
  /** Closes connections, where there are any. */
  close(): Promise<void>;
}
