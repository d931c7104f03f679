import { emptyRoom, type CallState, type Gathered, type Participant } from '@video-session/core';
import { emit } from '../../emit.js';
import type { SessionEventMap } from '../../session-events.js';
import { isNew } from '../call-reports.js';

type KnownRoom = Gathered & { readonly self?: Participant };
type FactEvent =
  | `${'screen-share' | 'audio-only' | 'tile-view' | 'lobby' | 'direct' | 'moderator'}-changed`
  | `${'knocking' | 'hand' | 'chat' | 'connection'}-changed`;

/** What each event tells of a room; undefined while the meeting has not said. No name, text or id (R42). */
const FACTS: {
  readonly [K in FactEvent]: (room: KnownRoom) => SessionEventMap[K]['detail'] | undefined;
} = {
  'screen-share-changed': ({ sharingScreen }) => ({ on: sharingScreen }),
  'audio-only-changed': ({ audioOnly }) => switched(audioOnly),
  'tile-view-changed': ({ tileView }) => switched(tileView),
  'lobby-changed': ({ lobbyOn }) => switched(lobbyOn),
  'direct-changed': ({ direct }) => (direct === undefined ? undefined : { direct }),
  'moderator-changed': ({ moderator }) => (moderator === undefined ? undefined : { moderator }),
  'knocking-changed': ({ knocking }) => ({ count: knocking.length }),
  'hand-changed': ({ hands, self }) => ({
    raised: self !== undefined && hands.includes(self.id),
    count: hands.length,
  }),
  'chat-changed': ({ chat }) => chat,
  'connection-changed': ({ connection }) =>
    connection && { level: connection.level, relayed: connection.relayed },
};

function switched(on: boolean | undefined): { on: boolean } | undefined {
  return on === undefined ? undefined : { on };
}

/**
 * Tells the page what has become true of the room, by one event each.
 * @param previous with no room where nothing has been told yet
 */
export function reportFacts(target: HTMLElement, call: CallState, previous: CallState): void {
  if (!('room' in call)) return;
  const before = 'room' in previous ? previous.room : emptyRoom;
  if (call.room === before) return;
  for (const type of Object.keys(FACTS) as FactEvent[]) {
    const detail = FACTS[type](call.room);
    if (detail !== undefined && isNew(detail, FACTS[type](before)))
      emit<FactEvent>(target, type, detail);
  }
}
