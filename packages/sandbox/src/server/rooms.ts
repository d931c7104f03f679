import type { Participant, Presence, RoomMessage, ServerMessage } from '../wire/messages.js';
import { deliveries, isFor } from '../wire/room-rules.js';

/** The way to one participant's page. */
export type Send = (message: ServerMessage) => void;

interface Seat {
  participant: Participant;
  readonly send: Send;
}

/** One meeting: who is there, and what each hears of the others. */
export class Room {
  readonly #seats = new Map<string, Seat>();
  readonly #startedAt: number;
  #subject = '';

  constructor(startedAt: number) {
    this.#startedAt = startedAt;
  }

  get isEmpty(): boolean {
    return this.#seats.size === 0;
  }

  /** Seats a newcomer: tells them who is there, then the others about them. */
  join(participant: Participant, send: Send): void {
    send({
      type: 'joined',
      self: participant,
      participants: [...this.#seats.values()].map((seat) => seat.participant),
      subject: this.#subject,
      startedAt: this.#startedAt,
    });
    for (const seat of this.#seats.values()) seat.send({ type: 'participant-joined', participant });
    this.#seats.set(participant.id, { participant, send });
  }

  /** Does what `senderId` asks for, as far as their role allows. */
  handle(senderId: string, message: RoomMessage, now: number): void {
    const sender = this.#seats.get(senderId);
    const isLost = 'to' in message && message.to !== '' && !this.#seats.has(message.to);
    if (!sender || isLost) return;
    if (message.type === 'update') this.#update(senderId, message.changes);
    for (const delivery of deliveries(message, sender.participant, now)) {
      for (const [id, seat] of this.#seats) {
        if (isFor(delivery, id, senderId)) seat.send(delivery.message);
      }
      this.#apply(delivery.message);
    }
  }

  /** Takes somebody out and tells the others, once. */
  leave(id: string): void {
    if (!this.#seats.delete(id)) return;
    for (const seat of this.#seats.values()) seat.send({ type: 'participant-left', id });
  }

  #apply(message: ServerMessage): void {
    switch (message.type) {
      case 'subject':
        this.#subject = message.subject;
        break;
      case 'participant-updated':
        this.#update(message.id, message.changes);
        break;
      case 'participant-left':
        this.#seats.delete(message.id);
        break;
      case 'kicked':
        this.leave(message.kicked);
        break;
      case 'destroyed':
        this.#seats.clear();
        break;
      default:
        break;
    }
  }

  #update(id: string, changes: Partial<Presence & Pick<Participant, 'role'>>): void {
    const seat = this.#seats.get(id);
    if (seat) seat.participant = { ...seat.participant, ...changes };
  }
}

/** All meetings of the server, each there only as long as somebody is in it. */
export class Rooms {
  readonly #rooms = new Map<string, Room>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** The meeting of that name, made when it is not there. Jitsi's room names have no capitals. */
  open(tenant: string, name: string): Room {
    const key = `${tenant}/${name}`.toLowerCase();
    const room = this.#rooms.get(key) ?? new Room(this.#now());
    this.#rooms.set(key, room);
    return room;
  }

  /** Forgets the meetings nobody is in. */
  sweep(): void {
    for (const [key, room] of this.#rooms) {
      if (room.isEmpty) this.#rooms.delete(key);
    }
  }
}
