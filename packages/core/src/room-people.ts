import type { Participant } from './meeting.js';
import type { Gathered, Room } from './room.js';

/** Somebody with the same pseudonym who was there before is a ghost; our own earlier ids are nobody. */
export function arrived(
  room: Gathered & { self?: Participant },
  participant: Participant,
): Partial<Room> | undefined {
  const { id, userId } = participant;
  if (id === room.self?.id || room.pastIds.includes(id)) return undefined;
  const isOld = (other: Participant) => other.id !== id && isSame(other.userId, userId);
  return {
    others: upsert(
      room.others.filter((other) => !isOld(other)),
      participant,
    ),
    ghosts: [...without(room.ghosts, id), ...room.others.filter(isOld)],
  };
}

/** Nobody tells in which order people came who were there first: the one that stays is the person. */
export function departed({ others, ghosts, hands }: Gathered, id: string): Partial<Room> {
  const gone = others.find((other) => other.id === id);
  const back = ghosts.filter(({ userId }) => isSame(userId, gone?.userId)).slice(-1);
  return {
    others: [...without(others, id), ...back],
    ghosts: ghosts.filter((ghost) => ghost.id !== id && !back.includes(ghost)),
    hands: hands.filter((hand) => hand !== id),
  };
}

/** The meeting also reports this person's own new name. A name of somebody not in the room is nobody's. */
export function renamed(
  { self, others, ghosts }: Gathered & { self?: Participant },
  { id, displayName }: Participant,
): Partial<Room> {
  const name = (person: Participant) => (person.id === id ? { ...person, displayName } : person);
  return { ...(self && { self: name(self) }), others: others.map(name), ghosts: ghosts.map(name) };
}

export function raised(hands: readonly string[], id: string, isUp: boolean): readonly string[] {
  if (isUp && hands.includes(id)) return hands;
  return [...hands.filter((hand) => hand !== id), ...(isUp ? [id] : [])];
}

/** Where a meeting tells no pseudonym, nobody is taken for another. */
export function isSame(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && one === other;
}

export function without(people: readonly Participant[], id: string): readonly Participant[] {
  return people.filter((person) => person.id !== id);
}

export function upsert(
  people: readonly Participant[],
  person: Participant,
): readonly Participant[] {
  const isKnown = people.some(({ id }) => id === person.id);
  return isKnown
    ? people.map((known) => (known.id === person.id ? person : known))
    : [...people, person];
}
