import { isJsonObject, SessionError } from '@video-session/core';
import { isLobbyError } from './meeting-errors.js';
import type { JitsiEventName } from './meeting-events.js';

export interface WatchdogLimits {
  /** Milliseconds for the frame's first sign of life. */
  readonly frameTimeout: number;
  /** Milliseconds from there, or from falling out of the room, until being in it. */
  readonly joinTimeout: number;
}

/**
 * Ends a wait of which Jitsi says nothing: its frame may show the browser's own
 * error page, and its page may stand in front of the room, without any event.
 */
export class Watchdog {
  readonly #limits: WatchdogLimits;
  readonly #onFailure: (error: SessionError) => void;
  #alive = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(limits: WatchdogLimits, onFailure: (error: SessionError) => void) {
    this.#limits = limits;
    this.#onFailure = onFailure;
    this.#arm(
      limits.frameTimeout,
      'meeting-frame-silent',
      'The meeting frame gave no sign of life',
    );
  }

  /** @returns whether this was the first sign of life */
  observe(name: JitsiEventName, payload: unknown): boolean {
    const first = !this.#alive;
    this.#alive = true;
    if (first) this.#awaitJoin();
    if (name === 'videoConferenceJoined' || isInLobby(name, payload)) this.stop();
    return first;
  }

  /**
   * Is told of every `left`. Only the fall out of the room itself starts a running clock
   * anew: with each of Jitsi's further attempts it would never run out.
   */
  lost(fellOut: boolean): void {
    if (fellOut || this.#timer === undefined) this.#awaitJoin();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #awaitJoin(): void {
    this.#arm(
      this.#limits.joinTimeout,
      'meeting-join-timeout',
      'The meeting page did not get into the room in time',
    );
  }

  #arm(milliseconds: number, code: 'meeting-frame-silent' | 'meeting-join-timeout', why: string) {
    this.stop();
    this.#timer = setTimeout(() => this.#onFailure(new SessionError(code, why)), milliseconds);
  }
}

/** Somebody else decides how long a person waits in the lobby. */
function isInLobby(name: JitsiEventName, payload: unknown): boolean {
  if (name === 'prejoinScreenLoaded') return true;
  return name === 'errorOccurred' && isJsonObject(payload) && isLobbyError(payload);
}
