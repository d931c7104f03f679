import type { ConnectionReport, MeetingEvent, Participant } from './meeting.js';
import { arrived, departed, isSame, raised, renamed, upsert, without } from './room-people.js';

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
  /** Ids of those of them who had no answer for so long that they may well have gone. */
  readonly agedKnocks: readonly string[];
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
  /** With nobody else there, nothing is to get through and nothing is said. */
  readonly connection: ConnectionReport | undefined;
  /**
   * Whether any media has got through since somebody else is there: a connection that is
   * `lost` is broken then, and otherwise has not come about yet.
   */
  readonly reached: boolean;
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
  agedKnocks: [],
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
  reached: false,
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
  | { readonly type: 'ghost-stayed'; readonly id: string }
  /** Somebody's knock has had no answer for long. */
  | { readonly type: 'knock-aged'; readonly id: string };

/** Pure: what is known of a room after one more report. */
export function roomChanged<R extends Gathered>(room: R, event: RoomEvent): R {
  const changes = changesOf(room, event);
  return changes === undefined ? room : withoutStaleReport({ ...room, ...changes });
}

/** Alone again: what was measured was the way to those who have gone. */
function withoutStaleReport<R extends Gathered>(room: R): R {
  const isStale = room.others.length === 0 && (room.reached || room.connection !== undefined);
  return isStale ? { ...room, connection: undefined, reached: false } : room;
}

/** In the room now; those with the same pseudonym who were there before are ghosts. */
export function entered(room: Gathered, self: Participant): Room {
  const isOld = ({ id, userId }: Participant) => id !== self.id && isSame(userId, self.userId);
  return withoutStaleReport({
    ...room,
    self,
    others: room.others.filter((other) => other.id !== self.id && !isOld(other)),
    ghosts: [...room.ghosts, ...room.others.filter(isOld)],
  });
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
      return {
        knocking: upsert(room.knocking, event.participant),
        agedKnocks: room.agedKnocks.filter((id) => id !== event.participant.id),
      };
    case 'knock-answered':
      return {
        knocking: without(room.knocking, event.id),
        agedKnocks: room.agedKnocks.filter((id) => id !== event.id),
      };
    case 'knock-aged':
      return { agedKnocks: [...room.agedKnocks, event.id] };
    case 'hand-changed':
      return { hands: raised(room.hands, event.id, event.raised) };
    case 'connection-measured':
      return measured(room, event.report);
    default:
      return settingOf(room, event);
  }
}

type Setting = Exclude<
  RoomEvent,
  {
    type:
      | `participant-${string}`
      | `knock${string}`
      | 'hand-changed'
      | 'connection-measured'
      | 'ghost-stayed';
  }
>;

function settingOf({ failures }: Gathered, event: Setting): Partial<Room> {
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
      return { lobbyOn: event.on, ...(event.on ? {} : { knocking: [], agedKnocks: [] }) };
    case 'direct-changed':
      return { direct: event.direct };
    case 'role-changed':
      return { moderator: event.moderator };
  }
}

/** A client measures on when it is alone, and finds the way to nobody broken. */
function measured(
  { others, reached }: Gathered,
  report: ConnectionReport,
): Partial<Room> | undefined {
  if (others.length === 0) return undefined;
  return { connection: report, reached: reached || report.level !== 'lost' };
}

function mended(
  failures: DeviceFailures,
  device: keyof DeviceFailures,
  muted: boolean,
): DeviceFailures {
  const { [device]: mendedNow, ...rest } = failures;
  return muted || mendedNow === undefined ? failures : rest;
}
