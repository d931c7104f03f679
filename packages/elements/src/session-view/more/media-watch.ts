import type { CallState } from '@video-session/core';

/**
 * Milliseconds without any media before a call is mounted anew: where it has broken, and
 * where it has not come about, which a ghost can keep from happening for a minute.
 */
export const MEDIA_MILLISECONDS = { broken: 15_000, awaited: 75_000 } as const;

/** How often, before the person is left to decide. */
export const MEDIA_TRIES = 3;

/**
 * Tells when a call is dead though the room is not: once peer-to-peer has broken, Jitsi
 * waits for a bridge, which may not be there or not be reachable, and says nothing.
 */
export class MediaWatch {
  readonly #dead: () => void;
  #tries = 0;
  #waitsFor: keyof typeof MEDIA_MILLISECONDS | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(dead: () => void) {
    this.#dead = dead;
  }

  see(state: CallState): void {
    // On the way back the tries are kept.
    if (hasMedia(state) || !('room' in state) || state.status === 'joining') this.#tries = 0;
    const lack = this.#tries < MEDIA_TRIES ? lackOf(state) : undefined;
    if (lack === this.#waitsFor) return;
    clearTimeout(this.#timer);
    this.#waitsFor = lack;
    if (lack !== undefined) this.#timer = setTimeout(() => this.#tell(), MEDIA_MILLISECONDS[lack]);
  }

  #tell(): void {
    this.#waitsFor = undefined;
    this.#tries += 1;
    this.#dead();
  }
}

function hasMedia(state: CallState): boolean {
  if (state.status !== 'joined') return false;
  const { connection } = state.room;
  return connection !== undefined && connection.level !== 'lost';
}

/** Not while Jitsi itself still tries, nor while people wait in a lobby that closes when its moderator goes. */
function lackOf(state: CallState): keyof typeof MEDIA_MILLISECONDS | undefined {
  if (state.status !== 'joined') return undefined;
  const { connection, direct, knocking, reached } = state.room;
  if (connection?.level !== 'lost' || direct === true || knocking.length > 0) return undefined;
  return reached ? 'broken' : 'awaited';
}
