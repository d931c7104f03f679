import type { AppointmentPresence, JoiningDetails } from '@video-session/core';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { ConfirmedDetach } from '../../controllers/confirmed-detach.js';
import { liveRecord } from '../../locales/en/live-record.js';
import { presence as presenceMessages } from '../../locales/en/presence.js';
import { Localize } from '../../localize.js';
import { addStyles } from '../add-styles.js';
import { isToAdmit } from './admission.js';
import { chime } from './chime.js';
import { LiveRecord } from './live-record.js';
import { untilNextMinute } from './person-line.js';
import { PresenceActions } from './presence-actions.js';
import type { PresenceHost } from './presence-host.js';
import { presencePanel } from './presence-panel.js';
import { isWatchTime, PresenceWatch, untilWatchTime } from './presence-watch.js';
import { presenceStyles } from './presence.styles.js';
import { waitingTitle } from './waiting-title.js';

const LONGEST_WAIT = 3_600_000;

export type { PresenceHost } from './presence-host.js';

/**
 * Whether the patient is there, and what the clinician can do about it. It
 * watches for as long as its host renders it, and only when somebody can come.
 */
export class LinkPresence implements ReactiveController {
  readonly #host: PresenceHost;
  readonly #localize: Localize;
  readonly #watch: PresenceWatch;
  readonly #record: LiveRecord;
  #actions: PresenceActions | undefined;
  /** What the host renders now; undefined once it no longer does. */
  #shown: { readonly details: JoiningDetails; readonly now: number } | undefined;
  #appointmentId: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hasStyles = false;
  #hadFocus = false;

  constructor(host: PresenceHost) {
    this.#host = host;
    this.#localize = new Localize(host, presenceMessages, liveRecord);
    this.#watch = new PresenceWatch(host, {
      changed: (presence) => this.#onChanged(presence),
      arrived: () => void (host.sound && chime.ring()),
    });
    this.#record = new LiveRecord(host, this.#localize);
    host.addController(this);
    new ConfirmedDetach(host, {
      moved: () => undefined,
      removed: () => this.#leave(),
      restored: () => host.requestUpdate(),
    });
  }

  /** @param now the server's time, in milliseconds since 1970 */
  render(details: JoiningDetails, now: number): TemplateResult {
    this.#shown = { details, now };
    return html`${this.#record.render(now)}${this.#isWatched ? this.#renderPanel(details, now) : nothing}`;
  }

  /** Whether the patient waits or is in session; undefined where they are not, or nobody knows. */
  patientStatus(appointmentId: string): 'waiting' | 'in-session' | undefined {
    if (this.#watch.statusOf(appointmentId) !== 'live') return undefined;
    const status = this.#watch.presenceOf(appointmentId)?.people.patient?.status;
    return status === 'left' ? undefined : status;
  }

  hostUpdate(): void {
    this.#addStyles();
    this.#shown = undefined;
    this.#hadFocus = this.#host.shadowRoot?.activeElement?.matches('.admit') === true;
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    if (this.#shown === undefined || !this.#host.isConnected) this.#leave();
    else this.#follow(this.#shown.details);
    this.#waitForChange();
    if (this.#hadFocus && this.#find('.admit') === null) this.#find('.people')?.focus();
  }

  #addStyles(): void {
    const { shadowRoot } = this.#host;
    if (this.#hasStyles || shadowRoot === null) return;
    this.#hasStyles = true;
    addStyles(shadowRoot, [presenceStyles]);
  }

  #renderPanel(details: JoiningDetails, now: number): TemplateResult {
    return presencePanel({
      host: this.#host,
      localize: this.#localize,
      watch: this.#watch,
      status: this.#watch.statusOf(details.appointmentId),
      presence: this.#watch.presenceOf(details.appointmentId),
      actions: this.#actions,
      details,
      now,
    });
  }

  #follow(details: JoiningDetails): void {
    const isOther = (this.#appointmentId ??= details.appointmentId) !== details.appointmentId;
    this.#appointmentId = details.appointmentId;
    if (isOther) this.#actions?.reset();
    if (this.#isWatched) this.#watch.follow(details.appointmentId);
    else this.#watch.leave();
    this.#record.follow(details);
    this.#drawAttention();
  }

  #leave(): void {
    clearTimeout(this.#timer);
    this.#watch.leave();
    this.#record.leave();
    this.#drawAttention();
  }

  /** Sound and title, where the host wants them. */
  #drawAttention(): void {
    const { sound, titleHint } = this.#host;
    const id = this.#appointmentId ?? '';
    const status = this.#watch.statusOf(id);
    const presence = this.#watch.presenceOf(id);
    const isCalling = titleHint && status === 'live' && presence !== undefined;
    const words = (count: number) => this.#localize.term('presence-title', count);
    const calling = isCalling && isToAdmit(presence) ? presence.appointmentId : undefined;
    waitingTitle.set(this, calling, words);
    if (sound && status !== undefined) chime.hold(this);
    else chime.release(this);
  }

  #onChanged(presence: AppointmentPresence | undefined): void {
    // Most of a diary never needs any.
    if (presence !== undefined && Object.keys(presence.people).length > 0)
      this.#actions ??= new PresenceActions(this.#host, this.#localize);
    if (presence !== undefined) this.#actions?.hear(presence);
    this.#host.requestUpdate();
  }

  /** Only when somebody can come; who is there when the window closes may stay (R3). */
  get #isWatched(): boolean {
    if (this.#shown === undefined || !this.#watch.isConfigured) return false;
    const { details, now } = this.#shown;
    return isWatchTime(details, now) || (now >= details.window.closes && this.#isSomebodyThere);
  }

  get #isSomebodyThere(): boolean {
    const presence = this.#watch.presenceOf(this.#shown?.details.appointmentId ?? '');
    const people = Object.values(presence?.people ?? {});
    return people.some(({ status }) => status !== 'left');
  }

  /** What is shown changes by itself: minutes pass, a window comes near. */
  #waitForChange(): void {
    if (this.#shown === undefined || !this.#host.isConnected) return;
    const { details, now } = this.#shown;
    const presence = this.#watch.presenceOf(details.appointmentId);
    const waits = [
      this.#watch.isConfigured ? untilWatchTime(details, now) : undefined,
      presence && untilNextMinute(presence, now),
      this.#record.untilNextChange(now),
    ].filter((wait) => wait !== undefined);
    if (waits.length === 0) return;
    const wait = Math.ceil(Math.min(...waits, LONGEST_WAIT));
    this.#timer = setTimeout(() => this.#host.requestUpdate(), wait);
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  }
}
