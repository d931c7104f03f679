import type { ReactiveControllerHost } from 'lit';

/**
 * A part of the page that is fetched when it is first wanted, in a chunk of its
 * own. The page is complete without it, so that a failure is no error.
 */
export class Late<T> {
  readonly #host: ReactiveControllerHost;
  readonly #fetch: () => Promise<T>;
  #part: T | undefined;
  #coming: Promise<void> | undefined;
  #hasFailed = false;

  constructor(host: ReactiveControllerHost, fetch: () => Promise<T>) {
    this.#host = host;
    this.#fetch = fetch;
  }

  /** Undefined until it is here. */
  get part(): T | undefined {
    return this.#part;
  }

  /** Settles when it is here, or has failed; undefined while nothing is on its way. */
  get coming(): Promise<void> | undefined {
    return this.#coming;
  }

  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** Has it fetched, unless that has failed, and the host rendered again when it is here. */
  want(): void {
    if (!this.#hasFailed) this.wantAgain();
  }

  /** A person wants it, so that it is worth another try. */
  wantAgain(): void {
    if (this.#part === undefined) this.#coming ??= this.#load();
  }

  async #load(): Promise<void> {
    try {
      this.#part = await this.#fetch();
      this.#hasFailed = false;
    } catch {
      this.#hasFailed = true;
    }
    this.#coming = undefined;
    this.#host.requestUpdate();
  }
}
