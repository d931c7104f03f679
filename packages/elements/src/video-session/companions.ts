import type { JourneyState, ServerClock } from '@video-session/core';
import type { ReactiveElement } from 'lit';
import type { SessionEventMap } from '../session-events.js';
import { AuditCompanion, type AuditOptions } from './audit-companion.js';
import type { JourneyStore } from './journey-store.js';
import { LiveCompanion } from './live-companion.js';
import { PresenceCompanion, type Standing } from './presence-companion.js';
import type { PresenceOptions } from './presence-port.js';
import type { LinkCode } from './link-code.js';
import type { WarmOptions } from './warm-frame.js';

/** The journey that is accompanied. */
export interface Journeyer {
  readonly host: ReactiveElement & PresenceOptions & AuditOptions & WarmOptions;
  readonly journey: JourneyStore;
  /** The link code; undefined for a page that holds a token. */
  code(): string | undefined;
  /** The server's time (R2). */
  clock(): ServerClock;
  /** What a reload finds again. */
  readonly visit: LinkCode;
}

const TOLD = [
  'session-joined',
  'session-dropped',
  'session-resumed',
  'session-ended',
  'session-error',
  'devices-changed',
] as const;

/** What the call says of itself. */
export type Told = {
  readonly [K in (typeof TOLD)[number]]: SessionEventMap[K] & { type: K };
}[(typeof TOLD)[number]];

/** Goes along with a journey, and hears of it. */
export interface Companion {
  stepped(state: JourneyState): void;
  told(event: Told): void;
  /** The page is closed, or put into the browser's cache. */
  paused(): void;
  /** The page has come back from the browser's cache. */
  resumed?(): void;
  /** The element is gone. */
  stop(): void;
}

/**
 * What goes along with a journey and never disturbs it: presence from Join on
 * (R23), the audit trail, and the word to the record's tab that a session lives
 * (R29). It hears the element's own events, as any page can.
 */
export class Companions {
  readonly #presence: PresenceCompanion;
  readonly #all: readonly Companion[];
  readonly #isFor: (state: JourneyState) => boolean;
  readonly #life = new AbortController();
  /** Steps of which nothing is said yet. */
  #held: JourneyState[] = [];

  /**
   * @param passed the steps so far, the one that is shown last
   * @param isFor whether a step is for this window to speak of: of a session that another
   *   window has, nobody hears anything from here (R48)
   */
  constructor(
    journeyer: Journeyer,
    passed: readonly JourneyState[],
    isFor: (state: JourneyState) => boolean,
  ) {
    this.#isFor = isFor;
    this.#presence = new PresenceCompanion(journeyer);
    this.#all = [this.#presence, new AuditCompanion(journeyer), new LiveCompanion()];
    for (const state of passed) this.#step(state);
    this.#listenTo(journeyer);
    this.#listenToPage();
  }

  /** How the person stands who waits. */
  get standing(): Standing {
    return this.#presence.standing;
  }

  /** It is known now which window has the session. */
  settled(): void {
    const last = this.#held.at(-1);
    if (last === undefined || !this.#isFor(last)) return;
    for (const state of this.#held.splice(0)) this.#each((companion) => companion.stepped(state));
  }

  /** The page has come back from the browser's cache, and still has the session. */
  resumed(): void {
    this.#each((companion) => companion.resumed?.());
  }

  stop(): void {
    this.#life.abort();
    this.#each((companion) => companion.stop());
  }

  /** A page may have elements in our slots that dispatch events of the same names. */
  #listenTo({ host, journey }: Journeyer): void {
    const { signal } = this.#life;
    const isOwn = ({ target }: Event) => target === host;
    const step = (event: Event) => isOwn(event) && this.#step(journey.state);
    host.addEventListener('step-changed', step, { signal });
    for (const type of TOLD)
      host.addEventListener(
        type,
        (event) => isOwn(event) && this.#each((companion) => companion.told(event as Told)),
        { signal },
      );
  }

  #listenToPage(): void {
    const { signal } = this.#life;
    const paused = () => this.#each((companion) => companion.paused());
    addEventListener('pagehide', paused, { signal });
  }

  #step(state: JourneyState): void {
    if (state.status === 'elsewhere') this.#held = [];
    this.#held.push(state);
    this.settled();
  }

  /** In the order in which they were made; none can spoil another's turn, or the journey. */
  #each(turn: (companion: Companion) => void): void {
    for (const companion of this.#all) turn(companion);
  }
}
