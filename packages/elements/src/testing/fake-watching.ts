import type {
  AppointmentPresence,
  PersonPresence,
  PresenceListener,
  SessionError,
  WatchPresence,
} from '@video-session/core';

/** One stream of the fake backend, as the tests see it. */
export class FakeWatching {
  readonly ids: readonly string[];
  readonly signal: AbortSignal;
  readonly ended: Promise<void>;
  readonly #listener: PresenceListener<AppointmentPresence>;
  #reject: (error: SessionError) => void = () => undefined;

  constructor(
    ids: readonly string[],
    listener: PresenceListener<AppointmentPresence>,
    signal: AbortSignal,
  ) {
    this.ids = ids;
    this.signal = signal;
    this.#listener = listener;
    this.ended = new Promise<void>((resolve, reject) => {
      this.#reject = reject;
      signal.addEventListener('abort', () => resolve());
    });
  }

  get isOpen(): boolean {
    return !this.signal.aborted;
  }

  /** Says all there is, of everybody, and that this was all. */
  ready(...presences: readonly AppointmentPresence[]): this {
    const others = this.ids.filter((id) => !presences.some((one) => one.appointmentId === id));
    return this.readyWithout(...others.map((id) => presenceAt(id)), ...presences);
  }

  /** Says that this was all, though some may be left out. */
  readyWithout(...presences: readonly AppointmentPresence[]): this {
    this.say(...presences);
    this.#listener.connected(true);
    return this;
  }

  /** Comes back, and says of some that they may no longer be watched. */
  resumeWithout(...leftOut: readonly string[]): void {
    this.#listener.connected(true, leftOut);
  }

  say(...presences: readonly AppointmentPresence[]): void {
    presences.forEach((presence) => this.#listener.changed(presence));
  }

  lose(): void {
    this.#listener.connected(false);
  }

  refuse(error: SessionError): void {
    this.#reject(error);
  }
}

/** A backend that tells a clinician who is where, when a test wants it to. */
export class FakeWatch {
  readonly watchings: FakeWatching[] = [];
  #waiting: ((watching: FakeWatching) => void)[] = [];

  readonly watch: WatchPresence = (ids, listener, signal) => {
    const watching = new FakeWatching(ids, listener, signal);
    this.watchings.push(watching);
    this.#waiting.splice(0).forEach((resolve) => resolve(watching));
    return watching.ended;
  };

  /** The next stream to be opened. */
  next(): Promise<FakeWatching> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}

/** The presence of an appointment where nobody is, but for what is said. */
export function presenceAt(
  appointmentId: string,
  changes: Partial<AppointmentPresence> = {},
): AppointmentPresence {
  return {
    appointmentId,
    people: {},
    admitted: false,
    message: undefined,
    seen: true,
    ...changes,
  };
}

export function person(
  status: PersonPresence['status'],
  since: number,
  trouble?: PersonPresence['trouble'],
): PersonPresence {
  return { status, since, trouble };
}
