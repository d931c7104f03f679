import { isJsonObject, type Participant } from '@video-session/core';

/** Who is in the room, as far as Jitsi has told, and who we are, as far as we know better. */
export class People {
  /** As typed: Jitsi escapes it, or puts the token's in its place (R8). Empty where Jitsi's stands. */
  name: string;
  /** The token's pseudonym of this person. */
  readonly userId: string | undefined;
  ownId: string | undefined;
  readonly others = new Map<string, Participant>();
  readonly moderators = new Set<string>();

  constructor(name: string, userId: string | undefined) {
    this.name = name;
    this.userId = userId;
  }

  get isModerator(): boolean {
    return this.ownId !== undefined && this.moderators.has(this.ownId);
  }

  /** Keeps the pseudonym of somebody whose name is told again. */
  note(participant: Participant): Participant {
    const userId = participant.userId ?? this.others.get(participant.id)?.userId;
    const known = userId === undefined ? participant : { ...participant, userId };
    this.others.set(participant.id, known);
    return known;
  }

  leave(): void {
    this.ownId = undefined;
    this.others.clear();
    this.moderators.clear();
  }
}

/** Somebody as an event or a list describes them; undefined without an identifier. */
export function participantOf(told: unknown): Participant | undefined {
  if (!isJsonObject(told) || typeof told['id'] !== 'string') return undefined;
  const { id, userContext } = told;
  const userId = isJsonObject(userContext) ? userContext['id'] : undefined;
  return {
    id,
    displayName: nameOf(told['displayName']),
    ...(typeof userId === 'string' ? { userId } : {}),
  };
}

export function nameOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
