import type { ReactiveController, ReactiveControllerHost } from 'lit';

export type CopyStatus = 'idle' | 'copied' | 'refused';

const SHOWN_MILLISECONDS = 4_000;

/** Copies a text and says for a while whether that worked. */
export class Clipboard implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #status: CopyStatus = 'idle';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get status(): CopyStatus {
    return this.#status;
  }

  /** @returns whether the browser allowed it */
  async copy(text: string): Promise<boolean> {
    try {
      await navigator.clipboard.writeText(text);
      this.#show('copied');
      return true;
    } catch {
      this.#show('refused');
      return false;
    }
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#status = 'idle';
  }

  #show(status: CopyStatus): void {
    this.#status = status;
    this.#host.requestUpdate();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#status = 'idle';
      this.#host.requestUpdate();
    }, SHOWN_MILLISECONDS);
  }
}
