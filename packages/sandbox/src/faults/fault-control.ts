import type { Connection } from '../server/connection.js';
import type { Rooms } from '../server/rooms.js';
import type { Timings } from '../wire/timings.js';
import type { ActiveFaults } from './active-faults.js';
import { FAULTS, parseFault, type Fault, type FaultName } from './fault.js';
import { strike } from './room-faults.js';

export interface FaultTargets {
  readonly faults: ActiveFaults;
  readonly rooms: Rooms;
  readonly connections: ReadonlySet<Connection>;
  readonly timings: Timings;
}

/** Breaks the sandbox on request, and mends it. */
export class FaultControl {
  readonly #targets: FaultTargets;
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(targets: FaultTargets) {
    this.#targets = targets;
  }

  /** The faults that last until they are mended. */
  get active(): readonly Fault[] {
    return this.#targets.faults.all;
  }

  /**
   * @returns how many participants who are in a room it hit.
   * @throws {TypeError} for a fault that there is none of.
   */
  break(wanted: unknown): number {
    const fault = parseFault(wanted);
    const { faults, rooms, timings } = this.#targets;
    if (FAULTS[fault.name] !== 'room') faults.add(fault);
    if (fault.name === 'server-down') return this.#cut(fault.room);
    const hit = strike(fault, rooms.named(fault.room), timings, (task, ms) =>
      this.#later(task, ms),
    );
    rooms.sweep();
    return hit;
  }

  /** Mends one lasting fault, or all. What has happened in a room stays as it is. */
  mend(name?: FaultName): void {
    this.#targets.faults.clear(name);
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #cut(room: string | undefined): number {
    const cut = [...this.#targets.connections].filter(
      ({ roomName }) => roomName !== '' && (room === undefined || roomName === room),
    );
    for (const connection of cut) connection.cut();
    return cut.length;
  }

  #later(task: () => void, ms: number): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      task();
      this.#targets.rooms.sweep();
    }, ms).unref();
    this.#timers.add(timer);
  }
}
