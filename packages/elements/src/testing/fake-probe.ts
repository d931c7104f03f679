/** Stands in for the network of `fetch`: a host API as quick as a test says. */
export class FakeProbe {
  readonly asked: string[] = [];
  bytes = 262_144;
  status = 200;
  /** Holds every answer back for ever. */
  isSilent = false;
  readonly #fetch = window.fetch;

  constructor() {
    window.fetch = (_input, { method = 'GET', signal } = {}) => {
      this.asked.push(method);
      return new Promise((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason as Error));
        if (!this.isSilent) resolve(this.#answer());
      });
    };
  }

  /** Lets the page be as it was. */
  stop(): void {
    window.fetch = this.#fetch;
  }

  #answer(): Response {
    return new Response(new Uint8Array(this.bytes), { status: this.status });
  }
}
