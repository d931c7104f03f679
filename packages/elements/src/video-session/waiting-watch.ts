import type { WaitingLine } from '../waiting-room/waiting-room.js';
import type { JourneyStore } from './journey-store.js';

/** Milliseconds. */
export interface WatchPace {
  /** Between looks where nobody can tell that the waiting is over. */
  readonly look: number;
  /** Let in, and yet not in: the network, or two servers that do not agree yet. */
  readonly again: number;
}

const PACE: WatchPace = { look: 20_000, again: 5_000 };

type Waiting = Pick<JourneyStore, 'state' | 'send' | 'look'>;

/**
 * Takes a waiting person in when they are let in, and looks by itself where the
 * stream cannot tell: nobody waits for ever behind a proxy that holds streams back.
 */
export class WaitingWatch {
  readonly #journey: Waiting;
  readonly #pace: WatchPace;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isTaken = false;

  constructor(journey: Waiting, pace = PACE) {
    this.#journey = journey;
    this.#pace = pace;
  }

  /** Called whenever the step, the line or the admission changes. */
  update(line: WaitingLine, admitted: boolean): void {
    clearTimeout(this.#timer);
    const { status } = this.#journey.state;
    if (!admitted) this.#isTaken = false;
    if (status !== 'waiting') return;
    if (admitted && !this.#isTaken) {
      this.#isTaken = true;
      this.#journey.send({ type: 'admitted' });
    } else if (admitted || line !== 'live') {
      this.#timer = setTimeout(
        () => {
          this.#journey.look();
          this.update(line, admitted);
        },
        admitted ? this.#pace.again : this.#pace.look,
      );
    }
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
