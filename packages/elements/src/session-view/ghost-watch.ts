import type { CallState } from '@video-session/core';

/** A meeting server gives a dead connection up after about a minute. */
export const GHOST_MILLISECONDS = 90_000;

/** Whoever was taken for a ghost and is still there after that is a person, and is to be named (R8). */
export class GhostWatch {
  readonly #stayed: (id: string) => void;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(stayed: (id: string) => void) {
    this.#stayed = stayed;
  }

  see(state: CallState): void {
    const ghosts = 'room' in state ? state.room.ghosts.map(({ id }) => id) : [];
    for (const id of this.#timers.keys()) if (!ghosts.includes(id)) this.#forget(id);
    for (const id of ghosts) if (!this.#timers.has(id)) this.#wait(id);
  }

  #wait(id: string): void {
    this.#timers.set(
      id,
      setTimeout(() => this.#stayed(id), GHOST_MILLISECONDS),
    );
  }

  #forget(id: string): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
  }
}
