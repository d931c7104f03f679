import type { ConnectionReport } from '@video-session/core';
import { connectionReport } from './connection-report.js';
import { answerOf } from './answer.js';
import type { ExternalApi } from './external-api.js';

/** Milliseconds between two questions. */
const INTERVAL = 4_000;

/**
 * Asks the client how well the media gets through, also while the page is hidden: a call
 * that is dead has to be known there, too.
 */
export class ConnectionPoll {
  readonly #api: ExternalApi;
  readonly #report: (report: ConnectionReport) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(api: ExternalApi, report: (report: ConnectionReport) => void) {
    this.#api = api;
    this.#report = report;
  }

  start(): void {
    this.stop();
    if (this.#api.getConnectionStats) this.#timer = setTimeout(() => void this.#ask(), INTERVAL);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  async #ask(): Promise<void> {
    const asked = this.#timer;
    const report = connectionReport(await answerOf(this.#api, 'getConnectionStats'));
    // Stopped in the meantime, or started anew.
    if (asked !== this.#timer) return;
    if (report) this.#report(report);
    this.start();
  }
}
