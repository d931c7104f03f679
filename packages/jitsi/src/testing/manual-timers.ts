/** Replaces the page's timers by ones that a test runs itself. */
export class ManualTimers {
  readonly #waiting = new Map<number, { at: number; run: () => void }>();
  readonly #original = { setTimeout: window.setTimeout, clearTimeout: window.clearTimeout };
  #now = 0;
  #lastId = 0;

  constructor() {
    Object.assign(window, {
      setTimeout: (run: () => void, delay = 0) => {
        this.#lastId += 1;
        this.#waiting.set(this.#lastId, { at: this.#now + delay, run });
        return this.#lastId;
      },
      clearTimeout: (id: number) => this.#waiting.delete(id),
    });
  }

  get pending(): number {
    return this.#waiting.size;
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
    for (const [id, { at, run }] of [...this.#waiting]) {
      if (at > this.#now) continue;
      this.#waiting.delete(id);
      run();
    }
  }

  restore(): void {
    Object.assign(window, this.#original);
  }
}
