import { Room } from './room.js';

/** All meetings of the server, each there only as long as somebody is in it or before its door. */
export class Rooms {
  readonly #rooms = new Map<string, Room>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** The meeting of that name, made when it is not there. Jitsi's room names have no capitals. */
  open(tenant: string, name: string): Room {
    const key = `${tenant}/${name}`.toLowerCase();
    const room = this.#rooms.get(key) ?? new Room(this.#now);
    this.#rooms.set(key, room);
    return room;
  }

  /** The meetings of that name, of whatever tenant; all of them without a name. */
  named(name?: string): Room[] {
    const isNamed = (key: string) => name === undefined || key.endsWith(`/${name.toLowerCase()}`);
    return [...this.#rooms].filter(([key]) => isNamed(key)).map(([, room]) => room);
  }

  /** Forgets the meetings nobody is in. */
  sweep(): void {
    for (const [key, room] of this.#rooms) {
      if (room.isEmpty) this.#rooms.delete(key);
    }
  }
}
