import { randomBytes } from 'node:crypto';
import type { RawData, WebSocket } from 'ws';
import type { ActiveFaults } from '../faults/active-faults.js';
import { faultyVerdict } from '../faults/join-faults.js';
import { Doorway } from './doorway.js';
import {
  refusal,
  type ClientMessage,
  type Participant,
  type ServerMessage,
} from '../wire/messages.js';
import { parseClientMessage } from '../wire/parse-message.js';
import { decodeToken, tokenUser, type TokenUser } from '../wire/token-claims.js';
import type { Timings } from '../wire/timings.js';
import type { Room } from './room.js';
import type { Rooms } from './rooms.js';
import type { TokenCheck, Verdict } from './token-check.js';

export interface ConnectionContext {
  readonly rooms: Rooms;
  /** Absent where tokens are not checked. */
  readonly checkToken: TokenCheck | undefined;
  readonly faults: ActiveFaults;
  readonly timings: Timings;
}

type Join = Extract<ClientMessage, { type: 'join' }>;

/** One room page at its WebSocket: asks for a seat, perhaps knocks for it, then talks to its room. */
export class Connection {
  readonly #socket: WebSocket;
  readonly #context: ConnectionContext;
  #id = newId();
  #roomName = '';
  #room: Room | undefined;
  #doorway: Doorway | undefined;
  #isJoining = false;

  constructor(socket: WebSocket, context: ConnectionContext) {
    this.#socket = socket;
    this.#context = context;
    socket.on('message', (data) => this.#onMessage(textOf(data)));
    socket.on('close', () => this.#onClose());
    // An error is always followed by `close`; unheard it would end the process.
    socket.on('error', () => undefined);
  }

  /** Which meeting it has asked for; empty before. */
  get roomName(): string {
    return this.#roomName;
  }

  /** Cuts the line without a goodbye. */
  cut(): void {
    this.#socket.terminate();
  }

  #onMessage(data: string): void {
    const message = parseClientMessage(data);
    if (!message) return;
    if (message.type === 'join') void this.#join(message);
    else if (message.type === 'knock') this.#doorway?.knock(message.displayName);
    else this.#room?.handle(this.#id, message);
    this.#context.rooms.sweep();
  }

  async #join(join: Join): Promise<void> {
    if (this.#isJoining) return;
    this.#isJoining = true;
    this.#roomName = join.room.toLowerCase();
    if (this.#context.faults.find(['server-down'], join.room)) {
      this.cut();
      return;
    }
    const verdict = await this.#verdict(join);
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    if (verdict.status === 'refused') this.#send({ type: 'refused', refusal: verdict.refusal });
    if (verdict.status === 'accepted') this.#admit(join, verdict.user);
  }

  async #verdict({ jwt, room }: Join): Promise<Verdict> {
    const faulty = faultyVerdict(this.#context.faults, room);
    if (faulty) return faulty;
    if (room === '') return { status: 'refused', refusal: refusal('not-allowed', null) };
    if (this.#context.checkToken) return this.#context.checkToken(jwt, room);
    return { status: 'accepted', user: tokenUser(decodeToken(jwt)?.claims ?? {}) };
  }

  /** Lets them in, or before the door where there is a lobby. */
  #admit(join: Join, user: TokenUser): void {
    const room = this.#context.rooms.open(join.tenant, join.room);
    const participant = this.#participant(join, user, room);
    this.#doorway = new Doorway({
      id: this.#id,
      room,
      participant,
      context: this.#context,
      roomName: join.room,
      send: (message) => this.#send(message),
      enter: (newcomer) => this.#enter(room, newcomer),
      // Without a name there is no knocking: the page asks for one, and joins again.
      onNameless: () => (this.#isJoining = false),
    });
    this.#doorway.arrive();
  }

  #participant({ presence }: Join, user: TokenUser, room: Room): Participant {
    const { checkToken, faults } = this.#context;
    // Jitsi without tokens makes the first to come the moderator.
    const isOwner = !checkToken && room.participants.length === 0;
    const isFaulty = faults.find(['everybody-moderator'], this.#roomName) !== undefined;
    return {
      ...presence,
      id: this.#id,
      displayName: presence.displayName || user.name,
      email: presence.email || user.email,
      userId: user.id,
      role: isOwner || isFaulty ? 'moderator' : user.role,
    };
  }

  #enter(room: Room, participant: Participant): void {
    // Nobody is known inside by the id they had before the door.
    if (this.#doorway?.hasKnocked) this.#id = newId();
    this.#doorway = undefined;
    this.#room = room;
    room.join({ ...participant, id: this.#id }, (message) => this.#send(message));
  }

  #send(message: ServerMessage): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  #onClose(): void {
    this.#doorway?.leave();
    this.#doorway = undefined;
    this.#room?.leave(this.#id);
    this.#room = undefined;
    this.#context.rooms.sweep();
  }
}

/** As long as in Jitsi: the resource part of a participant's address. */
function newId(): string {
  return randomBytes(4).toString('hex');
}

// One buffer, unless the socket is told otherwise.
function textOf(data: RawData): string {
  return Buffer.isBuffer(data) ? data.toString('utf8') : '';
}
