import type { TestContext } from 'node:test';
import type { PresenceStatus, SessionRole } from '@video-session/core';
import type { FollowRequest, Following } from '../presence/following.js';
import { createMemoryPresence } from '../presence/memory-presence.js';
import { PresenceBoard, type PresenceStep } from '../presence/presence-board.js';
import type { PresenceStore, PresenceStoreListener } from '../presence/presence-store.js';
import type { Follower } from '../presence/replica.js';

export interface Clock {
  now: number;
}

/** A store that can go away. */
export interface FlakyStore extends PresenceStore {
  readonly listeners: number;
  goAway(): void;
  /** @param silently without telling anybody */
  comeBack(silently?: boolean): void;
}

/** What several servers share, each by a connection of its own. */
export interface SharedStore {
  connect(): FlakyStore;
  /** It forgets everything, silently; its clock goes wrong by so many milliseconds. */
  forget(wrongBy?: number): void;
}

export function createSharedStore(clock: Clock): SharedStore {
  const everybody = new Set<PresenceStoreListener>();
  let memory = createMemoryPresence({ now: () => clock.now });
  const listen = () =>
    memory.listen({
      changed: (...change) => everybody.forEach((listener) => listener.changed(...change)),
      lost: () => undefined,
      returned: () => undefined,
    });
  listen();
  return {
    connect: () => createFlakyStore(() => memory, everybody),
    // Versions go by the clock, and a real one does not stand still.
    forget(wrongBy = 1) {
      memory = createMemoryPresence({ now: () => clock.now + wrongBy });
      listen();
    },
  };
}

/** Lets time go by for the clock and for what is done at intervals, by 5 s and then again. */
export function mockTime(t: TestContext, clock: Clock): (seconds: number) => Promise<void> {
  t.mock.timers.enable({ apis: ['setInterval'] });
  return async (seconds) => {
    for (let tick = 0; tick < seconds / 5; tick++) {
      clock.now += 5_000;
      t.mock.timers.tick(5_000);
      await settled();
    }
  };
}

function createFlakyStore(
  memory: () => PresenceStore,
  everybody: Set<PresenceStoreListener>,
): FlakyStore {
  const own = new Set<PresenceStoreListener>();
  let isAway = false;
  everybody.add({
    changed: (...change) => {
      if (!isAway) own.forEach((listener) => listener.changed(...change));
    },
    lost: () => undefined,
    returned: () => undefined,
  });
  const away = () => Promise.reject(new Error('The store is away'));
  return {
    read: (ids) => (isAway ? away() : memory().read(ids)),
    update: (id, change) => (isAway ? away() : memory().update(id, change)),
    listen(listener) {
      own.add(listener);
      return () => void own.delete(listener);
    },
    close: () => Promise.resolve(),
    get listeners() {
      return own.size;
    },
    goAway() {
      isAway = true;
      own.forEach((listener) => listener.lost(new Error('The store has gone')));
    },
    comeBack(silently = false) {
      isAway = false;
      if (!silently) own.forEach((listener) => listener.returned());
    },
  };
}

/** One server of a host. */
export interface Server {
  readonly board: PresenceBoard;
  readonly steps: PresenceStep[];
  readonly errors: unknown[];
  /** A page says where it is. */
  say(status: PresenceStatus, said?: Said): Promise<void>;
  /** A link holder's stream, with what it says first. */
  attend(status: PresenceStatus, said?: Said): Promise<FakeFollower>;
  /** A record's stream. */
  watch(request?: Partial<FollowRequest>): Promise<FakeFollower>;
}

export interface Said {
  readonly id?: string;
  readonly role?: SessionRole;
  readonly page?: string;
  readonly since?: number;
}

export interface FakeFollower extends Follower {
  readonly following: Following;
  /** Everything since the snapshot, each as `patient waiting 1000, admitted`. */
  readonly heard: readonly string[];
  readonly versions: readonly (number | undefined)[];
  readonly beats: number;
  readonly hasEnded: boolean;
  close(): void;
}

export const UNTIL = Date.UTC(2026, 11, 10);

export function createServer(store: PresenceStore, clock: Clock): Server {
  const steps: PresenceStep[] = [];
  const errors: unknown[] = [];
  const board = new PresenceBoard({
    store,
    now: () => clock.now,
    emit: (step) => void steps.push(step),
    report: (error) => void errors.push(error),
  });
  const state = (status: PresenceStatus, said: Said, opening: boolean) => {
    const { id = 'a1', role = 'patient', page = 'p', since = clock.now } = said;
    const report = { status, since, trouble: undefined };
    return board.state(id, { role, page, report, opening }, UNTIL);
  };
  const follow = async (request: FollowRequest, page?: string, begin?: () => Promise<void>) => {
    const follower = fakeFollower(page);
    follower.following = await board.follow(request, follower, begin);
    return follower;
  };
  return {
    board,
    steps,
    errors,
    say: (status, said = {}) => state(status, said, false),
    async attend(status, said = {}) {
      const { id = 'a1', role = 'patient', page = 'p' } = said;
      const begin = () => state(status, said, true);
      return follow({ appointmentIds: [id] }, `${role}/${page}`, begin);
    },
    watch: (request = {}) => follow({ appointmentIds: ['a1'], ...request }),
  };
}

function fakeFollower(page: string | undefined): FakeFollower & { following: Following } {
  const heard: string[] = [];
  const versions: (number | undefined)[] = [];
  const follower = {
    page,
    heard,
    versions,
    beats: 0,
    hasEnded: false,
    following: undefined as unknown as Following,
    tell(_: string, presence: Parameters<Follower['tell']>[1], version: number | undefined) {
      heard.push(wordsOf(presence));
      versions.push(version);
    },
    beat() {
      follower.beats++;
    },
    end() {
      follower.hasEnded = true;
      follower.close();
    },
    close: () => follower.following.close(),
  };
  return follower;
}

/** `patient waiting 1000, admitted, seen, "5 minutes"` */
export function wordsOf(presence: Parameters<Follower['tell']>[1]): string {
  const people = Object.entries(presence.people).map(
    ([role, { status, since }]) => `${role} ${status} ${since}`,
  );
  const { admitted, seen, message } = presence;
  return [
    ...people,
    ...(admitted ? ['admitted'] : []),
    ...(seen ? ['seen'] : []),
    ...(message ? [JSON.stringify(message.text)] : []),
  ].join(', ');
}

/** What follows from a change: other changes, told in their turn. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}
