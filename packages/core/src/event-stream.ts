import { createParser } from 'eventsource-parser';
import { SessionError } from './errors.js';
import { fetchPost, parseJson, problemOf } from './host-api.js';
import { pause } from './pause.js';

/** What somebody wants of a stream of events. */
export interface EventStream {
  readonly url: URL;
  /** The body of the request, asked for anew on every attempt. */
  body(lastEventId: string | undefined): unknown;
  /** An event by its name, with its data as JSON; what is no JSON is left out. */
  event(name: string, data: unknown): void;
  /** The stream is up, and has told all that was missed; every time that it comes back. */
  ready(data: unknown): void;
  /** The stream is down; told once until it is back. */
  lost(): void;
}

/** The server sends a heartbeat every 15 s. */
const LONGEST_SILENCE = 40_000;
const FIRST_DELAY = 2_000;
const LONGEST_DELAY = 30_000;
const LONGEST_RETRY_AFTER = 120_000;
/** What breaks sooner than this is tried less and less often. */
const STEADY = 10_000;
/** A server that restarts does not hear of everybody in the same instant. */
const SHORT_DELAY = 1_000;

/**
 * Reads server-sent events from a POST, and comes back by itself, until the
 * signal aborts. EventSource itself can neither POST nor send a body, and a
 * link code must not stand in a URL (R40).
 * @throws {SessionError} a refusal that trying again will not mend
 */
export async function followEvents(stream: EventStream, signal: AbortSignal): Promise<void> {
  const line = new Line(stream);
  while (!signal.aborted) {
    const delay = await line.attempt(signal).catch((thrown: unknown) => {
      return signal.aborted ? undefined : line.delayAfter(thrown);
    });
    if (delay !== undefined) await pause(delay, signal);
  }
}

/** One stream over all its attempts. */
class Line {
  readonly #stream: EventStream;
  #lastEventId: string | undefined;
  #isLost = false;
  #hasBeenLive = false;
  #failures = 0;
  #readyAt: number | undefined;
  #firstDelay = FIRST_DELAY;

  constructor(stream: EventStream) {
    this.#stream = stream;
  }

  /** Resolves with a delay when the server has ended the stream in an orderly way. */
  async attempt(signal: AbortSignal): Promise<number> {
    const limit = new SilenceLimit(signal);
    this.#readyAt = undefined;
    try {
      await this.#read(await this.#open(limit.signal), limit);
    } finally {
      limit.end();
      if (this.#wasSteady) this.#failures = 0;
    }
    if (!this.#wasSteady) throw new SessionError('service-down', 'The stream ended at once');
    return Math.random() * SHORT_DELAY;
  }

  /** @throws {SessionError} what trying again will not mend */
  delayAfter(thrown: unknown): number {
    const error = SessionError.from(thrown, 'offline');
    this.#lose();
    if (!this.#mends(error)) throw error;
    const doubled = this.#firstDelay * 2 ** Math.min(this.#failures++, 10);
    const jittered = Math.min(doubled, LONGEST_DELAY) * (0.5 + Math.random() / 2);
    return Math.max(jittered, error instanceof Refusal ? error.retryAfter : 0);
  }

  async #open(signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
    const { url } = this.#stream;
    const body = this.#stream.body(this.#lastEventId);
    const response = await fetchPost(url, body, 'text/event-stream', { signal });
    if (!response.ok) throw await refusalOf(response);
    const type = response.headers.get('content-type') ?? '';
    if (response.body !== null && /^text\/event-stream\b/i.test(type)) return response.body;
    throw new SessionError('host-answer-invalid', 'The host API answered with no event stream');
  }

  async #read(body: ReadableStream<Uint8Array>, limit: SilenceLimit): Promise<void> {
    const reader = body.getReader();
    const decoder = new TextDecoder();
    const parser = createParser({
      onEvent: ({ id, event, data }) => this.#hear(id, event, data),
      onRetry: (delay) => (this.#firstDelay = Math.min(Math.max(delay, 500), LONGEST_DELAY)),
    });
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      limit.restart();
      parser.feed(decoder.decode(value, { stream: true }));
    }
  }

  #hear(id: string | undefined, name = 'message', data: string): void {
    if (id !== undefined) this.#lastEventId = id;
    const value = parseJson(data);
    if (name === 'ready') this.#becomeReady(value);
    else if (value !== undefined) quietly(() => this.#stream.event(name, value));
  }

  #becomeReady(data: unknown): void {
    this.#readyAt = performance.now();
    this.#hasBeenLive = true;
    this.#isLost = false;
    quietly(() => this.#stream.ready(data));
  }

  get #wasSteady(): boolean {
    return this.#readyAt !== undefined && performance.now() - this.#readyAt >= STEADY;
  }

  #lose(): void {
    if (this.#isLost) return;
    this.#isLost = true;
    quietly(() => this.#stream.lost());
  }

  /**
   * A wrong address gives a wrong answer from the start; one that comes later is
   * a proxy's or a deployment's, and must not end a patient's waiting.
   */
  #mends({ code }: SessionError): boolean {
    if (code === 'host-answer-invalid') return this.#hasBeenLive;
    return code === 'offline' || code === 'service-down' || code === 'rate-limited';
  }
}

/** Aborts with the caller, or when nothing has been heard for too long. */
class SilenceLimit {
  readonly #controller = new AbortController();
  readonly #caller: AbortSignal;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(caller: AbortSignal) {
    this.#caller = caller;
    caller.addEventListener('abort', this.#stop);
    this.restart();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  restart(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#stop, LONGEST_SILENCE);
  }

  /** Also lets go of a body that has not been read to its end. */
  end(): void {
    clearTimeout(this.#timer);
    this.#caller.removeEventListener('abort', this.#stop);
    this.#stop();
  }

  readonly #stop = () => this.#controller.abort();
}

class Refusal extends SessionError {
  /** In milliseconds; 0 where the server says nothing. */
  readonly retryAfter: number;

  constructor({ code, message, details }: SessionError, retryAfter: number) {
    super(code, message, { details });
    this.retryAfter = retryAfter;
  }
}

async function refusalOf(response: Response): Promise<Refusal> {
  const problem = problemOf(response.status, parseJson(await response.text()));
  const seconds = Number(response.headers.get('retry-after') ?? 0);
  const retryAfter = Math.min(Math.max(seconds * 1000 || 0, 0), LONGEST_RETRY_AFTER);
  return new Refusal(problem, retryAfter);
}

/** A listener's own mistake goes where a page's mistakes go, and spoils nothing here. */
function quietly(work: () => void): void {
  try {
    work();
  } catch (thrown) {
    if (typeof reportError === 'function') reportError(thrown);
  }
}
