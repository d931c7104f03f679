import {
  createServerClock,
  toMeetingCode,
  type AdmitPatient,
  type JoiningDetails,
  type SendPresenceMessage,
  type WatchPresence,
} from '@video-session/core';
import { html, LitElement, type TemplateResult } from 'lit';
import { baseStyles } from '../styles/base.styles.js';
import { configurationErrors } from '../locales/en/configuration-errors.js';
import { hostErrors } from '../locales/en/host-errors.js';
import { Localize } from '../localize.js';
import { LinkPresence } from '../video-session-link/presence/link-presence.js';

/** Tuesday 24 November 2026 in London. */
export const LINKS: JoiningDetails = {
  appointmentId: 'a1',
  meetingCode: toMeetingCode('123-abcd-efgh-jkmn'),
  links: {
    patient: 'https://ehr.example/visit#PATIENTCODE',
    clinician: 'https://ehr.example/clinic#CLINICIANCODE',
  },
  starts: Date.parse('2026-11-24T14:00Z'),
  ends: Date.parse('2026-11-24T15:00Z'),
  window: { opens: Date.parse('2026-11-24T00:00Z'), closes: Date.parse('2026-11-25T00:00Z') },
  timeZone: 'Europe/London',
  serverNow: Date.parse('2026-11-24T14:05Z'),
  waitingRoom: true,
};

/** An element with presence and nothing else. */
export class PresenceTestHost extends LitElement {
  static override styles = baseStyles;
  static override properties = {
    links: {},
    presenceUrl: {},
    watchPresence: {},
    admitPatient: {},
    sendMessage: {},
    phrases: {},
    sound: {},
    titleHint: {},
    recordCloses: {},
  };

  readonly #localize = new Localize(this, configurationErrors, hostErrors);
  readonly #presence = new LinkPresence(this);
  #clock = createServerClock(LINKS.serverNow);
  declare links: JoiningDetails | undefined;
  declare presenceUrl: string;
  declare watchPresence: WatchPresence | undefined;
  declare admitPatient: AdmitPatient | undefined;
  declare sendMessage: SendPresenceMessage | undefined;
  declare phrases: readonly string[] | undefined;
  declare sound: boolean;
  declare titleHint: boolean;
  declare recordCloses: string | number | undefined;

  constructor() {
    super();
    this.links = LINKS;
    this.presenceUrl = '';
    this.sound = this.titleHint = false;
  }

  /** Puts the server's clock forward. */
  pass(milliseconds: number): void {
    this.#clock = createServerClock(this.#clock.now() + milliseconds);
    this.requestUpdate();
  }

  override render(): TemplateResult {
    const { links } = this;
    return html`<div lang=${this.#localize.lang()}>
      ${links && this.#presence.render(links, this.#clock.now())}
    </div>`;
  }
}

customElements.define('presence-test-host', PresenceTestHost);

declare global {
  interface HTMLElementTagNameMap {
    'presence-test-host': PresenceTestHost;
  }
}
