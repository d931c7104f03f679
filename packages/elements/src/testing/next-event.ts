import type { SessionEventMap } from '../session-events.js';

/** The next event of that type. */
export function nextEvent<K extends keyof SessionEventMap>(
  target: EventTarget,
  type: K,
): Promise<SessionEventMap[K]> {
  return new Promise((resolve) => {
    const listener = (event: Event) => resolve(event as SessionEventMap[K]);
    target.addEventListener(type, listener, { once: true });
  });
}

/** Every event of that type from now on. */
export function record<K extends keyof SessionEventMap>(
  target: EventTarget,
  type: K,
): SessionEventMap[K][] {
  const events: SessionEventMap[K][] = [];
  target.addEventListener(type, (event) => events.push(event as SessionEventMap[K]));
  return events;
}

/* eslint-disable no-console -- it is the console that is looked at */

/** Silences the one line for developers, and keeps what was written to it. */
export function muteConsole(level: 'error' | 'info' = 'error'): {
  lines: string[];
  restore: () => void;
} {
  const original = console[level];
  const lines: string[] = [];
  console[level] = (...words: unknown[]) => void lines.push(words.join(' '));
  return { lines, restore: () => (console[level] = original) };
}
