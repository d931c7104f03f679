import {
  refusal,
  type ClientMessage,
  type Participant,
  type Refusal,
  type RoomMessage,
  type ServerMessage,
} from '../wire/messages.js';
import { deliveries, EVERYBODY, isFor, type Delivery } from '../wire/room-rules.js';
import { decodeToken, roomMatches, timeProblem, tokenUser } from '../wire/token-claims.js';
import type { Signalling, SignallingEvents } from './signalling.js';

/** How long a newcomer waits for those who are there to say so. */
const GREETING_TIME = 250;

// Absent on pages without https, whatever the types say.
const LOCKS = navigator.locks as LockManager | undefined;

type Join = Extract<ClientMessage, { type: 'join' }>;

type Post = { readonly from: string } & (
  | { readonly type: 'hello'; readonly participant: Participant }
  | {
      readonly type: 'here';
      readonly to: string;
      readonly participant: Participant;
      readonly subject: string;
      readonly startedAt: number;
    }
  | { readonly type: 'relay'; readonly delivery: Delivery }
);

/**
 * Meets the others on a channel between pages of the same origin and browser, for the places where
 * there is no server. Every page keeps the rules by itself, so nobody is kept from breaking them.
 */
export class BroadcastSignalling implements Signalling {
  readonly #events: SignallingEvents;
  readonly #id = crypto.randomUUID().slice(0, 8);
  readonly #others = new Map<string, Participant>();
  readonly #closed = new AbortController();
  #channel: BroadcastChannel | undefined;
  #self: Participant | undefined;
  #subject = '';
  #startedAt = Date.now();
  #hasJoined = false;

  constructor(events: SignallingEvents) {
    this.#events = events;
  }

  send(message: ClientMessage): void {
    if (message.type === 'join') void this.#join(message);
    else this.#say(message);
  }

  close(): void {
    this.#say({ type: 'leave' });
    this.#closed.abort();
    this.#channel?.close();
    this.#self = undefined;
  }

  async #join(join: Join): Promise<void> {
    const problem = visibleProblem(join, Date.now() / 1000);
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
    // Before anybody hears of this page: whoever got its lock first would take it for gone.
    await this.#holdLock(lockName(this.#id));
    if (this.#closed.signal.aborted) return;
    this.#channel = new BroadcastChannel(channelName(join));
    this.#channel.addEventListener('message', (event: MessageEvent<Post>) =>
      this.#hear(event.data),
    );
    this.#channel.postMessage({ type: 'hello', from: this.#id, participant: this.#self });
    setTimeout(() => this.#enter(join.jwt !== ''), GREETING_TIME);
  }

  #enter(hasToken: boolean): void {
    if (!this.#self || this.#closed.signal.aborted) return;
    this.#hasJoined = true;
    if (!hasToken && this.#others.size === 0) this.#self = { ...this.#self, role: 'moderator' };
    this.#tell({
      type: 'joined',
      self: this.#self,
      participants: [...this.#others.values()],
      subject: this.#subject,
      startedAt: this.#startedAt,
    });
  }

  #hear(post: Post): void {
    if (!this.#self) return;
    if (post.type === 'hello') {
      this.#meet(post.participant);
      this.#channel?.postMessage({
        type: 'here',
        from: this.#id,
        to: post.from,
        participant: this.#self,
        subject: this.#subject,
        startedAt: this.#startedAt,
      });
    } else if (post.type === 'here' && post.to === this.#id) {
      this.#subject = post.subject || this.#subject;
      this.#startedAt = Math.min(post.startedAt, this.#startedAt);
      this.#meet(post.participant);
    } else if (post.type === 'relay' && isFor(post.delivery, this.#id, post.from)) {
      this.#receive(post.delivery.message);
    }
  }

  #meet(participant: Participant): void {
    if (this.#others.has(participant.id)) return;
    this.#others.set(participant.id, participant);
    this.#watchLock(participant.id);
    if (this.#hasJoined) this.#tell({ type: 'participant-joined', participant });
  }

  #say(message: RoomMessage): void {
    if (!this.#self || !this.#channel) return;
    if (message.type === 'update') this.#self = { ...this.#self, ...message.changes };
    for (const delivery of deliveries(message, this.#self, Date.now())) {
      this.#channel.postMessage({ type: 'relay', from: this.#id, delivery });
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
      case 'kicked':
        this.#tell(message);
        if (message.kicked !== this.#id) this.#forget(message.kicked);
        return;
      default:
        break;
    }
    this.#tell(message);
  }

  #update(id: string, changes: Partial<Participant>): void {
    const other = this.#others.get(id);
    if (other) this.#others.set(id, { ...other, ...changes });
    else if (id === this.#id && this.#self) this.#self = { ...this.#self, ...changes };
  }

  #forget(id: string): void {
    if (this.#others.delete(id)) this.#tell({ type: 'participant-left', id });
  }

  #tell(message: ServerMessage): void {
    if (!this.#closed.signal.aborted) this.#events.onMessage(message);
  }

  // A page that crashes says no goodbye, but the browser frees its lock.
  #holdLock(name: string): Promise<void> {
    return new Promise((held) => {
      if (LOCKS === undefined) {
        held();
        return;
      }
      const hold = () => {
        held();
        return new Promise<void>((free) =>
          this.#closed.signal.addEventListener('abort', () => free()),
        );
      };
      LOCKS.request(name, hold).catch(() => held());
    });
  }

  #watchLock(id: string): void {
    const { signal } = this.#closed;
    LOCKS?.request(lockName(id), { signal }, () => this.#forget(id)).catch(() => undefined);
  }
}

// Without a server there are no keys: only what a token says in plain words is looked at.
function visibleProblem({ jwt, room }: Join, seconds: number): Refusal | undefined {
  if (jwt === '') return undefined;
  const decoded = decodeToken(jwt);
  if (!decoded) return refusal('not-authorized', 'bad token format');
  const problem = timeProblem(decoded.claims, seconds);
  if (problem) return refusal('not-authorized', problem);
  if (!roomMatches(decoded.claims, room)) {
    return refusal('not-allowed', 'Room and token mismatched');
  }
  return undefined;
}

function channelName({ tenant, room }: Join): string {
  return `video-session-sandbox/${tenant}/${room}`.toLowerCase();
}

function lockName(id: string): string {
  return `video-session-sandbox/participant/${id}`;
}
