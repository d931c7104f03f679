import type { JourneyState, MeetingCode } from '@video-session/core';
import { announceSession } from '../live-session.js';
import { isMediaCode } from './audit-steps.js';
import type { Companion, Told } from './companions.js';

/** Tells the record's tab for as long as this person is in the session (R29). */
export class LiveCompanion implements Companion {
  #session: AbortController | undefined;
  #meetingCode: MeetingCode | undefined;

  stepped(state: JourneyState): void {
    if ('session' in state) this.#meetingCode = state.session.meetingCode;
    const { status } = state;
    // A call that is gone into again with a fresh session is the same call.
    if (status !== 'in-session' && status !== 'admitting') this.stop();
  }

  told({ type, detail }: Told): void {
    const isIn = type === 'session-joined' || type === 'session-resumed';
    if (isIn && this.#session === undefined && this.#meetingCode !== undefined) {
      this.#session = new AbortController();
      announceSession(this.#meetingCode, this.#session.signal);
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
