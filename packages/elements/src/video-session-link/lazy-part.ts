import { SessionError } from '@video-session/core';
import type { ReactiveControllerHost } from 'lit';
import { reportError } from '../emit.js';

/** A part of an element that is fetched when it is first needed, and may fail to come. */
export class LazyPart<T> {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #fetch: () => Promise<T>;
  #part: T | undefined;
  #coming: Promise<T> | undefined;
  #hasFailed = false;

  constructor(host: ReactiveControllerHost & HTMLElement, fetch: () => Promise<T>) {
    this.#host = host;
    this.#fetch = fetch;
  }

  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** Undefined until it is here; the first to ask has it fetched, and the host renders again. */
  get(): T | undefined {
    if (this.#coming === undefined && !this.#hasFailed) this.retry();
    return this.#part;
  }

  /** Fetches it without anybody waiting for it; a failure is told to the page. */
  retry(): void {
    this.load().catch((thrown: unknown) => {
      reportError(this.#host, SessionError.from(thrown, 'offline'));
    });
  }

  /** @throws {SessionError} `offline` */
  load(): Promise<T> {
    return (this.#coming ??= this.#load());
  }

  async #load(): Promise<T> {
    this.#hasFailed = false;
    try {
      this.#part = await this.#fetch();
      return this.#part;
    } catch (cause) {
      this.#hasFailed = true;
      this.#coming = undefined;
      throw new SessionError('offline', 'A part of the script did not load', { cause });
    } finally {
      this.#host.requestUpdate();
    }
  }
}
