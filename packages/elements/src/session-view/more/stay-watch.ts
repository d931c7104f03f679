import type { CallState, Gathered } from '@video-session/core';

/** A meeting server gives a dead connection up after about a minute. */
export const GHOST_MILLISECONDS = 90_000;

/** Whoever knocked and had no answer for so long may well have given up: no meeting tells. */
export const KNOCK_MILLISECONDS = 180_000;

/** Tells of each of some people who is still there, as what they were taken for, after a time. */
export class StayWatch {
  readonly #milliseconds: number;
  readonly #idsOf: (room: Gathered) => readonly string[];
  readonly #stayed: (id: string) => void;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(
    milliseconds: number,
    idsOf: (room: Gathered) => readonly string[],
    stayed: (id: string) => void,
  ) {
    this.#milliseconds = milliseconds;
    this.#idsOf = idsOf;
    this.#stayed = stayed;
  }

  see(state: CallState): void {
    const ids = 'room' in state ? this.#idsOf(state.room) : [];
    for (const id of this.#timers.keys()) if (!ids.includes(id)) this.#forget(id);
    for (const id of ids) if (!this.#timers.has(id)) this.#wait(id);
  }

  #wait(id: string): void {
    const timer = setTimeout(() => this.#stayed(id), this.#milliseconds);
    this.#timers.set(id, timer);
  }

  #forget(id: string): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
  }
}

/** Those who knock and have not done so for long. */
export function freshKnocks({ knocking, agedKnocks }: Gathered): readonly string[] {
  return knocking.map(({ id }) => id).filter((id) => !agedKnocks.includes(id));
}
