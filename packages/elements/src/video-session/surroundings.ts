import type { JourneyState } from '@video-session/core';
import type { Journeyer } from './companions.js';
import { GrantRefresh } from './grant-refresh.js';
import { listenToSteps } from './step-requests.js';
import { WarmFrame } from './warm-frame.js';
import { WindowGuard } from './window-guard.js';

/**
 * What the steps from the join screen on stand on: that this window alone has the
 * session (R48), what a reload finds again (R47), an address of the calendar that is
 * still good, and a meeting server that is warm.
 */
export class Surroundings {
  readonly #on: Journeyer;
  readonly #guard: WindowGuard;
  readonly #refresh: GrantRefresh;
  readonly #warm: WarmFrame;
  readonly #life = new AbortController();

  /**
   * @param withMeeting whether the meeting adapter of this SDK will be used
   * @param kept the page has come back from the browser's cache, and still has the session
   */
  constructor(journeyer: Journeyer, withMeeting: () => boolean, kept: () => void) {
    this.#on = journeyer;
    this.#guard = new WindowGuard(journeyer.journey, kept);
    this.#refresh = new GrantRefresh(journeyer.journey);
    this.#warm = new WarmFrame(journeyer.host, withMeeting);
    listenToSteps(journeyer, this.#life.signal);
    this.#keepLeaving();
  }

  /** Whether it is not known yet which window has the session. */
  get isAsking(): boolean {
    return this.#guard.isAsking;
  }

  /** Whether this window has the session (R48). */
  get isOurs(): boolean {
    return this.#guard.isOurs;
  }

  takeOver(): void {
    this.#guard.takeOver();
  }

  /** Resolves when it is settled that the step may be shown here. */
  async stepped(state: JourneyState): Promise<void> {
    this.#refresh.stepped(state);
    this.#warm.remove();
    this.#keep(state);
    await this.#guard.stepped(state);
  }

  /** The script of the step is there. */
  shown(state: JourneyState): void {
    if (this.#life.signal.aborted) return;
    const { status } = this.#on.journey.state;
    if (state.status === 'preparing' && status === 'preparing') this.#warm.add();
  }

  stop(): void {
    this.#life.abort();
    this.#guard.stop();
    this.#refresh.stop();
    this.#warm.remove();
  }

  #keep({ status }: JourneyState): void {
    const { visit } = this.#on;
    if (status === 'preparing') visit.keepStep();
    if (status === 'elsewhere') visit.forgetCall();
    if (status === 'ended') visit.forgetPerson();
  }

  /** A phone kills a page that nobody looks at without another word. */
  #keepLeaving(): void {
    const { signal } = this.#life;
    const leaving = () => this.#on.visit.keepLeaving();
    const hidden = () => document.visibilityState === 'hidden' && leaving();
    addEventListener('pagehide', leaving, { signal });
    document.addEventListener('visibilitychange', hidden, { signal });
  }
}
