import { isMeetingCode, type MeetingCode } from '@video-session/core';
import { lockManager } from './web-lock.js';

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

/** The lock is to be had only when the tab is gone, for whatever reason. */
export function awaitLock(tab: string, signal: AbortSignal, freed: () => void): void {
  lockManager()
    ?.request(lockOf(tab), { mode: 'shared', signal }, freed)
    .catch(() => undefined); // Nobody waits any more.
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

/** Held by a tab for as long as its session lives. */
export const lockOf = (tab: string): string => `${LIVE_CHANNEL}:${tab}`;
