import { request } from '../emit.js';
import type { SessionEventMap } from '../session-events.js';
import type { Journeyer } from './companions.js';
import { relay } from './relay.js';

/** What a step says that the page is to hear as well. */
const RELAYED = [
  'session-joined',
  'lobby-entered',
  'participants-changed',
  'knocking-changed',
  'lobby-changed',
  'devices-changed',
  'screen-share-changed',
  'audio-only-changed',
  'tile-view-changed',
  'hand-changed',
  'chat-changed',
  'message-received',
  'direct-changed',
  'connection-changed',
  'moderator-changed',
  'fallback-to-phone',
  'checklist-changed',
  'session-dropped',
  'session-resumed',
  'session-error',
  'session-ended',
] as const;

/**
 * Hears what the steps from the join screen on ask for and tell, ours and the
 * ones that the host puts into a slot, and leads the journey on.
 */
export function listenToSteps(journeyer: Journeyer, signal: AbortSignal): void {
  const { host, journey, visit } = journeyer;
  const on = <K extends keyof SessionEventMap>(
    type: K,
    listener: (event: SessionEventMap[K]) => void,
  ) => {
    host.renderRoot.addEventListener(type, (event) => listener(event as SessionEventMap[K]), {
      signal,
    });
  };
  for (const type of RELAYED) on(type, (event) => relay(event, host));
  on('session-ended', ({ detail }) => journey.send({ ...detail, type: 'end' }));
  on('join-request', ({ detail }) => {
    visit.keepChoices(detail);
    journey.send({ type: 'join', choices: detail });
  });
  on('prepare-request', () => journey.send({ type: 'prepare' }));
  on('leave-request', () => journey.send({ type: 'end', reason: 'left' }));
  on('rejoin-request', (event) => {
    event.preventDefault();
    if (request(host, 'rejoin-request', event.detail)) journey.send({ type: 'rejoin' });
  });
}
