import type { JourneyState } from '@video-session/core';
import type { SessionViewElement } from '../session-view/session-view.js';
import { loadScript, prefetch } from './load-script.js';

/** The elements of the later steps, each in a chunk of its own. */
const CHUNKS = {
  join: () => import('../define/join-screen.js'),
  waiting: () => import('../define/waiting-room.js'),
  call: () => import('../define/session-view.js'),
  meeting: async () => {
    await CHUNKS.call();
    await (customElements.get('session-view') as typeof SessionViewElement).preload();
  },
} as const;

type Chunk = keyof typeof CHUNKS;

const NEEDED: Partial<Record<JourneyState['status'], Chunk>> = {
  preparing: 'join',
  waiting: 'waiting',
  'in-session': 'call',
};

/** @throws {SessionError} `offline` */
export async function loadLaterStep({ status }: JourneyState): Promise<void> {
  const chunk = NEEDED[status];
  if (chunk !== undefined) await loadScript<unknown>(CHUNKS[chunk]);
}

/**
 * Fetches what comes next while the person is busy with a step.
 * @param withMeeting whether the meeting adapter of this SDK will be used
 */
export function prefetchAfter(state: JourneyState, withMeeting: boolean): void {
  for (const chunk of nextAfter(state)) {
    if (chunk !== 'meeting' || withMeeting) prefetch(CHUNKS[chunk]);
  }
}

function nextAfter(state: JourneyState): readonly Chunk[] {
  switch (state.status) {
    case 'welcome':
      return ['join'];
    case 'preparing':
      return 'visit' in state ? ['waiting', 'call', 'meeting'] : ['call', 'meeting'];
    default:
      return [];
  }
}
