import { isJsonObject, type Participant } from '@video-session/core';

/** Who we are, as far as we know better than Jitsi. */
export interface OwnIdentity {
  /** As typed: Jitsi escapes it, or puts the token's in its place (R8). Empty where Jitsi's stands. */
  readonly name: string;
  /** The token's pseudonym. */
  readonly userId: string | undefined;
}

/** Who is in the room and in front of it, as far as Jitsi has told. */
export class People {
  readonly self: OwnIdentity;
  ownId: string | undefined;
  /** Also while Jitsi's page loads itself again. */
  hasBeenInside = false;
  readonly others = new Map<string, Participant>();
  readonly moderators = new Set<string>();
  /** Names of those who knock, by identifier. */
  readonly knocking = new Map<string, string>();

  constructor(self: OwnIdentity) {
    this.self = self;
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
    for (const told of [this.others, this.moderators, this.knocking]) told.clear();
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

/** Everybody in an answer to `getRoomsInfo`. */
export function participantsOf(roomsInfo: unknown): readonly Participant[] {
  return listOf(roomsInfo, 'rooms')
    .flatMap((room) => listOf(room, 'participants'))
    .flatMap((told) => participantOf(told) ?? []);
}

function listOf(value: unknown, key: string): readonly unknown[] {
  const list = isJsonObject(value) ? value[key] : undefined;
  return Array.isArray(list) ? list : [];
}
