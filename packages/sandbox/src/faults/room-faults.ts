import type { Room } from '../server/room.js';
import type { PageFaultName, Participant } from '../wire/messages.js';
import type { Timings } from '../wire/timings.js';
import type { Fault, FaultName } from './fault.js';

const DEFAULT_AWAY = 10_000;

interface Hit {
  readonly room: Room;
  readonly id: string;
  readonly fault: Fault;
  readonly timings: Timings;
  /** Does something later, unless the sandbox is closed by then. */
  readonly later: (task: () => void, ms: number) => void;
}

type Strike = (hit: Hit) => void;

/** What each fault does to one participant. */
const STRIKES: { readonly [Name in FaultName]?: Strike } = {
  'network-away': onAway,
  'token-run-out': (hit) => vanish(hit, 'token-run-out', hit.timings.ghost),
  'peer-crash': (hit) => vanish(hit, 'peer-crash', hit.timings.crashNoticed),
  suspended: (hit) => tellPage(hit, 'suspended'),
  'devices-ended': (hit) => tellPage(hit, 'devices-ended'),
  kicked: ({ room, id }) => {
    const kicker = room.participants.find((other) => other.role === 'moderator' && other.id !== id);
    room.announce({ type: 'kicked', kicked: id, kicker: kicker?.id ?? '' });
  },
  'everybody-moderator': ({ room, id }) =>
    room.announce({ type: 'participant-updated', id, changes: { role: 'moderator' } }),
};

/**
 * Lets a fault happen to those whom it is for.
 *
 * @returns how many it hit.
 */
export function strike(
  fault: Fault,
  rooms: readonly Room[],
  timings: Timings,
  later: Hit['later'],
): number {
  if (fault.name === 'destroyed') return destroy(rooms);
  const act = STRIKES[fault.name];
  if (!act) return 0;
  const hits = rooms.flatMap((room) =>
    chosen(room.participants, fault.participant).map(({ id }) => ({ room, id })),
  );
  for (const hit of hits) act({ ...hit, fault, timings, later });
  return hits.length;
}

function chosen(everybody: readonly Participant[], wanted: string | undefined): Participant[] {
  if (wanted !== undefined) {
    return everybody.filter(
      ({ id, userId, role }) => id === wanted || userId === wanted || role === wanted,
    );
  }
  const guests = everybody.filter(({ role }) => role !== 'moderator');
  return guests.length > 0 ? guests : [...everybody];
}

function destroy(rooms: readonly Room[]): number {
  const hit = rooms.reduce((sum, room) => sum + room.participants.length, 0);
  for (const room of rooms) room.announce({ type: 'destroyed' });
  return hit;
}

/** A short while nobody notices; after a longer one the page comes back as somebody else. */
function onAway(hit: Hit): void {
  const { room, id, fault, timings, later } = hit;
  const ms = fault.ms ?? DEFAULT_AWAY;
  if (ms >= timings.unnoticedAway) {
    vanish(hit, 'network-away', timings.ghost);
    return;
  }
  tellPage(hit, 'network-away');
  room.silence(id);
  later(() => room.hearAgain(id), ms);
}

function vanish(hit: Hit, name: PageFaultName, ghost: number): void {
  const { room, id, later } = hit;
  tellPage(hit, name);
  room.silence(id);
  later(() => room.remove(id), ghost);
}

function tellPage({ room, id, fault }: Hit, name: PageFaultName): void {
  room.tell(id, {
    type: 'fault',
    name,
    ms: fault.ms ?? DEFAULT_AWAY,
    ...(fault.device && { device: fault.device }),
  });
}
