import type {
  AttendPresence,
  Presence,
  PresenceListener,
  PresenceReport,
  ReportPresence,
  SessionError,
} from '@video-session/core';

export const NOBODY: Presence = { people: {}, admitted: false, message: undefined, seen: false };

/** A host's presence that does what it is told, and remembers what it was told. */
export class FakePresence {
  /** Everything that was said, by the stream or by a word, in order. */
  readonly reports: PresenceReport[] = [];
  readonly codes = new Set<string>();
  /** Streams that were opened so far. */
  streams = 0;
  /** Thrown by the next words, when set. */
  failure: Error | undefined;
  #listener: PresenceListener<Presence> | undefined;
  #refuse: ((error: SessionError) => void) | undefined;
  #told: (() => void)[] = [];
  #presence = NOBODY;

  /** As a stream that is up at once; `connect(false)` brings it down. */
  readonly attend: AttendPresence = (code, report, listener, signal) => {
    this.streams += 1;
    this.codes.add(code);
    this.#listener = listener;
    this.#note(report());
    queueMicrotask(() => {
      if (!signal.aborted && this.isLive) listener.connected(true);
    });
    return new Promise((resolve, reject) => {
      this.#refuse = reject;
      signal.addEventListener('abort', () => {
        if (this.#listener === listener) this.#listener = undefined;
        resolve();
      });
    });
  };

  readonly report: ReportPresence = (code, report) => {
    this.codes.add(code);
    if (this.failure !== undefined) return Promise.reject(this.failure);
    this.#note(report);
    return Promise.resolve();
  };

  /** Whether streams come up by themselves. */
  isLive = true;

  get isAttended(): boolean {
    return this.#listener !== undefined;
  }

  get statuses(): readonly string[] {
    return this.reports.map(({ status }) => status);
  }

  /** What the person hears of the other side. */
  tell(news: Partial<Presence>): void {
    this.#presence = { ...this.#presence, ...news };
    this.#listener?.changed(this.#presence);
  }

  connect(live: boolean): void {
    this.#listener?.connected(live);
  }

  refuse(error: SessionError): void {
    this.#refuse?.(error);
  }

  /** Waits until a report is said that fits. */
  async heard(fits: (report: PresenceReport) => boolean): Promise<PresenceReport> {
    for (;;) {
      const found = this.reports.find(fits);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => this.#told.push(resolve));
    }
  }

  #note(report: PresenceReport): void {
    this.reports.push(report);
    this.#told.splice(0).forEach((resolve) => resolve());
  }
}
