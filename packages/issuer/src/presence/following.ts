import type { Presence } from '@video-session/core';
import { presenceOf } from './presence-record.js';
import type { PresenceSnapshot, StoredPresence } from './presence-store.js';
import { NOTHING_STORED, type Follower, type Replica } from './replica.js';

export interface FollowRequest {
  /** Each once. */
  readonly appointmentIds: readonly string[];
  /** The last version somebody has heard of, as they say. */
  readonly lastEventId?: string | undefined;
}

export interface Told {
  readonly appointmentId: string;
  readonly presence: Presence;
  /** For resuming; undefined where nothing is stored. */
  readonly version: number | undefined;
}

export interface Following {
  /** What the follower has to be told first, oldest change first. */
  readonly snapshot: readonly Told[];
  /** Whoever has heard the snapshot can resume from here; undefined while the store is away. */
  readonly version: number | undefined;
  close(): void;
}

/**
 * The first word to a follower, after which the replicas tell it every change.
 * @param snapshot undefined while the store is away: then what is known here has to do
 * @param hold the store does not know all yet
 */
export function beginFollowing(
  { lastEventId }: FollowRequest,
  follower: Follower,
  replicas: readonly Replica[],
  snapshot: PresenceSnapshot | undefined,
  hold: boolean,
): Pick<Following, 'snapshot' | 'version'> {
  const isSure = snapshot !== undefined && !hold;
  const heard = isSure ? versionHeard(lastEventId, snapshot) : undefined;
  const versions = replicas.map(({ stored }) => stored.version);
  const latest = Math.max(snapshot?.latest ?? 0, ...versions);
  const told = replicas.flatMap((replica) => {
    const { record, changed } = newest(replica, snapshot?.found.get(replica.id), hold);
    const presence = presenceOf(record);
    replica.begin(follower, presence, isSure ? latest : 0);
    const version = isSure && changed > 0 ? changed : undefined;
    const isKnown = heard !== undefined && changed <= heard;
    return isKnown ? [] : [{ appointmentId: replica.id, presence, version }];
  });
  told.sort((a, b) => (a.version ?? 0) - (b.version ?? 0));
  return { snapshot: told, version: isSure ? latest : undefined };
}

/** Others who follow it are told in the order of versions, which what was found may be ahead of. */
function newest(replica: Replica, found = NOTHING_STORED, hold: boolean): StoredPresence {
  if (hold || replica.stored.version === 0) replica.accept(found, hold);
  return found.version > replica.stored.version ? found : replica.stored;
}

/** A version from before the store's memory, or from elsewhere, says nothing: then all is told. */
function versionHeard(lastEventId = '', { since, latest }: PresenceSnapshot): number | undefined {
  const version = /^\d{1,16}$/.test(lastEventId) ? Number(lastEventId) : NaN;
  return version >= since && version <= latest ? version : undefined;
}
