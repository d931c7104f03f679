import type { ServerResponse } from 'node:http';
import type { TestContext } from 'node:test';
import { attendPresenceAt, watchPresenceAt } from '../presence-client.js';
import type { PresenceListener } from '../presence-api.js';
import type { AppointmentPresence, Presence, PresenceReport } from '../presence.js';
import { fakeTimeouts, type FakeTimeouts } from './fake-timeouts.js';
import { startLocalServer, type Answer, type LocalServer } from './local-server.js';

export const READY = 'event: ready\ndata: {}\n\n';

export function presenceEvent(changes: object = {}, id = 7): string {
  const data = { appointmentId: 'a1', people: {}, admitted: false, seen: false, ...changes };
  return `event: presence\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** A host's presence over HTTP, and those who listen to it for the length of a test. */
export class PresenceServer {
  static async start(): Promise<PresenceServer> {
    return new PresenceServer(await startLocalServer());
  }

  /** The streams that are held open, in the order in which they were asked for. */
  streams: ServerResponse[] = [];
  /** Ends everything that the test has begun. */
  stop = new AbortController();
  readonly #server: LocalServer;
  /** What a test leaves running: it ends before the next one begins. */
  #running: Promise<unknown>[] = [];

  private constructor(server: LocalServer) {
    this.#server = server;
  }

  get url(): URL {
    return this.#server.url;
  }

  /** How many requests there were so far. */
  get asked(): number {
    return this.#server.requests.length;
  }

  set answer(answer: Answer) {
    this.#server.answer = answer;
  }

  beginTest(): void {
    this.streams = [];
    this.stop = new AbortController();
    this.#running = [];
    this.answer = this.streamOf(READY);
  }

  async endTest(): Promise<void> {
    this.stop.abort();
    await Promise.allSettled(this.#running);
  }

  close(): Promise<void> {
    return this.#server.close();
  }

  streamOf(text: string): Answer {
    return (_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(text);
      this.streams.push(response);
    };
  }

  watch(hears: PresenceListener<AppointmentPresence>): void {
    this.#running.push(watchPresenceAt(this.url)(['a1'], hears, this.stop.signal));
  }

  attend(hears: PresenceListener<Presence>, report: () => PresenceReport): void {
    this.#running.push(attendPresenceAt(this.url)('CODE', report, hears, this.stop.signal));
  }

  bodyOf(index: number): Record<string, unknown> {
    return JSON.parse(this.#server.requests.at(index)?.body ?? '') as Record<string, unknown>;
  }

  async untilAsked(count: number): Promise<void> {
    while (this.asked < count) await new Promise(setImmediate);
  }
}

/** What a listener hears, to be awaited one by one. */
export function listener<Known extends Presence = AppointmentPresence>() {
  const heard: (Known | boolean)[] = [];
  const waitingFor: (() => void)[] = [];
  const hear = (word: Known | boolean) => {
    heard.push(word);
    waitingFor.splice(0).forEach((look) => look());
  };
  return {
    heard,
    changed: hear,
    connected: hear,
    async until(count: number): Promise<void> {
      while (heard.length < count) await new Promise<void>((resolve) => waitingFor.push(resolve));
    },
  };
}

/** With delays that a test can pass at once, and no jitter. */
export function mockTime(t: TestContext): FakeTimeouts {
  t.mock.method(Math, 'random', () => 1);
  return fakeTimeouts(t);
}

/** Lets everything happen that waits for no timer. */
export async function turns(count = 50): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise(setImmediate);
}
