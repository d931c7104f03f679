/** Keeps the screen awake, as long as the browser lets it: a lock is lost whenever the page is hidden. */
export class WakeLock {
  #life: AbortController | undefined;

  start(): void {
    if (this.#life !== undefined || !('wakeLock' in navigator)) return;
    const { signal } = (this.#life = new AbortController());
    const hold = () => void holdScreen(signal);
    document.addEventListener('visibilitychange', hold, { signal });
    hold();
  }

  stop(): void {
    this.#life?.abort();
    this.#life = undefined;
  }
}

async function holdScreen(signal: AbortSignal): Promise<void> {
  if (document.visibilityState !== 'visible') return;
  try {
    const lock = await navigator.wakeLock.request('screen');
    if (signal.aborted) await lock.release();
    else signal.addEventListener('abort', () => void lock.release());
  } catch {
    // A battery that is low, or a page that may not: the call goes on, and the screen may go dark.
  }
}
