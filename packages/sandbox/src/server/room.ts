import type { Participant, Presence, RoomMessage, ServerMessage } from '../wire/messages.js';
import { deliveries, isFor } from '../wire/room-rules.js';
import { Lobby } from './lobby.js';

/** The way to one participant's page. */
export type Send = (message: ServerMessage) => void;

/** What is held back while nothing comes through. */
interface Silence {
  readonly inbox: RoomMessage[];
  readonly outbox: ServerMessage[];
  hasGone: boolean;
}

interface Seat {
  participant: Participant;
  readonly send: Send;
  silence?: Silence | undefined;
}

/** One meeting: who is there, and what each hears of the others. */
export class Room {
  readonly lobby = new Lobby((message) => this.#tellModerators(message));
  readonly #seats = new Map<string, Seat>();
  readonly #now: () => number;
  readonly #startedAt: number;
  #subject = '';

  /** @param now The clock, in milliseconds since 1970. */
  constructor(now: () => number) {
    this.#now = now;
    this.#startedAt = now();
  }

  get isEmpty(): boolean {
    return this.#seats.size === 0 && this.lobby.isEmpty;
  }

  get participants(): Participant[] {
    return [...this.#seats.values()].map((seat) => seat.participant);
  }

  /** Seats a newcomer: tells them who is there, then the others about them. */
  join(participant: Participant, send: Send): void {
    send({
      type: 'joined',
      self: participant,
      participants: this.participants,
      subject: this.#subject,
      startedAt: this.#startedAt,
      lobbyOn: this.lobby.isOn,
    });
    this.#tellAll({ type: 'participant-joined', participant });
    this.#seats.set(participant.id, { participant, send });
    if (participant.role === 'moderator') this.#showLobbyTo(participant.id);
  }

  /** Does what `senderId` asks for, as far as their role allows. */
  handle(senderId: string, message: RoomMessage): void {
    const sender = this.#seats.get(senderId);
    if (!sender) return;
    if (sender.silence) {
      sender.silence.inbox.push(message);
      return;
    }
    if (this.#isToNobody(message)) return;
    if (message.type === 'update') this.#update(senderId, message.changes);
    for (const delivery of deliveries(message, sender.participant, this.#now())) {
      for (const [id, seat] of this.#seats) {
        if (isFor(delivery, id, senderId)) deliver(seat, delivery.message);
      }
      this.apply(delivery.message);
    }
  }

  /** Takes somebody out and tells the others, once. Whoever nothing comes from stays a ghost. */
  leave(id: string): void {
    const silence = this.#seats.get(id)?.silence;
    if (silence) silence.hasGone = true;
    else this.remove(id);
  }

  remove(id: string): void {
    if (!this.#seats.delete(id)) return;
    this.#tellAll({ type: 'participant-left', id });
    this.#closeLobbyUnlessModerated();
  }

  /** From now on nothing comes from them or to them; the others know it when they know it. */
  silence(id: string): void {
    const seat = this.#seats.get(id);
    if (!seat || seat.silence) return;
    seat.silence = { inbox: [], outbox: [], hasGone: false };
    this.#tellOthers(id, { type: 'silent', id });
  }

  hearAgain(id: string): void {
    const seat = this.#seats.get(id);
    const silence = seat?.silence;
    if (!seat || !silence) return;
    seat.silence = undefined;
    this.#tellOthers(id, { type: 'heard-again', id });
    for (const message of silence.outbox) seat.send(message);
    for (const message of silence.inbox) this.handle(id, message);
    if (silence.hasGone) this.remove(id);
  }

  tell(id: string, message: ServerMessage): void {
    const seat = this.#seats.get(id);
    if (seat) deliver(seat, message);
  }

  /** Tells everybody of something that nobody in the room has asked for, and does it. */
  announce(message: ServerMessage): void {
    this.#tellAll(message);
    this.apply(message);
  }

  /** Keeps in mind what was told. */
  apply(message: ServerMessage): void {
    switch (message.type) {
      case 'subject':
        this.#subject = message.subject;
        break;
      case 'participant-updated':
        this.#update(message.id, message.changes);
        if (message.changes.role === 'moderator') this.#showLobbyTo(message.id);
        break;
      case 'participant-left':
        this.#seats.delete(message.id);
        this.#closeLobbyUnlessModerated();
        break;
      case 'kicked':
        this.remove(message.kicked);
        break;
      case 'lobby':
        if (message.on) this.lobby.isOn = true;
        else this.lobby.open();
        break;
      case 'knock-answered':
        this.lobby.answer(message.id, message.approved);
        break;
      case 'destroyed':
        this.#seats.clear();
        this.lobby.destroy();
        break;
      default:
        break;
    }
  }

  #update(id: string, changes: Partial<Presence & Pick<Participant, 'role'>>): void {
    const seat = this.#seats.get(id);
    if (seat) seat.participant = { ...seat.participant, ...changes };
  }

  #isToNobody(message: RoomMessage): boolean {
    if (!('to' in message) || message.type === 'answer-knock') return false;
    return message.to !== '' && !this.#seats.has(message.to);
  }

  #showLobbyTo(id: string): void {
    for (const message of this.lobby.waiting) this.tell(id, message);
  }

  #closeLobbyUnlessModerated(): void {
    if (!this.lobby.isOn || this.participants.some(({ role }) => role === 'moderator')) return;
    this.lobby.destroy();
    this.#tellAll({ type: 'lobby', on: false });
  }

  #tellAll(message: ServerMessage): void {
    for (const seat of this.#seats.values()) deliver(seat, message);
  }

  #tellOthers(than: string, message: ServerMessage): void {
    for (const [id, seat] of this.#seats) if (id !== than) deliver(seat, message);
  }

  #tellModerators(message: ServerMessage): void {
    for (const seat of this.#seats.values()) {
      if (seat.participant.role === 'moderator') deliver(seat, message);
    }
  }
}

function deliver(seat: Seat, message: ServerMessage): void {
  if (seat.silence) seat.silence.outbox.push(message);
  else seat.send(message);
}
