import type { ReactiveElement } from 'lit';
import { ConfirmedDetach } from '../controllers/confirmed-detach.js';
import { PageVisit } from '../controllers/page-visit.js';
import { isLive } from './call-bar.js';
import type { CallControl } from './call-control.js';

/** What becomes of the call when its element, or the whole page, goes away and comes back. */
export class CallLife {
  readonly #control: CallControl;
  #interrupted = false;

  constructor(host: ReactiveElement, control: CallControl) {
    this.#control = control;
    new ConfirmedDetach(host, {
      moved: () => this.#onMoved(),
      removed: () => this.#onRemoved(),
      restored: () => this.#isOver || void control.start(),
    });
    new PageVisit(host, { left: () => this.#onPageLeft(), returned: () => this.#onPageReturned() });
  }

  /** What is over stays over, wherever it is shown: nobody is put back into a call that they have left. */
  get #isOver(): boolean {
    return this.#control.isOver;
  }

  /** With the frame goes whatever a goodbye was waiting for. */
  #onRemoved(): void {
    this.#control.finish();
    if (!this.#isOver) this.#control.stop();
  }

  get #isOn(): boolean {
    const { call } = this.#control;
    return isLive(call) && call.status !== 'leaving';
  }

  /** The frame has loaded itself anew and knows of no call. */
  #onMoved(): void {
    if (this.#isOn) void this.#control.rejoin('moved');
  }

  #onPageLeft(): void {
    this.#interrupted = this.#isOn;
    if (this.#interrupted) this.#control.pause();
  }

  /** With a frame of its own, and all else as it was. */
  #onPageReturned(): void {
    if (this.#interrupted) void this.#control.rejoin('returned');
    this.#interrupted = false;
  }
}
