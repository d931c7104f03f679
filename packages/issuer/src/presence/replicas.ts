import { looksSame, type PresenceRecord } from './presence-record.js';
import type { PresenceSnapshot, PresenceStore } from './presence-store.js';
import { sweep } from './record-changes.js';
import { Replica } from './replica.js';
import { merge } from './record-merge.js';
import { resync, writeBack } from './resync.js';

export interface ReplicasOptions {
  readonly store: PresenceStore;
  readonly now: () => number;
  /** Hears once that the store is away, not of every call that fails meanwhile. */
  readonly report: (error: unknown) => void;
  /** The store, here or elsewhere, has changed what is known. */
  readonly accepted: (replica: Replica) => void;
  /** Every 5 s while anything is held. */
  readonly tick: () => void;
}

export interface Outcome {
  readonly before: PresenceRecord;
  readonly after: PresenceRecord;
}

const TICK = 5_000;

/** The appointments that this server has to do with, and their way to the store and back. */
export class Replicas implements Iterable<Replica> {
  readonly #options: ReplicasOptions;
  readonly #replicas = new Map<string, Replica>();
  #stop: (() => void) | undefined;
  #isLost = false;
  #losses = 0;
  #isResyncing = false;

  constructor(options: ReplicasOptions) {
    this.#options = options;
  }

  [Symbol.iterator](): Iterator<Replica> {
    return this.#replicas.values();
  }

  get(id: string): Replica | undefined {
    return this.#replicas.get(id);
  }

  /** The store is away, or back but does not know all yet. */
  get isLost(): boolean {
    return this.#isLost;
  }

  /** Keeps an appointment in mind until it is released as often as it was held. */
  hold(id: string): Replica {
    const replica = this.#replicas.get(id) ?? new Replica(id);
    replica.holds++;
    this.#replicas.set(id, replica);
    this.#stop ??= this.#start();
    return replica;
  }

  release(replica: Replica): void {
    replica.holds--;
    this.forgetIdle(replica);
  }

  /** Undefined while the store is away. */
  async read(ids: readonly string[]): Promise<PresenceSnapshot | undefined> {
    try {
      const snapshot = await this.#options.store.read(ids);
      this.#succeed();
      return snapshot;
    } catch (thrown) {
      this.#lose(thrown);
      return undefined;
    }
  }

  /** One change in the store or, while that is away, here; pages without a sign of life go first. */
  async change(id: string, change: (record: PresenceRecord) => PresenceRecord): Promise<Outcome> {
    const replica = this.hold(id);
    let outcome: Outcome | undefined;
    const write = (stored: PresenceRecord, judges: (key: string) => boolean) => {
      const before = this.#whole(replica, stored);
      const now = this.#options.now();
      // Afterwards, too: what is remembered here may bring back what has expired.
      const after = sweep(change(sweep(before, now, judges)), now, judges);
      outcome = { before, after };
      const isSame = JSON.stringify(stored) === JSON.stringify(after);
      const record = { ...after, born: after.born ?? crypto.randomUUID() };
      return isSame ? undefined : { record, quiet: looksSame(stored, after) };
    };
    try {
      await this.#options.store.update(id, (record) =>
        write(record, (key) => this.#judges(replica, key)),
      );
      this.#succeed();
    } catch (thrown) {
      this.#lose(thrown);
      const changed = write(replica.record, (key) => this.#judges(replica, key));
      if (changed !== undefined) replica.changeHere(changed.record);
    } finally {
      this.release(replica);
    }
    return outcome ?? { before: replica.record, after: replica.record };
  }

  /** What is stored, with what the store has lost without a word. */
  #whole(replica: Replica, stored: PresenceRecord): PresenceRecord {
    const isLost = replica.isLostBy(stored, this.#options.now());
    return isLost ? merge(stored, replica.record) : stored;
  }

  /** While the store may not have heard of all signs of life, others' pages are not judged from here. */
  #judges(replica: Replica, key: string): boolean {
    return this.#isLost ? replica.isClosedHere(key) : !replica.isOpenHere(key);
  }

  /** Tries again what the store may not have heard of. */
  async resync(): Promise<void> {
    if (this.#isResyncing) return;
    this.#isResyncing = true;
    const losses = this.#losses;
    try {
      const { store, now } = this.#options;
      await resync(store, [...this.#replicas.values()], now);
      if (losses === this.#losses) this.#recover();
    } catch (thrown) {
      this.#lose(thrown);
    } finally {
      this.#isResyncing = false;
    }
  }

  #start(): () => void {
    const { store, now, tick, accepted } = this.#options;
    const stopListening = store.listen({
      changed: (id, stored) => {
        const replica = this.#replicas.get(id);
        if (replica === undefined) return;
        const isLost = replica.isLostBy(stored.record, now());
        if (replica.accept(stored, this.#isLost || isLost)) accepted(replica);
        if (isLost) this.#writeBack(replica);
        this.forgetIdle(replica);
      },
      lost: (error) => this.#lose(error),
      returned: () => {
        this.#isLost = true;
        this.#losses++;
        void this.resync();
      },
    });
    const timer = setInterval(tick, TICK);
    // A server that has nothing else to do may end.
    if (typeof timer === 'object') timer.unref();
    return () => {
      clearInterval(timer);
      stopListening();
    };
  }

  #writeBack(replica: Replica): void {
    writeBack(this.#options.store, replica).catch((thrown: unknown) => this.#lose(thrown));
  }

  /** With the last of them the timer ends, and so does listening. */
  forgetIdle(replica: Replica): void {
    if (!replica.isIdle) return;
    this.#replicas.delete(replica.id);
    if (this.#replicas.size > 0) return;
    this.#stop?.();
    this.#stop = undefined;
  }

  #lose(thrown: unknown): void {
    this.#losses++;
    if (!this.#isLost) this.#options.report(thrown);
    this.#isLost = true;
  }

  #succeed(): void {
    if (this.#isLost) void this.resync();
  }

  #recover(): void {
    this.#isLost = false;
    for (const replica of this.#replicas.values()) {
      replica.unsaved = false;
      this.forgetIdle(replica);
    }
  }
}
