import {
  pause,
  SessionError,
  type AttendPresence,
  type Presence,
  type PresenceReport,
  type ReportPresence,
} from '@video-session/core';

/** How the whereabouts of the holder of a link reach the host. */
export interface PresencePort {
  readonly attend: AttendPresence;
  readonly report: ReportPresence;
  /** A last word, which outlives the page. */
  readonly farewell: (code: string, report: PresenceReport) => void;
}

export interface AttendanceListener {
  changed(presence: Presence): void;
  connected(live: boolean): void;
  /** Presence is not to be had here; nothing more is said or heard. */
  refused(error: SessionError): void;
}

const AGAIN_MILLISECONDS = 5_000;

/**
 * One person's attendance from Join until they leave: a stream that is their
 * sign of life, and a word whenever something about them changes. It never throws.
 */
export class Attendance {
  readonly #port: PresencePort;
  readonly #code: string;
  readonly #listener: AttendanceListener;
  readonly #again: number;
  #report: PresenceReport;
  /** The report that the host has heard last, as far as we know. */
  #told: PresenceReport | undefined;
  #isTelling = false;
  #life = new AbortController();

  /** @param again milliseconds between two tries at saying the same */
  constructor(
    port: PresencePort,
    code: string,
    report: PresenceReport,
    listener: AttendanceListener,
    again = AGAIN_MILLISECONDS,
  ) {
    this.#again = again;
    this.#port = port;
    this.#code = code;
    this.#report = report;
    this.#listener = listener;
    void this.#attend(this.#life.signal);
  }

  get report(): PresenceReport {
    return this.#report;
  }

  /** Something about this person has changed. */
  say(report: PresenceReport): void {
    this.#report = report;
    void this.#tell(this.#life.signal);
  }

  /** The person is gone, or the page is; `resume` undoes it. */
  leave(since: number): void {
    if (this.#life.signal.aborted) return;
    this.#life.abort();
    try {
      this.#port.farewell(this.#code, { status: 'left', since, trouble: undefined });
    } catch {
      // The host notices that the stream has ended.
    }
  }

  /** Another window of this person's goes on with it, and says where they are. */
  withdraw(): void {
    this.#life.abort();
  }

  /** The page has come back as it was: where the person is, is said anew. */
  resume(): void {
    if (!this.#life.signal.aborted) return;
    this.#life = new AbortController();
    void this.#attend(this.#life.signal);
  }

  async #attend(signal: AbortSignal): Promise<void> {
    this.#told = undefined;
    const report = () => (this.#told = this.#report);
    try {
      await this.#port.attend(this.#code, report, this.#hears(signal), signal);
    } catch (thrown) {
      if (signal.aborted) return;
      this.#life.abort();
      this.#listener.refused(SessionError.from(thrown, 'service-down'));
    }
  }

  #hears(signal: AbortSignal): Omit<AttendanceListener, 'refused'> {
    return {
      changed: (presence) => {
        if (!signal.aborted) this.#listener.changed(presence);
      },
      connected: (live) => {
        if (signal.aborted) return;
        this.#listener.connected(live);
        // What changed while the stream was being opened.
        if (live) void this.#tell(signal);
      },
    };
  }

  /** One at a time, so that the newest arrives last. */
  async #tell(signal: AbortSignal): Promise<void> {
    if (this.#isTelling) return;
    this.#isTelling = true;
    while (this.#told !== this.#report && !signal.aborted) await this.#tellOnce(signal);
    this.#isTelling = false;
  }

  async #tellOnce(signal: AbortSignal): Promise<void> {
    const report = this.#report;
    try {
      await this.#port.report(this.#code, report, signal);
      this.#told = report;
    } catch {
      await pause(this.#again, signal);
    }
  }
}
