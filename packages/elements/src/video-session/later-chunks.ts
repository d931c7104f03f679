import type { JourneyState } from '@video-session/core';
import { loadScript, prefetch } from './load-script.js';

/** The elements of the later steps, each in a chunk of its own. */
const CHUNKS = {
  join: () => import('../define/join-screen.js'),
  waiting: () => import('../define/waiting-room.js'),
  call: () => import('../define/session-view.js'),
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
 * @param come told of each that is here
 */
export function prefetchAfter(state: JourneyState, come: () => void): void {
  for (const chunk of nextAfter(state))
    prefetch(async () => {
      await CHUNKS[chunk]();
      come();
    });
}

/** Whether the call can be made ready while the person is still busy with a step before it. */
export function isCallHere(): boolean {
  return customElements.get('session-view') !== undefined;
}

function nextAfter(state: JourneyState): readonly Chunk[] {
  switch (state.status) {
    case 'welcome':
      return ['join'];
    case 'preparing':
      return 'visit' in state ? ['waiting', 'call'] : ['call'];
    default:
      return [];
  }
}
