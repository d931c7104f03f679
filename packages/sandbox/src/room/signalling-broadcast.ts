import type { ClientMessage, Participant, RoomMessage, ServerMessage } from '../wire/messages.js';
import { deliveries, EVERYBODY, isFor, type Delivery } from '../wire/room-rules.js';
import { decodeToken, tokenUser } from '../wire/token-claims.js';
import { holdLock, watchLock } from './page-locks.js';
import type { Signalling, SignallingEvents } from './signalling.js';
import { visibleProblem } from './visible-problem.js';

/** How long a newcomer waits for those who are there to say so. */
const GREETING_TIME = 250;

type Join = Extract<ClientMessage, { type: 'join' }>;

type Post = { readonly from: string } & (
  | { readonly type: 'hello'; readonly participant: Participant; readonly isAdmitted: boolean }
  | {
      readonly type: 'here';
      readonly to: string;
      readonly participant: Participant;
      readonly subject: string;
      readonly startedAt: number;
      readonly lobbyOn: boolean;
    }
  | { readonly type: 'knock'; readonly name: string }
  | { readonly type: 'relay'; readonly delivery: Delivery }
);

/**
 * Meets the others on a channel between pages of the same origin and browser, for the places where
 * there is no server. Every page keeps the rules by itself, so nobody is kept from breaking them.
 */
export class BroadcastSignalling implements Signalling {
  readonly #events: SignallingEvents;
  readonly #others = new Map<string, Participant>();
  readonly #closed = new AbortController();
  #id = newId();
  #channel: BroadcastChannel | undefined;
  #self: Participant | undefined;
  #subject = '';
  #startedAt = Date.now();
  #place: 'arriving' | 'at-the-door' | 'knocking' | 'inside' = 'arriving';
  #lobbyOn = false;

  constructor(events: SignallingEvents) {
    this.#events = events;
  }

  send(message: ClientMessage): void {
    if (message.type === 'join') void this.#join(message);
    else if (message.type === 'knock') this.#knock(message.displayName);
    else this.#say(message);
  }

  close(): void {
    this.#say({ type: 'leave' });
    this.#closed.abort();
    this.#channel?.close();
    this.#self = undefined;
  }

  async #join(join: Join): Promise<void> {
    const problem = visibleProblem(join.jwt, join.room, Date.now() / 1000);
    if (problem) {
      this.#tell({ type: 'refused', refusal: problem });
      return;
    }
    const user = tokenUser(decodeToken(join.jwt)?.claims ?? {});
    this.#self = {
      ...join.presence,
      id: this.#id,
      displayName: join.presence.displayName || user.name,
      email: join.presence.email || user.email,
      userId: user.id,
      role: user.role,
    };
    await this.#greet(channelName(join), false);
    setTimeout(() => this.#arrive(join.jwt !== ''), GREETING_TIME);
  }

  async #greet(channel: string, isAdmitted: boolean): Promise<void> {
    // Before anybody hears of this page: whoever got its lock first would take it for gone.
    await holdLock(this.#id, this.#closed.signal);
    if (this.#closed.signal.aborted || !this.#self) return;
    if (!this.#channel) {
      this.#channel = new BroadcastChannel(channel);
      this.#channel.addEventListener('message', (event: MessageEvent<Post>) =>
        this.#hear(event.data),
      );
    }
    this.#post({ type: 'hello', from: this.#id, participant: this.#self, isAdmitted });
  }

  #arrive(hasToken: boolean): void {
    if (!this.#self || this.#closed.signal.aborted) return;
    if (!this.#lobbyOn || this.#isModerator) {
      if (!hasToken && this.#others.size === 0) this.#self = { ...this.#self, role: 'moderator' };
      this.#enter();
      return;
    }
    this.#place = 'at-the-door';
    const hasName = this.#self.displayName !== '';
    this.#tell({ type: hasName ? 'members-only' : 'display-name-required' });
  }

  #enter(): void {
    if (!this.#self || this.#closed.signal.aborted) return;
    this.#place = 'inside';
    this.#tell({
      type: 'joined',
      self: this.#self,
      participants: [...this.#others.values()],
      subject: this.#subject,
      startedAt: this.#startedAt,
      lobbyOn: this.#lobbyOn,
    });
  }

  #knock(displayName: string): void {
    if (!this.#self || this.#place !== 'at-the-door') return;
    this.#self = { ...this.#self, displayName: displayName || this.#self.displayName };
    this.#place = 'knocking';
    if (this.#lobbyOn) this.#postKnock();
    else void this.#comeIn();
  }

  #postKnock(): void {
    if (this.#place !== 'knocking' || !this.#self) return;
    this.#post({ type: 'knock', from: this.#id, name: this.#self.displayName });
  }

  /** Let in, by an id that nobody knows from the door. */
  async #comeIn(): Promise<void> {
    if (!this.#self || !this.#channel) return;
    this.#place = 'arriving';
    this.#id = newId();
    this.#self = { ...this.#self, id: this.#id };
    await this.#greet(this.#channel.name, true);
    setTimeout(() => this.#enter(), GREETING_TIME);
  }

  #hear(post: Post): void {
    if (!this.#self) return;
    if (post.type === 'hello') {
      this.#hearHello(post.participant, post.isAdmitted);
    } else if (post.type === 'here' && post.to === this.#id) {
      this.#subject = post.subject || this.#subject;
      this.#startedAt = Math.min(post.startedAt, this.#startedAt);
      this.#lobbyOn ||= post.lobbyOn;
      this.#meet(post.participant);
    } else if (post.type === 'knock' && this.#place === 'inside' && this.#isModerator) {
      this.#tell({ type: 'knocking', id: post.from, name: post.name });
      watchLock(post.from, this.#closed.signal, () =>
        this.#tell({ type: 'knock-over', id: post.from }),
      );
    } else if (post.type === 'relay' && isFor(post.delivery, this.#id, post.from)) {
      this.#receive(post.delivery.message);
    }
  }

  #hearHello(participant: Participant, isAdmitted: boolean): void {
    const isAtDoor = this.#place === 'at-the-door' || this.#place === 'knocking';
    const mayEnter = !this.#lobbyOn || isAdmitted || participant.role === 'moderator';
    if (mayEnter) this.#meet(participant);
    // A moderator who comes later hears the knock once they are in.
    if (isAtDoor) setTimeout(() => this.#postKnock(), 2 * GREETING_TIME);
    if (isAtDoor || !this.#self) return;
    this.#post({
      type: 'here',
      from: this.#id,
      to: participant.id,
      participant: this.#self,
      subject: this.#subject,
      startedAt: this.#startedAt,
      lobbyOn: this.#lobbyOn,
    });
  }

  #meet(participant: Participant): void {
    if (this.#others.has(participant.id)) return;
    this.#others.set(participant.id, participant);
    watchLock(participant.id, this.#closed.signal, () => this.#forget(participant.id));
    if (this.#place === 'inside') this.#tell({ type: 'participant-joined', participant });
  }

  #say(message: RoomMessage): void {
    if (!this.#self || !this.#channel || this.#place !== 'inside') return;
    if (message.type === 'update') this.#self = { ...this.#self, ...message.changes };
    for (const delivery of deliveries(message, this.#self, Date.now())) {
      this.#post({ type: 'relay', from: this.#id, delivery });
      if (delivery.to === EVERYBODY) this.#receive(delivery.message);
    }
  }

  #receive(message: ServerMessage): void {
    switch (message.type) {
      case 'participant-left':
        this.#forget(message.id);
        return;
      case 'participant-updated':
        this.#update(message.id, message.changes);
        break;
      case 'subject':
        this.#subject = message.subject;
        break;
      case 'lobby':
        this.#lobbyOn = message.on;
        if (!message.on && this.#place === 'knocking') void this.#comeIn();
        break;
      case 'knock-answered':
        if (message.id === this.#id) this.#hearAnswer(message.approved);
        break;
      case 'kicked':
        this.#tellInside(message);
        if (message.kicked !== this.#id) this.#forget(message.kicked);
        return;
      default:
        break;
    }
    this.#tellInside(message);
  }

  #hearAnswer(approved: boolean): void {
    if (this.#place !== 'knocking') return;
    if (approved) void this.#comeIn();
    else this.#tell({ type: 'access-denied' });
  }

  #update(id: string, changes: Partial<Participant>): void {
    const other = this.#others.get(id);
    if (other) this.#others.set(id, { ...other, ...changes });
    else if (id === this.#id && this.#self) this.#self = { ...this.#self, ...changes };
  }

  #forget(id: string): void {
    if (!this.#others.delete(id)) return;
    this.#tellInside({ type: 'participant-left', id });
    const moderators = [...this.#others.values()].some(({ role }) => role === 'moderator');
    if (!this.#lobbyOn || moderators || this.#isModerator) return;
    this.#lobbyOn = false;
    if (this.#place === 'knocking') this.#tell({ type: 'destroyed' });
    this.#tellInside({ type: 'lobby', on: false });
  }

  get #isModerator(): boolean {
    return this.#self?.role === 'moderator';
  }

  #post(post: Post): void {
    this.#channel?.postMessage(post);
  }

  /** Before the door nothing is heard of what happens behind it, but for its end. */
  #tellInside(message: ServerMessage): void {
    if (this.#place === 'inside' || message.type === 'destroyed') this.#tell(message);
  }

  #tell(message: ServerMessage): void {
    if (!this.#closed.signal.aborted) this.#events.onMessage(message);
  }
}

function newId(): string {
  return crypto.randomUUID().slice(0, 8);
}

function channelName({ tenant, room }: Join): string {
  return `video-session-sandbox/${tenant}/${room}`.toLowerCase();
}
