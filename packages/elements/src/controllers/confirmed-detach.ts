import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Answers {
  /** Taken out and put back at once: a frame inside has lost its document. */
  moved(): void;
  /** Taken out and left out. */
  removed(): void;
  /** Put back after it had been removed. */
  restored(): void;
}

/**
 * Tells a move in the document from a removal: a framework that sorts a list
 * takes an element out and puts it back in the same task.
 */
export class ConfirmedDetach implements ReactiveController {
  readonly #answers: Answers;
  #status: 'attached' | 'detaching' | 'removed' = 'attached';

  constructor(host: ReactiveControllerHost, answers: Answers) {
    this.#answers = answers;
    host.addController(this);
  }

  hostConnected(): void {
    const before = this.#status;
    this.#status = 'attached';
    if (before === 'detaching') this.#answers.moved();
    if (before === 'removed') this.#answers.restored();
  }

  hostDisconnected(): void {
    this.#status = 'detaching';
    queueMicrotask(() => {
      if (this.#status !== 'detaching') return;
      this.#status = 'removed';
      this.#answers.removed();
    });
  }
}
