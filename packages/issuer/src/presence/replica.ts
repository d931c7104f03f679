import type { Presence } from '@video-session/core';
import { sweep } from './record-changes.js';
import { merge, revive } from './record-merge.js';
import {
  NO_PRESENCE,
  PAGE_LIFE,
  presenceOf,
  type PagePresence,
  type PresenceRecord,
} from './presence-record.js';
import type { StoredPresence } from './presence-store.js';

/** Somebody's open stream. */
export interface Follower {
  /** The page whose sign of life this stream is; a clinician's record has none, and watches. */
  readonly page?: string | undefined;
  /** @param version for resuming; undefined while the store is away */
  tell(appointmentId: string, presence: Presence, version: number | undefined): void;
  /** Every 15 s. */
  beat(): void;
  /** Its time is over. */
  end(): void;
}

/** How far one follower has heard. */
interface Heard {
  /** Infinite until it has its first snapshot. */
  version: number;
  told: string;
}

/** A page that has spoken to this server. */
interface OwnPage {
  page: PagePresence | undefined;
  streams: number;
  /** Its last stream was here, and has closed. */
  closed: boolean;
}

export const NOTHING_STORED: StoredPresence = { version: 0, changed: 0, record: NO_PRESENCE };

/** What this server knows of one appointment that somebody follows here. */
export class Replica {
  readonly id: string;
  /** Changed here while the store was away. */
  unsaved = false;
  /** How many are at work with it; {@link Replicas} counts. */
  holds = 0;
  #stored = NOTHING_STORED;
  readonly #followers = new Map<Follower, Heard>();
  readonly #own = new Map<string, OwnPage>();

  constructor(id: string) {
    this.id = id;
  }

  get stored(): StoredPresence {
    return this.#stored;
  }

  get record(): PresenceRecord {
    return this.#stored.record;
  }

  get followers(): Iterable<Follower> {
    return this.#followers.keys();
  }

  /** Pages may still have to be said to have left, and what is unsaved to be saved. */
  get isIdle(): boolean {
    return this.holds === 0 && this.#own.size === 0 && !this.unsaved;
  }

  get isWatched(): boolean {
    return [...this.#followers.keys()].some(({ page }) => page === undefined);
  }

  /** It is told of nothing before {@link begin}. */
  add(follower: Follower): void {
    this.#followers.set(follower, { version: Infinity, told: '' });
  }

  /** The follower has been told this, as of that version of all. */
  begin(follower: Follower, presence: Presence, version: number): void {
    const heard = this.#followers.get(follower);
    if (heard !== undefined) Object.assign(heard, { version, told: JSON.stringify(presence) });
  }

  remove(follower: Follower): void {
    this.#followers.delete(follower);
  }

  /** Whether the store has lost what is known here, though it still matters, and has begun anew. */
  isLostBy({ born }: PresenceRecord, now: number): boolean {
    return this.record.born !== undefined && this.record.born !== born && this.record.until > now;
  }

  /**
   * Takes what the store says, in the order in which it says so.
   * @param hold the store does not know all yet, or any more: what is known here stays
   * @returns whether it was news
   */
  accept(stored: StoredPresence, hold: boolean): boolean {
    if (stored.version <= this.#stored.version) return false;
    this.#take(hold ? { ...stored, record: merge(stored.record, this.record) } : stored);
    const { changed } = stored;
    this.#tell(({ version }) => (changed > version ? changed : 'heard'));
    return true;
  }

  /** A change of which the store has not heard. */
  changeHere(record: PresenceRecord): void {
    this.unsaved = true;
    this.#take({ ...this.#stored, record });
    this.#tell(({ version }) => (version === Infinity ? 'heard' : undefined));
  }

  /**
   * The store is back, with what it knows and the latest version of all, which
   * may be lower than before. Nothing that is known here is given up.
   */
  rebase(stored: StoredPresence, latest: number, now: number): void {
    const record = merge(stored.record, revive(this.record, now));
    this.#take({ ...stored, record: sweep(record, now, () => false) });
    for (const heard of this.#followers.values())
      if (heard.version !== Infinity) heard.version = Math.min(heard.version, latest);
    this.#tell(({ version }) => (version === Infinity ? 'heard' : undefined));
  }

  /** The page has said something to this server. */
  own(key: string, page: PagePresence | undefined): void {
    const { streams = 0, closed = false } = this.#own.get(key) ?? {};
    this.#own.set(key, { page, streams, closed });
    this.#forgetLeft(key);
  }

  countStream(key: string, difference: 1 | -1): void {
    const { page, streams = 0 } = this.#own.get(key) ?? {};
    const left = streams + difference;
    this.#own.set(key, { page, streams: left, closed: left === 0 });
    this.#forgetLeft(key);
  }

  isOpenHere(key: string): boolean {
    return (this.#own.get(key)?.streams ?? 0) > 0;
  }

  /** Whether it may be said to have left while the store, and what others know, is away. */
  isClosedHere(key: string): boolean {
    return this.#own.get(key)?.closed === true;
  }

  /** The pages whose streams are open here. */
  signsOfLife(now: number): Record<string, PagePresence> {
    const alive: Record<string, PagePresence> = {};
    for (const [key, { page, streams }] of this.#own)
      if (streams > 0 && page !== undefined && page.status !== 'left')
        alive[key] = { ...page, expires: now + PAGE_LIFE };
    return alive;
  }

  /** Lets go of pages that others have long forgotten. */
  forgetGone(now: number): void {
    for (const [key, { page, streams }] of this.#own)
      if (streams === 0 && (page?.expires ?? 0) + PAGE_LIFE <= now) this.#own.delete(key);
  }

  #take(stored: StoredPresence): void {
    this.#stored = stored;
    for (const [key, own] of this.#own) {
      const page = stored.record.pages[key];
      if (page === undefined) continue;
      // Somebody may take a page for closed whose stream is open here: that is not later news.
      if (own.streams === 0 || page.at > (own.page?.at ?? 0)) own.page = page;
      this.#forgetLeft(key);
    }
  }

  #forgetLeft(key: string): void {
    const own = this.#own.get(key);
    const isThere = own?.page !== undefined && own.page.status !== 'left';
    if (own?.streams === 0 && !isThere) this.#own.delete(key);
  }

  /** @param versionFor what a follower who is told something new may resume from, if it has not heard of it */
  #tell(versionFor: (heard: Heard) => number | undefined | 'heard'): void {
    const presence = presenceOf(this.record);
    const told = JSON.stringify(presence);
    for (const [follower, heard] of this.#followers) {
      const version = versionFor(heard);
      if (version === 'heard' || heard.told === told) continue;
      heard.told = told;
      follower.tell(this.id, presence, version);
    }
  }
}
