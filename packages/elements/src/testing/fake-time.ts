interface Due {
  readonly at: number;
  readonly work: () => void;
  readonly every: number | undefined;
}

/** Timers and clock of the page, which go on only when they are told. */
export class FakeTime {
  readonly #own = { ...pick(), now: Date.now, elapsed: performance.now.bind(performance) };
  readonly #due = new Map<number, Due>();
  #now = Date.now();
  #elapsed = performance.now();
  #last = 1_000_000;

  constructor() {
    const add = (work: () => void, wait = 0, every?: number) => {
      this.#due.set((this.#last += 1), { at: this.#elapsed + wait, work, every });
      return this.#last;
    };
    const remove = (timer?: number) => void this.#due.delete(timer ?? 0);
    Object.assign(window, {
      setTimeout: (work: () => void, wait?: number) => add(work, wait),
      setInterval: (work: () => void, wait = 0) => add(work, wait, wait),
      clearTimeout: remove,
      clearInterval: remove,
    });
    Date.now = () => this.#now;
    performance.now = () => this.#elapsed;
  }

  /** How many timers run. */
  get timers(): number {
    return this.#due.size;
  }

  /** Milliseconds until the next timer. */
  get next(): number | undefined {
    const waits = [...this.#due.values()].map(({ at }) => at - this.#elapsed);
    return waits.length === 0 ? undefined : Math.min(...waits);
  }

  /** Time goes by while the page is awake. */
  pass(milliseconds: number): void {
    const end = this.#elapsed + milliseconds;
    for (;;) {
      const next = this.next;
      if (next === undefined || this.#elapsed + next > end) break;
      this.#go(next);
      this.#run();
    }
    this.#go(end - this.#elapsed);
  }

  /** A device that sleeps stops the timers, and on many the monotonic clock too, but not the date. */
  sleep(milliseconds: number): void {
    this.#now += milliseconds;
  }

  restore(): void {
    const { now, elapsed, ...timers } = this.#own;
    Object.assign(window, timers);
    Date.now = now;
    performance.now = elapsed;
  }

  #go(milliseconds: number): void {
    this.#now += milliseconds;
    this.#elapsed += milliseconds;
  }

  #run(): void {
    for (const [timer, { at, work, every }] of [...this.#due]) {
      if (at > this.#elapsed || !this.#due.has(timer)) continue;
      if (every === undefined) this.#due.delete(timer);
      else this.#due.set(timer, { at: at + every, work, every });
      work();
    }
  }
}

function pick() {
  const { setTimeout, setInterval, clearTimeout, clearInterval } = window;
  return { setTimeout, setInterval, clearTimeout, clearInterval };
}
