import type { BrowserStep } from '@video-session/core';

/** So that several steps go in one, and few are lost when a page dies. */
const GATHERED_MILLISECONDS = 3_000;
const MOST_IN_ONE = 20;

/** What is sent: `POST events {code, events}`. */
export interface AuditReport {
  readonly code: string;
  readonly events: readonly BrowserStep[];
}

/** Gathers the steps that only this browser sees, and sends them on every few seconds. */
export class AuditTrail {
  readonly #send: (report: AuditReport) => void;
  readonly #gathered: number;
  #code = '';
  #events: BrowserStep[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param gathered milliseconds from the first step to the sending */
  constructor(send: (report: AuditReport) => void, gathered = GATHERED_MILLISECONDS) {
    this.#send = send;
    this.#gathered = gathered;
  }

  /** @param code the link code of whose step it was; without one it belongs to no appointment */
  record(code: string | undefined, step: BrowserStep): void {
    if (code === undefined) return;
    if (code !== this.#code) this.flush();
    this.#code = code;
    this.#events.push(step);
    if (this.#events.length === MOST_IN_ONE) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), this.#gathered);
  }

  /** Sends what there is at once, as a page that is closed must. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const events = this.#events;
    this.#events = [];
    if (events.length > 0) this.#send({ code: this.#code, events });
  }
}
