import { randomBytes } from 'node:crypto';
import type { RawData, WebSocket } from 'ws';
import { refusal, type ClientMessage, type ServerMessage } from '../wire/messages.js';
import { parseClientMessage } from '../wire/parse-message.js';
import { decodeToken, tokenUser, type TokenUser } from '../wire/token-claims.js';
import type { Room, Rooms } from './rooms.js';
import type { TokenCheck, Verdict } from './token-check.js';

export interface ConnectionContext {
  readonly rooms: Rooms;
  /** Absent where tokens are not checked. */
  readonly checkToken: TokenCheck | undefined;
  readonly now: () => number;
}

type Join = Extract<ClientMessage, { type: 'join' }>;

/** One room page at its WebSocket: asks for a seat once, then talks to its room. */
export class Connection {
  readonly #socket: WebSocket;
  readonly #context: ConnectionContext;
  // As long as in Jitsi: the resource part of a participant's address.
  readonly #id = randomBytes(4).toString('hex');
  #room: Room | undefined;
  #isJoining = false;

  constructor(socket: WebSocket, context: ConnectionContext) {
    this.#socket = socket;
    this.#context = context;
    socket.on('message', (data) => this.#onMessage(textOf(data)));
    socket.on('close', () => this.#onClose());
    // An error is always followed by `close`; unheard it would end the process.
    socket.on('error', () => undefined);
  }

  #onMessage(data: string): void {
    const message = parseClientMessage(data);
    if (!message) return;
    if (message.type === 'join') {
      void this.#join(message);
      return;
    }
    this.#room?.handle(this.#id, message, this.#context.now());
    this.#context.rooms.sweep();
  }

  async #join(join: Join): Promise<void> {
    if (this.#isJoining) return;
    this.#isJoining = true;
    const verdict = await this.#verdict(join);
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    if (verdict.status === 'refused') this.#send({ type: 'refused', refusal: verdict.refusal });
    if (verdict.status === 'accepted') this.#seat(join, verdict.user);
  }

  async #verdict({ jwt, room }: Join): Promise<Verdict> {
    if (room === '') return { status: 'refused', refusal: refusal('not-allowed', null) };
    if (this.#context.checkToken) return this.#context.checkToken(jwt, room);
    return { status: 'accepted', user: tokenUser(decodeToken(jwt)?.claims ?? {}) };
  }

  #seat({ room: name, tenant, presence }: Join, user: TokenUser): void {
    const room = this.#context.rooms.open(tenant, name);
    // Jitsi without tokens makes the first to come the moderator.
    const isOwner = !this.#context.checkToken && room.isEmpty;
    this.#room = room;
    room.join(
      {
        ...presence,
        id: this.#id,
        displayName: presence.displayName || user.name,
        email: presence.email || user.email,
        userId: user.id,
        role: isOwner ? 'moderator' : user.role,
      },
      (message) => this.#send(message),
    );
  }

  #send(message: ServerMessage): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  #onClose(): void {
    this.#room?.leave(this.#id);
    this.#room = undefined;
    this.#context.rooms.sweep();
  }
}

// One buffer, unless the socket is told otherwise.
function textOf(data: RawData): string {
  return Buffer.isBuffer(data) ? data.toString('utf8') : '';
}
