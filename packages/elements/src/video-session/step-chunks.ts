import { SessionError, type JourneyState } from '@video-session/core';

type Step = JourneyState['status'];

/** The elements of the steps, each in a chunk of its own. */
const CHUNKS = {
  welcome: () => import('../define/welcome-page.js'),
  join: () => import('../define/join-screen.js'),
  call: () => import('../define/session-view.js'),
  meeting: async () =>
    (await import('../session-view/session-view.js')).SessionViewElement.preload(),
} as const;

type Chunk = keyof typeof CHUNKS;

const NEEDED: Partial<Record<Step, Chunk>> = {
  welcome: 'welcome',
  preparing: 'join',
  'in-session': 'call',
};

/** What comes next, fetched while the person is busy with a step; a failure is told when it comes. */
const NEXT: Partial<Record<Step, readonly Chunk[]>> = {
  verifying: ['welcome'],
  welcome: ['join'],
  preparing: ['call', 'meeting'],
};

/** @throws {SessionError} `offline` */
export async function loadStep(step: Step): Promise<void> {
  const chunk = NEEDED[step];
  if (chunk === undefined) return;
  try {
    await CHUNKS[chunk]();
  } catch (cause) {
    throw new SessionError('offline', `The script of the step "${step}" did not load`, { cause });
  }
}

/** @param withMeeting whether the meeting adapter of this SDK will be used */
export function prefetchAfter(step: Step, withMeeting: boolean): void {
  for (const chunk of NEXT[step] ?? []) {
    if (chunk !== 'meeting' || withMeeting) CHUNKS[chunk]().catch(() => undefined);
  }
}
