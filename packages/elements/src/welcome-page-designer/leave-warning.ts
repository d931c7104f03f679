import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The browser asks before the page is left with changes that are not saved. */
export class LeaveWarning implements ReactiveController {
  readonly #hasChanges: () => boolean;

  constructor(host: ReactiveControllerHost, hasChanges: () => boolean) {
    this.#hasChanges = hasChanges;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeunload', this.#onLeave);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeunload', this.#onLeave);
  }

  readonly #onLeave = (event: BeforeUnloadEvent): void => {
    if (this.#hasChanges()) event.preventDefault();
  };
}
