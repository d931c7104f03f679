import type { RoomFrame } from './meeting-controls.js';
import type { JitsiEventName } from './meeting-events.js';
import type { MeetingRoom } from './meeting-room.js';
import { loadRoomModule, roomModule } from './room-loader.js';

/** Leads to what is of use in the room. What happens before that is here waits, in its order. */
export class RoomLink {
  readonly #frame: RoomFrame;
  #room: MeetingRoom | undefined;
  #waiting: ((room: MeetingRoom) => void)[] = [];

  constructor(frame: RoomFrame) {
    this.#frame = frame;
  }

  hear(name: JitsiEventName, payload: unknown): void {
    this.ask((room) => room.hear(name, payload));
  }

  ask(work: (room: MeetingRoom) => void): void {
    if (this.#frame.isOver()) return;
    this.#open();
    if (this.#room !== undefined) {
      work(this.#room);
      return;
    }
    this.#waiting.push(work);
    void this.#load();
  }

  stop(): void {
    this.#waiting = [];
    this.#room?.stop();
  }

  async #load(): Promise<void> {
    await loadRoomModule();
    if (!this.#frame.isOver()) this.#open();
  }

  #open(): void {
    const module = roomModule();
    if (module === undefined || this.#room !== undefined) return;
    const room = (this.#room = new module.MeetingRoom(this.#frame));
    room.catchUp(this.#waiting.splice(0));
  }
}
