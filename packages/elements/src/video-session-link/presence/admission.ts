import { admitPatientAt, type AdmitPatient, type AppointmentPresence } from '@video-session/core';
import { html, nothing, type TemplateResult } from 'lit';
import { reportError } from '../../emit.js';
import type { Localize } from '../../localize.js';
import { pageUrl } from '../../page-url.js';
import { failureNotice } from '../failure-notice.js';
import { ConfirmedAction } from './confirmed-action.js';
import type { PresenceHost } from './presence-host.js';

/** The button that lets the patient in (R25). It is done when the stream says so. */
export class Admission {
  readonly #host: PresenceHost;
  readonly #localize: Localize;
  readonly #action: ConfirmedAction;

  constructor(host: PresenceHost, localize: Localize) {
    this.#host = host;
    this.#localize = localize;
    this.#action = new ConfirmedAction(host);
  }

  get isPossible(): boolean {
    return Boolean(this.#host.admitPatient ?? this.#host.presenceUrl);
  }

  hear(presence: AppointmentPresence): void {
    this.#action.hear(presence);
    // Whoever did it: a failure of ours is of no interest any more.
    if (presence.admitted && this.#action.state.status === 'failed') this.#action.reset();
  }

  reset(): void {
    this.#action.reset();
  }

  /** @param which of the sessions on the page it is, for a screen reader */
  renderButton(presence: AppointmentPresence, which: string): TemplateResult {
    const { status } = this.#action.state;
    const busy = status === 'working';
    const words = this.#localize.term(busy ? 'presence-admitting' : labelOf(presence.people));
    return html`<button
      class="primary admit"
      part="admit-button"
      type="button"
      aria-label="${words}, ${which}"
      aria-busy=${busy ? 'true' : 'false'}
      @click=${() => void this.#admit(presence.appointmentId)}
    >
      ${busy ? html`<span class="spinner"></span>` : nothing} ${words}
    </button>`;
  }

  renderFailure(): TemplateResult {
    const { state } = this.#action;
    return html`<div role="alert">
      ${
        state.status === 'failed'
          ? failureNotice(this.#localize, state.error, this.#localize.term('presence-admit-failed'))
          : nothing
      }
    </div>`;
  }

  async #admit(appointmentId: string): Promise<void> {
    if (this.#action.state.status === 'working') return;
    const error = await this.#action.run(
      (signal) => this.#call()(appointmentId, signal),
      ({ admitted }) => admitted,
    );
    if (error !== undefined) reportError(this.#host, error);
  }

  /** @throws {SessionError} `configuration-missing`, `configuration-invalid` */
  #call(): AdmitPatient {
    const { admitPatient, presenceUrl } = this.#host;
    return admitPatient ?? admitPatientAt(pageUrl(presenceUrl || '', 'presence-url'));
  }
}

/** Whoever waits is let in by it, so it says who that is. */
function labelOf({ patient, guest }: AppointmentPresence['people']) {
  if (patient?.status !== 'waiting') return 'presence-admit-guest';
  return guest?.status === 'waiting' ? 'presence-admit-both' : 'presence-admit-patient';
}

/** Whether somebody waits whom nobody has let in. */
export function isToAdmit({ people, admitted }: AppointmentPresence): boolean {
  return !admitted && hasSomebodyWaiting(people);
}

export function hasSomebodyWaiting({ patient, guest }: AppointmentPresence['people']): boolean {
  return patient?.status === 'waiting' || guest?.status === 'waiting';
}
