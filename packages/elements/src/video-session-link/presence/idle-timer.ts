/** How long a page that is never idle can hold the work back. */
const LONGEST_BUSY_MILLISECONDS = 1_000;

/** A timer that also waits until the page has nothing else to do, where the browser can tell. */
export class IdleTimer {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #idle: number | undefined;

  /** Takes the place of what was set before. */
  set(wait: number, work: () => void): void {
    this.clear();
    this.#timer = setTimeout(() => this.#whenIdle(work), wait);
  }

  clear(): void {
    clearTimeout(this.#timer);
    if (this.#idle !== undefined) cancelIdleCallback(this.#idle);
    this.#idle = undefined;
  }

  /** Safari cannot tell. */
  #whenIdle(work: () => void): void {
    if (!('requestIdleCallback' in globalThis)) work();
    else this.#idle = requestIdleCallback(work, { timeout: LONGEST_BUSY_MILLISECONDS });
  }
}
