import type { AppointmentPresence } from '@video-session/core';
import type { Localize } from '../../localize.js';
import { Admission } from './admission.js';
import type { PresenceHost } from './presence-host.js';
import { ShortMessage } from './short-message.js';

/** What a clinician can do for whoever waits. */
export class PresenceActions {
  readonly admission: Admission;
  readonly message: ShortMessage;

  constructor(host: PresenceHost, localize: Localize) {
    this.admission = new Admission(host, localize);
    this.message = new ShortMessage(host, localize);
  }

  hear(presence: AppointmentPresence): void {
    this.admission.hear(presence);
    this.message.hear(presence);
  }

  /** For another appointment nothing of this one may be left. */
  reset(): void {
    this.admission.reset();
    this.message.reset();
  }
}
