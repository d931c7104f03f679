/** How much of each kind is open. */
export interface Leftovers {
  channels: number;
  timers: number;
  listeners: number;
  sounds: number;
}

type Listen = (...words: Parameters<EventTarget['addEventListener']>) => void;
type Timed = (work: () => void, wait?: number) => number;

/** Counts what this page opens from now on and does not close again. */
export class LeftoverCount {
  readonly #open: Leftovers = { channels: 0, timers: 0, listeners: 0, sounds: 0 };
  readonly #undo: (() => void)[] = [];

  constructor() {
    this.#countClosable('BroadcastChannel', 'channels');
    this.#countClosable('AudioContext', 'sounds');
    this.#countTimers('setInterval', 'clearInterval');
    this.#countTimers('setTimeout', 'clearTimeout');
    this.#countListeners(window);
    this.#countListeners(document);
  }

  get open(): Leftovers {
    return { ...this.#open };
  }

  /** Lets the page be as it was. */
  stop(): void {
    this.#undo.forEach((undo) => undo());
  }

  #replace(target: object, name: string, value: unknown): void {
    const own = Object.getOwnPropertyDescriptor(target, name);
    Object.defineProperty(target, name, { value, configurable: true, writable: true });
    this.#undo.push(() =>
      own ? Object.defineProperty(target, name, own) : Reflect.deleteProperty(target, name),
    );
  }

  #countClosable(name: 'BroadcastChannel' | 'AudioContext', kind: 'channels' | 'sounds'): void {
    const original = window[name] as new (...words: unknown[]) => { close(): unknown };
    const open = this.#open;
    const counting = class extends original {
      constructor(...words: unknown[]) {
        super(...words);
        open[kind] += 1;
      }
      override close(): unknown {
        open[kind] -= 1;
        return super.close();
      }
    };
    this.#replace(window, name, counting);
  }

  #countTimers(set: 'setInterval' | 'setTimeout', clear: 'clearInterval' | 'clearTimeout'): void {
    const original = { set: window[set] as Timed, clear: window[clear] };
    const running = new Set<number>();
    const ended = (timer: number | undefined) => {
      if (timer !== undefined && running.delete(timer)) this.#open.timers -= 1;
    };
    const start: Timed = (work, wait) => {
      const timer: number = original.set.call(
        window,
        () => {
          if (set === 'setTimeout') ended(timer);
          work();
        },
        wait,
      );
      running.add(timer);
      this.#open.timers += 1;
      return timer;
    };
    this.#replace(window, set, start);
    this.#replace(window, clear, (timer?: number) => {
      ended(timer);
      original.clear.call(window, timer);
    });
  }

  /** Listeners are taken off by their signal here: one without counts until it is removed by hand. */
  #countListeners(target: Window | Document): void {
    const original = {
      add: target.addEventListener.bind(target) as Listen,
      remove: target.removeEventListener.bind(target) as Listen,
    };
    const byHand: [string, unknown][] = [];
    const listen: Listen = (type, listener, options) => {
      original.add(type, listener, options);
      this.#open.listeners += 1;
      const signal = typeof options === 'object' ? options.signal : undefined;
      if (signal) signal.addEventListener('abort', () => (this.#open.listeners -= 1));
      else byHand.push([type, listener]);
    };
    this.#replace(target, 'addEventListener', listen);
    this.#replace(target, 'removeEventListener', (...words: Parameters<Listen>) => {
      original.remove(...words);
      const index = byHand.findIndex(
        ([type, listener]) => type === words[0] && listener === words[1],
      );
      if (index < 0) return;
      byHand.splice(index, 1);
      this.#open.listeners -= 1;
    });
  }
}

/** Waits until no lock is held or waited for; one that is forgotten ends the test. */
export async function noLocks(): Promise<void> {
  const { held = [], pending = [] } = await navigator.locks.query();
  if (held.length + pending.length > 0) await noLocks();
}
