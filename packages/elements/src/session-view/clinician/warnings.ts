import type { CallState, Room } from '@video-session/core';
import type { ReactiveElement } from 'lit';
import { watchOtherSessions } from '../../live-session.js';
import type { CallControl } from '../call-control.js';

/** What a clinician may have to look into, most urgent first. */
export type Warning = 'there-before' | 'other-session' | 'many' | 'overrun';

const MANY = 3;

/**
 * Notices what a clinician cannot see from inside one call. Rooms are never used
 * twice (R5), so the people of an earlier appointment can be in another tab's call,
 * and, where a link was passed on, in this room before the clinician.
 */
export class Warnings {
  readonly #host: ReactiveElement;
  readonly #control: CallControl;
  readonly #life = new AbortController();
  readonly #dismissed = new Set<Warning>();
  #otherSession = false;
  #thereBefore: boolean | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveElement, control: CallControl) {
    this.#host = host;
    this.#control = control;
    const { session } = control;
    if (session === undefined) return;
    const heard = (live: boolean) => {
      this.#otherSession = live;
      if (!live) this.#dismissed.delete('other-session');
      host.requestUpdate();
    };
    watchOtherSessions(session.meetingCode, heard, this.#life.signal);
    this.#awaitEnd(session.ends);
  }

  seen(call: CallState): void {
    if (call.status !== 'joined') return;
    // Only of the first look it can be said who was there before.
    this.#thereBefore ??= call.room.pastIds.length === 0 && call.room.others.length > 1;
    if (!isMany(call.room)) this.#dismissed.delete('many');
  }

  /** The first that is true and was not read yet. */
  current(room: Room): Warning | undefined {
    const { session, page, now } = this.#control;
    const found: Readonly<Record<Warning, boolean>> = {
      'there-before': this.#thereBefore === true && room.others.length > 1,
      'other-session': this.#otherSession,
      many: isMany(room),
      overrun: page.overrunNotice && session !== undefined && now >= session.ends,
    };
    return ORDER.find((warning) => found[warning] && !this.#dismissed.has(warning));
  }

  dismiss(warning: Warning): void {
    this.#dismissed.add(warning);
    this.#host.requestUpdate();
  }

  stop(): void {
    this.#life.abort();
    clearTimeout(this.#timer);
  }

  /** R3: nobody is put out when the booked time ends. */
  #awaitEnd(ends: number): void {
    const wait = ends - this.#control.now;
    if (wait > 0) this.#timer = setTimeout(() => this.#host.requestUpdate(), wait);
  }
}

const ORDER = ['there-before', 'other-session', 'many', 'overrun'] as const;

/** R7: more than two go through the meeting server, whatever it says of the path. */
function isMany({ others }: Room): boolean {
  return others.length + 1 >= MANY;
}
