import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Answers {
  /** The page is closed, or put into the browser's cache. */
  left(): void;
  /** The page has come back from the browser's cache. */
  returned(): void;
}

/** Tells when the person leaves the page, and when the browser brings it back as it was. */
export class PageVisit implements ReactiveController {
  readonly #answers: Answers;
  #connection: AbortController | undefined;

  constructor(host: ReactiveControllerHost, answers: Answers) {
    this.#answers = answers;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    addEventListener('pagehide', () => this.#answers.left(), { signal });
    addEventListener('pageshow', ({ persisted }) => this.#onShow(persisted), { signal });
  }

  hostDisconnected(): void {
    this.#connection?.abort();
  }

  #onShow(persisted: boolean): void {
    if (persisted) this.#answers.returned();
  }
}
