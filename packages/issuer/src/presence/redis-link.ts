import type { RedisClientType } from 'redis';

/** What this needs of a client of node-redis. */
export type LinkClient = Pick<
  RedisClientType,
  'connect' | 'destroy' | 'eval' | 'isReady' | 'ping' | 'set' | 'subscribe'
> & {
  on(event: 'error', listener: (error: unknown) => void): unknown;
  on(event: 'ready', listener: () => void): unknown;
};

export interface RedisLinkOptions {
  /** Makes a client that rejects at once while it is offline, and reconnects by itself. */
  readonly createClient: () => LinkClient;
  readonly channel: string;
  /** A key to try whether Redis takes writes. */
  readonly probeKey: string;
  /** How long an answer may take, in milliseconds. */
  readonly patience: number;
  readonly message: (text: string) => void;
  readonly lost: (error: unknown) => void;
  readonly returned: () => void;
}

const CHECK_WHILE_DOWN = 1_000;
const CHECK_WHILE_UP = 10_000;
const CHECKS_BEFORE_RENEWAL = 10;

/**
 * Two connections to Redis, one for commands and one that listens, up or down
 * together: hearing nothing of others is as bad as not being heard. Nothing
 * waits for Redis to come back, and nothing is thrown out of an event.
 */
export class RedisLink {
  readonly #options: RedisLinkOptions;
  #commands: LinkClient;
  #listening: LinkClient;
  #isSubscribed = false;
  #isUp = false;
  #isChecking = false;
  #isClosed = false;
  #failures = 0;
  #lastError: unknown;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: RedisLinkOptions) {
    this.#options = options;
    [this.#commands, this.#listening] = this.#connect();
    this.#schedule();
  }

  /** @throws at once while Redis is away, and after the time limit */
  async run<T>(command: (client: LinkClient) => Promise<T>): Promise<T> {
    if (!this.#isUp) throw new Error('Redis is away', { cause: this.#lastError });
    try {
      return await this.#inTime(command(this.#commands));
    } catch (thrown) {
      this.#lose(thrown);
      throw thrown;
    }
  }

  close(): void {
    this.#isClosed = true;
    this.#isUp = false;
    clearTimeout(this.#timer);
    this.#disconnect();
  }

  #connect(): [commands: LinkClient, listening: LinkClient] {
    this.#isSubscribed = false;
    this.#failures = 0;
    const clients = [this.#options.createClient(), this.#options.createClient()] as const;
    for (const client of clients) {
      client.on('error', (error) => this.#lose(error));
      client.on('ready', () => void this.#check());
      client.connect().catch((thrown: unknown) => this.#lose(thrown));
    }
    return [...clients];
  }

  #disconnect(): void {
    for (const client of [this.#commands, this.#listening])
      try {
        client.destroy();
      } catch {
        // It was never connected.
      }
  }

  #lose(thrown: unknown): void {
    this.#lastError = thrown;
    if (this.#isClosed || !this.#isUp) return;
    this.#isUp = false;
    this.#schedule();
    this.#options.lost(thrown);
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    if (this.#isClosed) return;
    const delay = this.#isUp ? CHECK_WHILE_UP : CHECK_WHILE_DOWN;
    this.#timer = setTimeout(() => void this.#check(), delay);
    this.#timer.unref();
  }

  /** A connection may be dead without anybody having said so, and Redis there without taking writes. */
  async #check(): Promise<void> {
    if (this.#isChecking || this.#isClosed) return;
    this.#isChecking = true;
    try {
      if (this.#commands.isReady && this.#listening.isReady) await this.#try();
    } catch (thrown) {
      this.#lose(thrown);
      this.#renew();
    } finally {
      this.#isChecking = false;
      this.#schedule();
    }
  }

  async #try(): Promise<void> {
    const { channel, probeKey, message } = this.#options;
    const commands = this.#commands;
    const listening = this.#listening;
    if (!this.#isSubscribed) await this.#inTime(listening.subscribe(channel, message));
    this.#isSubscribed = true;
    await this.#inTime(
      Promise.all([commands.set(probeKey, '1', { PX: CHECK_WHILE_UP }), listening.ping()]),
    );
    this.#failures = 0;
    if (this.#isUp) return;
    this.#isUp = true;
    this.#options.returned();
  }

  /** What has not answered for long may be half open: new connections find out. */
  #renew(): void {
    if (++this.#failures < CHECKS_BEFORE_RENEWAL || this.#isClosed) return;
    this.#disconnect();
    [this.#commands, this.#listening] = this.#connect();
  }

  async #inTime<T>(work: Promise<T>): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new Error(`Redis did not answer within ${this.#options.patience} ms`)),
        this.#options.patience,
      );
    });
    try {
      return await Promise.race([work, late]);
    } finally {
      clearTimeout(timer);
      work.catch(() => undefined);
    }
  }
}
