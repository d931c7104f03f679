export interface Remains {
  /** Listeners of window and document that nobody has taken away. */
  readonly listeners: number;
  /** Timers that run. */
  readonly timers: number;
  restore(): void;
}

/** Counts from now on what is left behind on window and document; listeners go by their signal. */
export function countRemains(): Remains {
  const targets = [window, document];
  const originals = targets.map(({ addEventListener }) => addEventListener);
  const { setTimeout: set, clearTimeout: clear } = window;
  const timers = new Set<number>();
  let listeners = 0;
  targets.forEach((target, index) => {
    target.addEventListener = (...given: Parameters<typeof addEventListener>) => {
      const [, , options] = given;
      listeners += 1;
      if (typeof options === 'object')
        options.signal?.addEventListener('abort', () => (listeners -= 1));
      originals[index]!.apply(target, given);
    };
  });
  window.setTimeout = ((work: () => void, wait?: number) => {
    const id = set(() => {
      timers.delete(id);
      work();
    }, wait);
    timers.add(id);
    return id;
  }) as typeof set;
  window.clearTimeout = ((id: number) => {
    timers.delete(id);
    clear(id);
  }) as typeof clear;
  return {
    get listeners() {
      return listeners;
    },
    get timers() {
      return timers.size;
    },
    restore() {
      targets.forEach((target, index) => (target.addEventListener = originals[index]!));
      Object.assign(window, { setTimeout: set, clearTimeout: clear });
    },
  };
}
