import type { JourneyState } from '@video-session/core';
import { announceSession } from '../live-session.js';
import { isMediaCode } from './audit-steps.js';
import type { Companion, Told } from './companions.js';

/** Tells the record's tab for as long as this person is in the session (R29). */
export class LiveCompanion implements Companion {
  #session: AbortController | undefined;

  stepped({ status }: JourneyState): void {
    if (status !== 'in-session') this.stop();
  }

  told({ type, detail }: Told): void {
    if (type === 'session-joined') {
      this.stop();
      this.#session = new AbortController();
      announceSession(detail.meetingCode, this.#session.signal);
    }
    const isOver = type === 'session-error' && !isMediaCode(detail.code);
    if (isOver) this.stop();
  }

  paused(): void {
    // The announcement itself follows the page.
  }

  stop(): void {
    this.#session?.abort();
    this.#session = undefined;
  }
}
