import type { SessionError } from '@video-session/core';
import type { SessionEventMap } from './session-events.js';

type DetailOf<K extends keyof SessionEventMap> = SessionEventMap[K]['detail'];

/** Dispatches a typed event. It bubbles, and stays inside the shadow root it is dispatched in. */
export function emit<K extends keyof SessionEventMap>(
  target: EventTarget,
  type: K,
  detail: DetailOf<K>,
): void {
  target.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
}

/**
 * Asks before something is done.
 * @returns whether it may go ahead: no listener has cancelled it
 */
export function request<K extends Extract<keyof SessionEventMap, `${string}-request`>>(
  target: EventTarget,
  type: K,
  detail: DetailOf<K>,
): boolean {
  return target.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, cancelable: true }));
}

/** Tells the developer once, in the console, and the page by a typed event; neither holds a secret (R40). */
export function reportError(target: HTMLElement, error: SessionError): void {
  // eslint-disable-next-line no-console -- the one line for developers
  console.error(
    `<${target.localName}> ${error.code}: ${error.message} (docs/errors.md#${error.code})`,
  );
  const { code, recoverable } = error;
  emit(target, 'session-error', { code, recoverable, error });
}
