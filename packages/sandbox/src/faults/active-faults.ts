import type { Fault, FaultName } from './fault.js';

/** The faults that last until they are mended. */
export class ActiveFaults {
  #faults: readonly Fault[] = [];

  get all(): readonly Fault[] {
    return this.#faults;
  }

  /** Takes the place of the same fault for the same room. */
  add(fault: Fault): void {
    const rest = this.#faults.filter(
      ({ name, room }) => name !== fault.name || room !== fault.room,
    );
    this.#faults = [...rest, fault];
  }

  /** Mends one fault, or all. */
  clear(name?: FaultName): void {
    this.#faults = name === undefined ? [] : this.#faults.filter((fault) => fault.name !== name);
  }

  /** The newest of these faults that is for `room`; for any room when that is left out. */
  find(names: readonly FaultName[], room?: string): Fault | undefined {
    return this.#faults
      .filter((fault) => names.includes(fault.name) && concerns(fault, room?.toLowerCase()))
      .at(-1);
  }
}

function concerns(fault: Fault, room: string | undefined): boolean {
  return fault.room === undefined || room === undefined || fault.room === room;
}
