import type { CallState, Participant } from '@video-session/core';

/** Milliseconds for a call with a ghost in it to come about all the same. */
export const IN_THE_WAY_MILLISECONDS = 5_000;

/**
 * Tells a clinician's side which ghosts keep a call from coming about: with a third one in
 * the room Jitsi goes by its bridge, and where there is none, nobody sees or hears anybody
 * until the meeting server gives the dead connection up. By its pseudonym a ghost is a
 * guess (R8): it may be somebody's other device. So it is told only while no media gets
 * through, when that device has nothing of the call either; in a call that works nobody
 * is put out.
 */
export class GhostRemoval {
  readonly #remove: (id: string) => void;
  #ids = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(remove: (id: string) => void) {
    this.#remove = remove;
  }

  see(state: CallState): void {
    const ghosts = ghostsInTheWay(state).map(({ id }) => id);
    if (ghosts.join(' ') === this.#ids) return;
    clearTimeout(this.#timer);
    this.#ids = ghosts.join(' ');
    if (ghosts.length > 0)
      this.#timer = setTimeout(() => ghosts.forEach(this.#remove), IN_THE_WAY_MILLISECONDS);
  }
}

function ghostsInTheWay(state: CallState): readonly Participant[] {
  if (state.status !== 'joined' || state.role !== 'clinician') return [];
  const { connection, ghosts, moderator, reached } = state.room;
  return moderator === true && connection?.level === 'lost' && !reached ? ghosts : [];
}
