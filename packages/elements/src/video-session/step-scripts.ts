import type { JourneyState } from '@video-session/core';
import type { Companions, Journeyer } from './companions.js';
import type { Standing } from './presence-companion.js';
import { loadScript, prefetch } from './load-script.js';
import type { LaterStep } from './step-view.js';

const welcome = () => import('../define/welcome-page.js');
const later = () => import('./later.js');

/** Fetches what each step needs: the steps from the join screen on, and what goes along with a journey. */
export class StepScripts {
  readonly #journeyer: Journeyer;
  readonly #withMeeting: () => boolean;
  #later: Awaited<ReturnType<typeof later>> | undefined;
  #companions: Companions | undefined;
  #isOver = true;
  /** What the companions have missed. */
  #passed: JourneyState[] = [];

  /** @param withMeeting whether the meeting adapter of this SDK will be used */
  constructor(journeyer: Journeyer, withMeeting: () => boolean) {
    this.#journeyer = journeyer;
    this.#withMeeting = withMeeting;
  }

  get laterStep(): LaterStep | undefined {
    return this.#later?.laterStep;
  }

  /** How the person stands who waits. */
  get standing(): Standing | undefined {
    return this.#companions?.standing;
  }

  /**
   * Resolves when the step can be shown; goes on to fetch what comes next.
   * @throws {SessionError} `offline`
   */
  async reach(state: JourneyState): Promise<void> {
    this.#isOver = false;
    if (this.#companions === undefined) this.#passed.push(state);
    switch (state.status) {
      case 'verifying':
        prefetch(welcome);
        break;
      case 'denied':
        prefetch(() => this.#goAlong(state));
        break;
      case 'welcome':
        await loadScript(welcome);
        prefetch(() => this.#goAlong(state));
        break;
      default:
        await this.#goAlong(state);
    }
  }

  /** Until the next step is reached. */
  stop(): void {
    this.#isOver = true;
    this.#companions?.stop();
    this.#companions = undefined;
    this.#passed = [];
  }

  async #goAlong(state: JourneyState): Promise<void> {
    this.#later ??= await loadScript(later);
    if (this.#isOver) return;
    this.#companions ??= new this.#later.Companions(this.#journeyer, this.#passed.splice(0));
    this.#journeyer.host.requestUpdate();
    await this.#later.loadLaterStep(state);
    this.#later.prefetchAfter(state, this.#withMeeting());
  }
}
