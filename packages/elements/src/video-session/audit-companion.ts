import type { BrowserStep, JourneyState } from '@video-session/core';
import { auditStepOf, auditStepOfError } from './audit-steps.js';
import { AuditTrail, type AuditReport } from './audit-trail.js';
import { beacon } from './beacon.js';
import type { Companion, Journeyer, Told } from './companions.js';
import { hostAddress } from './host-address.js';

/** What the host page says about the audit trail. */
export interface AuditOptions {
  readonly sessionUrl: string;
  readonly eventsUrl: string | null | undefined;
}

/** Gathers what only this browser sees for the host's audit trail. */
export class AuditCompanion implements Companion {
  readonly #on: Journeyer;
  readonly #trail = new AuditTrail((report) => this.#send(report));
  readonly #life = new AbortController();

  constructor(journeyer: Journeyer) {
    this.#on = journeyer;
    // A phone kills a page that nobody looks at without another word.
    const hidden = () => {
      if (document.visibilityState === 'hidden') this.#trail.flush();
    };
    document.addEventListener('visibilitychange', hidden, { signal: this.#life.signal });
  }

  stepped(state: JourneyState): void {
    this.#record(auditStepOf(state));
  }

  told({ type, detail }: Told): void {
    // A refusal is a step of its own, and is in the trail already.
    if (this.#on.journey.state.status === 'denied') return;
    if (type === 'session-error') this.#record(auditStepOfError(detail.code));
    else if (type !== 'devices-changed') this.#record({ type, code: undefined });
  }

  paused(): void {
    this.#trail.flush();
  }

  stop(): void {
    this.#life.abort();
    this.#trail.flush();
  }

  #record(step: BrowserStep | undefined): void {
    if (step !== undefined) this.#trail.record(this.#on.code(), step);
  }

  #send(report: AuditReport): void {
    const { eventsUrl, sessionUrl } = this.#on.host;
    try {
      const url = hostAddress(eventsUrl, sessionUrl, 'events');
      if (url !== undefined) beacon(url, report);
    } catch {
      // An address that is none: there is no trail to keep.
    }
  }
}
