import type { ConnectionReport, MeetingEvent, Participant } from './meeting.js';

type DeviceFailure = Extract<MeetingEvent, { type: 'device-failed' }>;

/** What keeps a camera or microphone from working, until the meeting reports it on. */
export type DeviceFailures = Readonly<
  Partial<Record<DeviceFailure['device'], DeviceFailure['code']>>
>;

/** What the meeting has confirmed; nothing here is a guess, so what it has not told yet is undefined. */
export interface Gathered {
  /** People, without ghosts. */
  readonly others: readonly Participant[];
  /**
   * Those whose connection seems to have died, since the same person has come back
   * under a newer id. One that outlives the meeting server's patience is a person.
   */
  readonly ghosts: readonly Participant[];
  /** This person's own earlier ids: not empty once they have been in the room before. */
  readonly pastIds: readonly string[];
  /** Those in the lobby. Some may have given up: a meeting does not tell. */
  readonly knocking: readonly Participant[];
  readonly microphoneMuted: boolean | undefined;
  readonly cameraMuted: boolean | undefined;
  readonly failures: DeviceFailures;
  readonly sharingScreen: boolean;
  readonly lobbyOn: boolean | undefined;
  readonly audioOnly: boolean | undefined;
  readonly tileView: boolean | undefined;
  readonly chat: { readonly open: boolean; readonly unread: number };
  /** Ids of those who have raised a hand, this person's own among them; the first one first. */
  readonly hands: readonly string[];
  /** Peer to peer, or by the meeting server's bridge (R7, R46). */
  readonly direct: boolean | undefined;
  readonly connection: ConnectionReport | undefined;
  readonly moderator: boolean | undefined;
}

export interface Room extends Gathered {
  readonly self: Participant;
}

export const emptyRoom: Gathered = {
  others: [],
  ghosts: [],
  pastIds: [],
  knocking: [],
  microphoneMuted: undefined,
  cameraMuted: undefined,
  failures: {},
  sharingScreen: false,
  lobbyOn: undefined,
  audioOnly: undefined,
  tileView: undefined,
  chat: { open: false, unread: 0 },
  hands: [],
  direct: undefined,
  connection: undefined,
  moderator: undefined,
};

export type RoomEvent =
  | Extract<
      MeetingEvent,
      {
        type:
          | `participant-${string}`
          | `knock${string}`
          | `${string}-changed`
          | 'connection-measured'
          | 'device-failed';
      }
    >
  /** A ghost has been there for longer than a meeting server keeps one. */
  | { readonly type: 'ghost-stayed'; readonly id: string };

/** Pure: what is known of a room after one more report. */
export function roomChanged<R extends Gathered>(room: R, event: RoomEvent): R {
  const changes = changesOf(room, event);
  return changes === undefined ? room : { ...room, ...changes };
}

/** In the room now; those with the same pseudonym who were there before are ghosts. */
export function entered(room: Gathered, self: Participant): Room {
  const isOld = ({ id, userId }: Participant) => id !== self.id && isSame(userId, self.userId);
  return {
    ...room,
    self,
    others: room.others.filter((other) => other.id !== self.id && !isOld(other)),
    ghosts: [...room.ghosts, ...room.others.filter(isOld)],
  };
}

/** What is still true for somebody who fell out of the room: which ids are theirs. */
export function fellOut({ self, pastIds }: Room): Gathered {
  return { ...emptyRoom, pastIds: [...pastIds, self.id] };
}

function changesOf(
  room: Gathered & { self?: Participant },
  event: RoomEvent,
): Partial<Room> | undefined {
  switch (event.type) {
    case 'participant-joined':
      return arrived(room, event.participant);
    case 'participant-renamed':
      return renamed(room, event.participant);
    case 'participant-left':
      return departed(room, event.id);
    case 'ghost-stayed':
      return {
        others: [...room.others, ...room.ghosts.filter(({ id }) => id === event.id)],
        ghosts: without(room.ghosts, event.id),
      };
    case 'knocked':
      return { knocking: upsert(room.knocking, event.participant) };
    case 'knock-answered':
      return { knocking: without(room.knocking, event.id) };
    case 'hand-changed':
      return { hands: raised(room.hands, event.id, event.raised) };
    default:
      return settingOf(room, event);
  }
}

type Setting = Exclude<
  RoomEvent,
  { type: `participant-${string}` | `knock${string}` | 'hand-changed' | 'ghost-stayed' }
>;

function settingOf({ failures, knocking }: Gathered, event: Setting): Partial<Room> {
  switch (event.type) {
    case 'microphone-changed':
      return {
        microphoneMuted: event.muted,
        failures: mended(failures, 'microphone', event.muted),
      };
    case 'camera-changed':
      return { cameraMuted: event.muted, failures: mended(failures, 'camera', event.muted) };
    case 'device-failed':
      return { failures: { ...failures, [event.device]: event.code } };
    case 'screen-share-changed':
      return { sharingScreen: event.on };
    case 'audio-only-changed':
      return { audioOnly: event.on };
    case 'tile-view-changed':
      return { tileView: event.on };
    case 'chat-changed':
      return { chat: { open: event.open, unread: event.unread } };
    case 'lobby-changed':
      return { lobbyOn: event.on, knocking: event.on ? knocking : [] };
    case 'direct-changed':
      return { direct: event.direct };
    case 'connection-measured':
      return { connection: event.report };
    case 'role-changed':
      return { moderator: event.moderator };
  }
}

/** Somebody with the same pseudonym who was there before is a ghost; our own earlier ids are nobody. */
function arrived(
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
function departed({ others, ghosts, hands }: Gathered, id: string): Partial<Room> {
  const gone = others.find((other) => other.id === id);
  const back = ghosts.filter(({ userId }) => isSame(userId, gone?.userId)).slice(-1);
  return {
    others: [...without(others, id), ...back],
    ghosts: ghosts.filter((ghost) => ghost.id !== id && !back.includes(ghost)),
    hands: hands.filter((hand) => hand !== id),
  };
}

/** The meeting also reports this person's own new name. A name of somebody not in the room is nobody's. */
function renamed(
  { self, others, ghosts }: Gathered & { self?: Participant },
  { id, displayName }: Participant,
): Partial<Room> {
  const name = (person: Participant) => (person.id === id ? { ...person, displayName } : person);
  return { ...(self && { self: name(self) }), others: others.map(name), ghosts: ghosts.map(name) };
}

function mended(
  failures: DeviceFailures,
  device: keyof DeviceFailures,
  muted: boolean,
): DeviceFailures {
  const { [device]: mendedNow, ...rest } = failures;
  return muted || mendedNow === undefined ? failures : rest;
}

function raised(hands: readonly string[], id: string, isUp: boolean): readonly string[] {
  if (isUp && hands.includes(id)) return hands;
  return [...hands.filter((hand) => hand !== id), ...(isUp ? [id] : [])];
}

/** Where a meeting tells no pseudonym, nobody is taken for another. */
function isSame(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && one === other;
}

function without(people: readonly Participant[], id: string): readonly Participant[] {
  return people.filter((person) => person.id !== id);
}

function upsert(people: readonly Participant[], person: Participant): readonly Participant[] {
  const isKnown = people.some(({ id }) => id === person.id);
  return isKnown
    ? people.map((known) => (known.id === person.id ? person : known))
    : [...people, person];
}
