import { visitOf, type Entry, type JourneyState } from '@video-session/core';
import type { JourneyStore } from './journey-store.js';
import { WindowClaim } from './window-claim.js';
import { WINDOW_STEPS } from './window-steps.js';

/** Sees to it that no step which opens devices is shown in two windows of a browser (R48). */
export class WindowGuard {
  readonly #journey: JourneyStore;
  readonly #claim: WindowClaim;
  #claims = 0;
  #how: 'ask' | 'take' = 'ask';

  /** @param kept the page has come back from the browser's cache, and still has the session */
  constructor(journey: JourneyStore, kept: () => void) {
    this.#journey = journey;
    this.#claim = new WindowClaim(() => journey.send({ type: 'displace', moved: true }), kept);
  }

  /** Whether it is not known yet who has the session. */
  get isAsking(): boolean {
    return this.#claims > 0;
  }

  get isOurs(): boolean {
    return this.#claim.isHeld && !this.isAsking;
  }

  /** The person wants to go on in this window. */
  takeOver(): void {
    this.#how = 'take';
  }

  /** Resolves once it is settled who has the session; whoever has it not is displaced. */
  async stepped(state: JourneyState): Promise<void> {
    // Its script came late, and the person has gone on.
    if (state.status === 'welcome' && this.#journey.state.status !== 'welcome') return;
    switch (state.status) {
      case 'welcome':
        // Nothing is taken yet: an old tab with the welcome page is in nobody's way.
        return this.#settle(state, () => this.#claim.isFree(nameOf(state)));
      case 'preparing':
      case 'admitting':
      case 'waiting':
      case 'in-session':
        return this.#claim.isHeld ? undefined : this.#settle(state, () => this.#claimFor(state));
      case 'verifying':
        return undefined;
      default:
        this.#claim.release();
    }
  }

  stop(): void {
    this.#claim.release();
  }

  #claimFor(entry: Entry): Promise<boolean> {
    const how = this.#how;
    this.#how = 'ask';
    return this.#claim.claim(nameOf(entry), how);
  }

  async #settle(state: JourneyState, ask: () => Promise<boolean>): Promise<void> {
    this.#claims += 1;
    const isOurs = await ask();
    this.#claims -= 1;
    const { status } = this.#journey.state;
    // Whoever read the welcome page and went on has asked anew; nobody asks twice for the rest.
    const isCurrent = state.status === 'welcome' ? status === 'welcome' : WINDOW_STEPS.has(status);
    if (!isOurs && isCurrent) this.#journey.send({ type: 'displace', moved: false });
  }
}

/** A clinician may look at the patient's side in another tab. */
function nameOf(entry: Entry): string {
  const { meetingCode, role } = visitOf(entry);
  return `${meetingCode}:${role}`;
}
