import type { JoiningDetails, MeetingCode } from '@video-session/core';
import { html, nothing, type TemplateResult } from 'lit';
import { emit } from '../../emit.js';
import { clockIcon } from '../../icons.js';
import { watchSession } from '../../live-session.js';
import type { Localize } from '../../localize.js';
import type { PresenceHost } from './presence-host.js';

const MINUTE_MILLISECONDS = 60_000;
/** From here on the hint asks to save; the same counts are read out. */
const SPOKEN_MINUTES = [0, 1, 5];
const NEAR_MINUTES = 5;

/** Tells the host that a session is live in another tab, and the person when the record will close (R29). */
export class LiveRecord {
  readonly #host: PresenceHost;
  readonly #localize: Localize;
  #followed: { readonly meetingCode: MeetingCode; readonly end: AbortController } | undefined;
  #isLive = false;

  constructor(host: PresenceHost, localize: Localize) {
    this.#host = host;
    this.#localize = localize;
  }

  follow({ appointmentId, meetingCode }: JoiningDetails): void {
    if (this.#followed?.meetingCode === meetingCode) return;
    this.leave();
    const end = new AbortController();
    this.#followed = { meetingCode, end };
    const hear = (live: boolean) => {
      this.#isLive = live;
      emit(this.#host, 'session-live', { appointmentId, meetingCode, live });
      this.#host.requestUpdate();
    };
    watchSession(meetingCode, hear, end.signal);
  }

  leave(): void {
    this.#followed?.end.abort();
    this.#followed = undefined;
    this.#isLive = false;
  }

  render(now: number): TemplateResult | typeof nothing {
    const left = this.#left(now);
    if (left === undefined) return nothing;
    const minutes = minutesOf(left);
    const spoken = SPOKEN_MINUTES.find((count) => minutes <= count);
    return html`<p class="record ${minutes <= NEAR_MINUTES ? 'near' : ''}" part="record-closes">
        ${clockIcon()} <span>${this.#words(minutes)}</span>
      </p>
      <p class="visually-hidden" role="status">
        ${spoken === undefined ? nothing : this.#words(spoken)}
      </p>`;
  }

  /** Milliseconds; undefined where nothing changes by itself. */
  untilNextChange(now: number): number | undefined {
    const left = this.#left(now);
    if (left === undefined) return undefined;
    const half = (left + MINUTE_MILLISECONDS / 2) % MINUTE_MILLISECONDS;
    return left > MINUTE_MILLISECONDS ? Math.min(half, left - MINUTE_MILLISECONDS) + 1 : undefined;
  }

  #words(minutes: number): string {
    const closes = this.#localize.term('record-closes', minutes);
    return minutes <= NEAR_MINUTES ? `${closes} ${this.#localize.term('record-save')}` : closes;
  }

  /** Milliseconds until the record closes, while it matters. */
  #left(now: number): number | undefined {
    const closes = instantOf(this.#host.recordCloses);
    return this.#isLive && closes !== undefined ? closes - now : undefined;
  }
}

/** Rounded, but the last minute is none. */
function minutesOf(left: number): number {
  return left < MINUTE_MILLISECONDS ? 0 : Math.round(left / MINUTE_MILLISECONDS);
}

/** Attributes are text, whatever is in them. */
function instantOf(closes: PresenceHost['recordCloses'] | null): number | undefined {
  const isCount = typeof closes === 'number' || /^\d+$/.test(closes ?? '');
  const instant = isCount ? Number(closes) : Date.parse(closes ?? '');
  return Number.isFinite(instant) ? instant : undefined;
}
