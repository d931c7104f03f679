import { isMeetingCode, type MeetingCode } from '@video-session/core';

export const LIVE_CHANNEL = 'video-session-live';

/** Who asks is answered by every session; a session says that it lives, again and again, and that it is over. */
export type LiveMessage =
  | { readonly type: 'ask' }
  | {
      readonly type: 'live' | 'over';
      /** All that is told of the session (R42). */
      readonly meetingCode: MeetingCode;
      /** Drawn at random for each tab. */
      readonly tab: string;
      /** The tab holds a Web Lock, which the browser frees when the tab is gone. */
      readonly locked: boolean;
    };

/** @returns whether the lock is held; it is freed with the signal. It needs a secure context. */
export async function holdLock(tab: string, signal: AbortSignal): Promise<boolean> {
  const locks = lockManager();
  if (locks === undefined) return false;
  return new Promise((resolve) => {
    const hold = () => {
      resolve(true);
      return new Promise<void>((release) => {
        if (signal.aborted) release();
        else signal.addEventListener('abort', () => release());
      });
    };
    locks.request(lockOf(tab), hold).catch(() => resolve(false));
  });
}

/** The lock is to be had only when the tab is gone, for whatever reason. */
export function awaitLock(tab: string, signal: AbortSignal, freed: () => void): void {
  lockManager()
    ?.request(lockOf(tab), { mode: 'shared', signal }, freed)
    .catch(() => undefined); // Nobody waits any more.
}

/** Missing outside a secure context, and in browsers of before 2022. */
function lockManager(): LockManager | undefined {
  return (navigator as Partial<Navigator>).locks;
}

export function randomName(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join(
    '',
  );
}

/** A channel that the browser has closed already has nobody who would miss the word. */
export function postTo(channel: BroadcastChannel, message: LiveMessage): void {
  try {
    channel.postMessage(message);
  } catch {
    // Closed.
  }
}

/** Other versions of this script may speak on the channel as well. */
export function isLiveMessage(data: unknown): data is LiveMessage {
  if (typeof data !== 'object' || data === null) return false;
  const { type, meetingCode, tab, locked } = data as Record<string, unknown>;
  if (type === 'ask') return true;
  const isSession = type === 'live' || type === 'over';
  const isNamed = typeof meetingCode === 'string' && isMeetingCode(meetingCode);
  return isSession && isNamed && typeof tab === 'string' && typeof locked === 'boolean';
}

const lockOf = (tab: string): string => `${LIVE_CHANNEL}:${tab}`;
