import type { CallStore, CallWatch } from '../call-store.js';
import { GhostRemoval } from './ghost-removal.js';
import { MediaWatch } from './media-watch.js';
import { freshKnocks, GHOST_MILLISECONDS, KNOCK_MILLISECONDS, StayWatch } from './stay-watch.js';

/** What is only to be watched for once a call has begun. */
export function callWatches<Container>(store: CallStore<Container>): readonly CallWatch[] {
  return [
    new StayWatch(
      GHOST_MILLISECONDS,
      ({ ghosts }) => ghosts.map(({ id }) => id),
      (id) => store.notice({ type: 'ghost-stayed', id }),
    ),
    new StayWatch(KNOCK_MILLISECONDS, freshKnocks, (id) =>
      store.notice({ type: 'knock-aged', id }),
    ),
    new MediaWatch(() => store.remount('dropped')),
    new GhostRemoval((id) => store.meeting?.remove(id)),
  ];
}
