/** What was, what is, and what was taken back. Values are never changed, only replaced. */
export class History<T> {
  #past: T[] = [];
  #future: T[] = [];
  #present: T;
  #group: string | undefined;

  constructor(present: T) {
    this.#present = present;
  }

  get present(): T {
    return this.#present;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** @param group changes of one group, one after another, are taken back together: typing in one field */
  push(next: T, group?: string): void {
    if (group === undefined || group !== this.#group) {
      this.#past.push(this.#present);
      if (this.#past.length > MOST_STEPS) this.#past.shift();
    }
    this.#group = group;
    this.#future = [];
    this.#present = next;
  }

  /** What comes next is a step of its own. */
  endGroup(): void {
    this.#group = undefined;
  }

  undo(): boolean {
    return this.#step(this.#past, this.#future);
  }

  redo(): boolean {
    return this.#step(this.#future, this.#past);
  }

  #step(from: T[], to: T[]): boolean {
    const next = from.pop();
    if (next === undefined) return false;
    to.push(this.#present);
    this.#present = next;
    this.endGroup();
    return true;
  }
}

/** Settings may hold pictures, so that it is not for ever. */
const MOST_STEPS = 200;
