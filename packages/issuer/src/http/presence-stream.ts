import type { Presence } from '@video-session/core';
import type { Following, Told } from '../presence/following.js';
import type { Follower } from '../presence/replica.js';
import { PRIVATE_HEADERS } from './respond.js';

export interface PresenceStreamOptions {
  /** Aborts when the one who asked has gone. */
  readonly signal: AbortSignal;
  /** The page whose sign of life this is; a clinician's record has none. */
  readonly page?: string | undefined;
  /** Data of one event. */
  readonly encode: (appointmentId: string, presence: Presence) => unknown;
  /**
   * Appointments that were asked for, but are not followed. A stream that leaves
   * some out cannot be resumed, so that they are told of when they may be again.
   */
  readonly leftOut?: readonly string[] | undefined;
  /** Asked now and then; the stream ends unless it may go on. */
  readonly mayGoOn?: (() => Promise<boolean>) | undefined;
  readonly follow: (follower: Follower) => Promise<Following>;
  readonly report: (error: unknown) => void;
}

const HEADERS = {
  ...PRIVATE_HEADERS,
  'content-type': 'text/event-stream',
  // Proxies may neither keep, compress nor collect what has to arrive at once.
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
};

const RETRY = 'retry: 2000\n\n';
const HEARTBEAT = ':\n\n';
/** Beats are 15 s apart: after a minute somebody who reads nothing has gone. */
const LONGEST_STALL = 4;
/**
 * A phone that has lost its network says nothing, and the connection looks open
 * for many minutes. So a link holder has to come back every two minutes or so.
 */
const BEATS_OF_LINK_HOLDER = 8;
const BEATS_BETWEEN_CHECKS = 20;

/**
 * Presence as server-sent events. Of each appointment only the newest state
 * waits to be read: somebody who reads slowly misses what is past, and no more.
 */
export async function presenceStream(options: PresenceStreamOptions): Promise<Response> {
  const stream = new PresenceStream(options);
  await stream.begin();
  return new Response(stream.body, { status: 200, headers: HEADERS });
}

class PresenceStream implements Follower {
  readonly page: string | undefined;
  readonly body: ReadableStream<Uint8Array>;
  readonly #options: PresenceStreamOptions;
  readonly #encoder = new TextEncoder();
  readonly #unread = new Map<string, string>();
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  #following: Following | undefined;
  #hasEnded = false;
  #stall = 0;
  #beats = 0;

  constructor(options: PresenceStreamOptions) {
    this.#options = options;
    this.page = options.page;
    this.body = new ReadableStream<Uint8Array>({
      start: (controller) => void (this.#controller = controller),
      pull: () => this.#flush(),
      cancel: () => this.end(),
    });
  }

  async begin(): Promise<void> {
    const { signal, follow } = this.#options;
    signal.addEventListener('abort', this.end);
    try {
      this.#following = await follow(this);
    } catch (thrown) {
      this.end();
      throw thrown;
    }
    if (this.#hasEnded || signal.aborted) {
      this.end();
      this.#following.close();
      return;
    }
    const { snapshot, version } = this.#following;
    const events = snapshot.map((told) => this.#eventOf(told));
    const { leftOut = [] } = this.#options;
    const ready = leftOut.length > 0 ? { leftOut } : {};
    this.#write(RETRY + events.join('') + this.#event('ready', version, ready));
  }

  tell(appointmentId: string, presence: Presence, version: number | undefined): void {
    this.#unread.delete(appointmentId);
    this.#unread.set(appointmentId, this.#eventOf({ appointmentId, presence, version }));
    this.#flush();
  }

  beat(): void {
    this.#beats++;
    if (this.#isReady) this.#write(HEARTBEAT);
    else if (++this.#stall >= LONGEST_STALL) this.end();
    if (this.page !== undefined && this.#beats >= BEATS_OF_LINK_HOLDER) this.end();
    if (this.#beats % BEATS_BETWEEN_CHECKS === 0) void this.#check();
  }

  readonly end = (): void => {
    this.#options.signal.removeEventListener('abort', this.end);
    this.#following?.close();
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    this.#unread.clear();
    try {
      this.#controller?.close();
    } catch {
      // The reader was faster, and has cancelled.
    }
  };

  get #isReady(): boolean {
    return !this.#hasEnded && (this.#controller?.desiredSize ?? 0) > 0;
  }

  #flush(): void {
    if (this.#following === undefined || this.#unread.size === 0 || !this.#isReady) return;
    const events = [...this.#unread.values()].join('');
    this.#unread.clear();
    this.#write(events);
  }

  #write(text: string): void {
    this.#stall = 0;
    this.#controller?.enqueue(this.#encoder.encode(text));
  }

  async #check(): Promise<void> {
    const { mayGoOn, report } = this.#options;
    try {
      if (mayGoOn !== undefined && !(await mayGoOn())) this.end();
    } catch (thrown) {
      report(thrown);
    }
  }

  #eventOf({ appointmentId, presence, version }: Told): string {
    return this.#event('presence', version, this.#options.encode(appointmentId, presence));
  }

  #event(name: string, version: number | undefined, data: unknown): string {
    const isWhole = (this.#options.leftOut ?? []).length === 0;
    const id = isWhole && version !== undefined ? `id: ${version}\n` : '';
    return `event: ${name}\n${id}data: ${JSON.stringify(data)}\n\n`;
  }
}
