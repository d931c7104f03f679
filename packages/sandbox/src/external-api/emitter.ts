export type Listener = (...args: never[]) => void;

/** The part of Node's EventEmitter that pages use on Jitsi's API object. */
export class Emitter {
  readonly #listeners = new Map<string, Listener[]>();

  on(event: string, listener: Listener): this {
    this.#listeners.set(event, [...this.listeners(event), listener]);
    return this;
  }

  once(event: string, listener: Listener): this {
    const heard: Listener = (...args) => {
      this.off(event, heard);
      listener(...args);
    };
    return this.on(event, heard);
  }

  off(event: string, listener: Listener): this {
    const left = this.listeners(event);
    const index = left.lastIndexOf(listener);
    if (index >= 0) left.splice(index, 1);
    this.#listeners.set(event, left);
    return this;
  }

  addListener(event: string, listener: Listener): this {
    return this.on(event, listener);
  }

  removeListener(event: string, listener: Listener): this {
    return this.off(event, listener);
  }

  removeAllListeners(event?: string): this {
    if (event === undefined) this.#listeners.clear();
    else this.#listeners.delete(event);
    return this;
  }

  /** Calls every listener; one that throws does not keep the others from hearing. */
  emit(event: string, ...args: unknown[]): boolean {
    const listeners = this.listeners(event);
    for (const listener of listeners) {
      try {
        listener(...(args as never[]));
      } catch (error) {
        reportError(error);
      }
    }
    return listeners.length > 0;
  }

  listeners(event: string): Listener[] {
    return [...(this.#listeners.get(event) ?? [])];
  }

  listenerCount(event: string): number {
    return this.listeners(event).length;
  }
}
