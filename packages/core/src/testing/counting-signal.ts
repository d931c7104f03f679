/** A signal that counts who listens. */
export class CountingSignal {
  readonly signal: AbortSignal;
  listeners = 0;

  constructor(signal: AbortSignal) {
    const own = new AbortController();
    signal.addEventListener('abort', () => own.abort());
    this.signal = own.signal;
    const { addEventListener, removeEventListener } = own.signal;
    const listeners = new Set<unknown>();
    Object.assign(this.signal, {
      addEventListener: (...added: Parameters<typeof addEventListener>) => {
        listeners.add(added[1]);
        this.listeners = listeners.size;
        addEventListener.apply(own.signal, added);
      },
      removeEventListener: (...removed: Parameters<typeof removeEventListener>) => {
        listeners.delete(removed[1]);
        this.listeners = listeners.size;
        removeEventListener.apply(own.signal, removed);
      },
    });
  }
}
