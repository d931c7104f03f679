import { SESSION_ROLES, type PresenceStatus, type SessionRole } from '@video-session/core';
import { beginFollowing, type Following, type FollowRequest } from './following.js';
import { hasVisitor, PAGE_LIFE, presenceOf, type PresenceRecord } from './presence-record.js';
import type { PresenceSnapshot, PresenceStore } from './presence-store.js';
import {
  admit,
  isStale,
  keepUntil,
  leaveMessage,
  pageKey,
  retract,
  statePage,
  watch,
  type PageStatement,
} from './record-changes.js';
import { merge } from './record-merge.js';
import { Replicas, type Outcome } from './replicas.js';
import type { Follower, Replica } from './replica.js';

/** A step for the audit trail. */
export interface PresenceStep {
  readonly type: `presence-${PresenceStatus}` | 'patient-admitted' | 'message-sent';
  readonly appointmentId: string;
  readonly role: SessionRole;
}

export interface PresenceBoardOptions {
  readonly store: PresenceStore;
  readonly now: () => number;
  /** Gets each real change once, from the one server that made it. */
  readonly emit: (step: PresenceStep) => void;
  /** Hears once that the store is away, not of every call that fails meanwhile. */
  readonly report: (error: unknown) => void;
}

const TICKS_PER_BEAT = 3;
/** A record that is reloaded is not gone. */
const WATCHER_GRACE = 10_000;
/**
 * A patient has two tabs and some connections that a phone has lost; clinicians
 * and guests may be many people. Beyond that the oldest has to go.
 */
const MOST_STREAMS: Readonly<Record<SessionRole, number>> = {
  patient: 6,
  clinician: 24,
  guest: 24,
};

/**
 * Who is where, for one server of the host. The store has the truth; this
 * remembers what its own streams follow, so that they go on while the store is
 * away, and so that a store that lost everything learns it again.
 */
export class PresenceBoard {
  readonly #options: PresenceBoardOptions;
  /** Tells the servers of one host apart. */
  readonly #server = crypto.randomUUID();
  readonly #replicas: Replicas;
  readonly #followers = new Set<Follower>();
  #ticks = 0;

  constructor(options: PresenceBoardOptions) {
    this.#options = options;
    this.#replicas = new Replicas({
      store: options.store,
      now: options.now,
      report: options.report,
      accepted: (replica) => this.#watch(replica),
      tick: () => this.#tick(),
    });
  }

  /** What a page says of itself; it counts for a minute, and for as long as it has a stream. */
  async state(id: string, statement: PageStatement, until: number): Promise<void> {
    const key = pageKey(statement);
    const replica = this.#replicas.hold(id);
    try {
      const { after } = await this.#change(id, (record) =>
        keepUntil(statePage(record, statement, this.#options.now()), until),
      );
      replica.own(key, after.pages[key]);
    } finally {
      this.#replicas.release(replica);
    }
  }

  /** Lets patient and guests in until then (R25). */
  async admit(id: string, until: number): Promise<void> {
    const now = this.#options.now();
    const { before } = await this.#change(id, (record) =>
      keepUntil(admit(record, until, now), until),
    );
    if (before.admittedUntil > now) return;
    this.#options.emit({ type: 'patient-admitted', appointmentId: id, role: 'clinician' });
  }

  /** Takes an admission back, because the links it was given to are retired. */
  async retract(id: string): Promise<void> {
    await this.#change(id, (record) => retract(record, this.#options.now()));
  }

  /** A short word to whoever waits (R22). */
  async leaveMessage(id: string, text: string, until: number): Promise<void> {
    const now = this.#options.now();
    await this.#change(id, (record) => keepUntil(leaveMessage(record, text, now), until));
    this.#options.emit({ type: 'message-sent', appointmentId: id, role: 'clinician' });
  }

  /** Whether patient and guests have been let in; while the store is away, as far as is known here. */
  async isAdmitted(id: string): Promise<boolean> {
    const snapshot = await this.#replicas.read([id]);
    const known = [this.#replicas.get(id)?.record, snapshot?.found.get(id)?.record];
    return known.some((record) => (record?.admittedUntil ?? 0) > this.#options.now());
  }

  /**
   * Gives a follower what is, and tells it of every change until it is closed.
   * @param begin what a link holder says first; from then on the stream is their sign of life
   */
  async follow(
    request: FollowRequest,
    follower: Follower,
    begin?: () => Promise<void>,
  ): Promise<Following> {
    const replicas = request.appointmentIds.map((id) => this.#replicas.hold(id));
    this.#followers.add(follower);
    for (const replica of replicas) this.#add(follower, replica);
    const close = () => this.#remove(follower, replicas);
    try {
      await begin?.();
      const snapshot = await this.#readFresh(replicas);
      const known = beginFollowing(request, follower, replicas, snapshot, this.#replicas.isLost);
      for (const replica of replicas) this.#watch(replica);
      return { ...known, close };
    } catch (thrown) {
      close();
      throw thrown;
    }
  }

  #add(follower: Follower, replica: Replica): void {
    const { page } = follower;
    if (page !== undefined) {
      for (const other of superseded([...replica.followers], page)) other.end();
      replica.countStream(page, 1);
    }
    replica.add(follower);
  }

  #remove(follower: Follower, replicas: readonly Replica[]): void {
    if (!this.#followers.delete(follower)) return;
    for (const replica of replicas) {
      replica.remove(follower);
      if (follower.page !== undefined) replica.countStream(follower.page, -1);
      else if (!replica.isWatched) this.#unwatch(replica);
      this.#replicas.release(replica);
    }
  }

  /** Nobody is told of somebody who left long ago as if they were there. */
  async #readFresh(replicas: readonly Replica[]): Promise<PresenceSnapshot | undefined> {
    const ids = replicas.map(({ id }) => id);
    const snapshot = await this.#replicas.read(ids);
    const now = this.#options.now();
    const stale = [...(snapshot?.found ?? [])].filter(([, { record }]) => isStale(record, now));
    if (stale.length === 0) return snapshot;
    await Promise.all(stale.map(([id]) => this.#change(id, (record) => record)));
    return this.#replicas.read(ids);
  }

  /** A record is being told of whoever is there: now they may be told so (R21). */
  #watch(replica: Replica): void {
    const now = this.#options.now();
    const lasting = (replica.record.watchers[this.#server]?.expires ?? 0) > now + PAGE_LIFE / 2;
    if (lasting || !replica.isWatched || !hasVisitor(replica.record)) return;
    const watcher = { at: now, expires: now + PAGE_LIFE };
    this.#later(replica, (record) => watch(record, this.#server, watcher));
  }

  #unwatch(replica: Replica): void {
    if (replica.record.watchers[this.#server] === undefined) return;
    const now = this.#options.now();
    const watcher = { at: now, expires: now + WATCHER_GRACE };
    this.#later(replica, (record) => watch(record, this.#server, watcher));
  }

  #tick(): void {
    if (this.#replicas.isLost) void this.#replicas.resync();
    const isBeat = ++this.#ticks % TICKS_PER_BEAT === 0;
    for (const replica of this.#replicas) this.#lookAt(replica, isBeat);
    if (isBeat) for (const follower of this.#followers) follower.beat();
  }

  /** Says of open pages that they are there, and lets go of those that are not. */
  #lookAt(replica: Replica, isBeat: boolean): void {
    const now = this.#options.now();
    replica.forgetGone(now);
    const pages = replica.signsOfLife(now);
    if (isBeat) this.#watch(replica);
    if (isBeat && Object.keys(pages).length > 0) {
      const own = { ...replica.record, pages: { ...replica.record.pages, ...pages } };
      this.#later(replica, (record) => merge(record, own));
    } else if (isStale(replica.record, now)) this.#later(replica, (record) => record);
    else this.#replicas.forgetIdle(replica);
  }

  #later(replica: Replica, change: (record: PresenceRecord) => PresenceRecord): void {
    this.#change(replica.id, change).catch((thrown: unknown) => this.#options.report(thrown));
  }

  async #change(id: string, change: (record: PresenceRecord) => PresenceRecord): Promise<Outcome> {
    const outcome = await this.#replicas.change(id, change);
    const before = presenceOf(outcome.before).people;
    const after = presenceOf(outcome.after).people;
    for (const role of SESSION_ROLES) {
      const status = after[role]?.status;
      if (status !== undefined && status !== before[role]?.status)
        this.#options.emit({ type: `presence-${status}`, appointmentId: id, role });
    }
    return outcome;
  }
}

/** A page opens its next stream only when it has lost the one before. */
function superseded(followers: readonly Follower[], page: string): readonly Follower[] {
  const role = roleOf(page);
  const same = followers.filter((other) => other.page !== undefined && roleOf(other.page) === role);
  const crowd = same.slice(0, Math.max(0, same.length - MOST_STREAMS[role] + 1));
  return same.filter((other) => other.page === page || crowd.includes(other));
}

/** Of a {@link pageKey}. */
function roleOf(page: string): SessionRole {
  return SESSION_ROLES.find((role) => page.startsWith(`${role}/`)) ?? 'patient';
}
