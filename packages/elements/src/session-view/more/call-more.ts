import { initialCall, type CallState } from '@video-session/core';
import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveElement,
  type TemplateResult,
} from 'lit';
import { Clipboard } from '../../controllers/clipboard.js';
import { adoptLater } from '../../later-styles.js';
import { callMore } from '../../locales/en/call-more.js';
import { addMessages } from '../../localize.js';
import { phoneLink } from '../../panels/phone-help.js';
import { Modal } from '../../video-session-link/details/modal.js';
import type { CallControl } from '../call-control.js';
import { Away } from './away.js';
import { callMoreStyles, inCallStyles } from './call-more.styles.js';
import { callWatches } from './call-watches.js';
import { callDetails } from './details.js';
import { devices } from './devices.js';
import { reportFacts } from './fact-reports.js';
import { KeptFocus } from './kept-focus.js';
import { closeButton } from './notice.js';
import { callNotice, reconnecting, slow } from './notices.js';
import { WakeLock } from './wake-lock.js';

addMessages(callMore);

const TICK_MILLISECONDS = 1_000;

/** What comes up beside a call: connection details, the phone, and notices; the call is watched over, and the screen stays awake. */
export class CallMore implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #control: CallControl;
  readonly #clipboard: Clipboard;
  readonly #details: Modal;
  readonly #phone: Modal;
  readonly #wakeLock = new WakeLock();
  readonly #dismissed = new Set<string>();
  #away: Away | undefined;
  /** When the connection broke, by a clock that only goes forward. */
  #broken: number | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveElement, control: CallControl) {
    this.#host = host;
    this.#control = control;
    adoptLater(host, inCallStyles);
    adoptLater(host, callMoreStyles);
    this.#clipboard = new Clipboard(host);
    this.#details = new Modal(host, 'details');
    this.#phone = new Modal(host, 'phone');
    host.addController(this);
    new KeptFocus(host);
    control.watch(callWatches);
    // Of what was reported before this was here nothing has been told yet.
    this.changed(control.call, initialCall);
  }

  hostDisconnected(): void {
    this.#rest();
  }

  changed(call: CallState, previous: CallState): void {
    if (!('room' in call)) {
      this.#rest();
      return;
    }
    if (call.status === 'joined') this.#wakeLock.start();
    reportFacts(this.#host, call, previous);
    this.#away ??= new Away(() => this.#host.requestUpdate());
    this.#away.changed(call, previous);
    if (call.status === 'reconnecting') this.#count();
    else this.#stopCounting();
  }

  get isCopied(): boolean {
    return this.#clipboard.status === 'copied';
  }

  /** What came of copying, for a screen reader. */
  get copyMessage(): string {
    if (this.#clipboard.status === 'idle') return '';
    const { localize } = this.#control;
    const message = this.isCopied ? 'copied-what' : 'copy-refused';
    return localize.term(message, localize.term('meeting-code'));
  }

  /** @returns whether the browser allowed it */
  copy(text: string): Promise<boolean> {
    return this.#clipboard.copy(text);
  }

  showDetails(): void {
    this.#details.open();
  }

  showPhone(): void {
    this.#phone.open();
  }

  devices(): TemplateResult | typeof nothing {
    const { call, localize } = this.#control;
    return call.status === 'joined' ? devices(call.room, localize) : nothing;
  }

  notices(): TemplateResult | typeof nothing {
    const { call } = this.#control;
    if (call.status === 'reconnecting' && this.#broken !== undefined)
      return reconnecting(this.#control, performance.now() - this.#broken);
    if (call.status === 'joining' && call.slow === true) return slow(this.#control);
    if (call.status !== 'joined' || this.#away === undefined) return nothing;
    return callNotice(
      this.#control,
      call.room,
      this.#away,
      (key) => this.#dismissed.has(key),
      this.#dismiss,
    );
  }

  dialogs(): TemplateResult {
    const { localize } = this.#control;
    return html`${this.#details.render(
      localize.term('details-title'),
      html`${closeButton(localize, () => this.#details.close())}
        <div class="content" part="details">${callDetails(this.#control)}</div>`,
    )}
    ${this.#phone.render(localize.term('phone-title'), this.#renderPhone())}`;
  }

  /** R27: the number to a patient; to a clinician where they find the patient's. */
  #renderPhone(): TemplateResult {
    const { localize, page, isClinician, leave } = this.#control;
    const { phone, fallbackText } = page;
    const patient = localize.term(phone ? 'phone-patient' : 'phone-patient-none');
    const clinician = fallbackText || localize.term('phone-clinician');
    return html`${closeButton(localize, () => this.#phone.close())}
      <div class="content" part="phone-dialog">
        <p>${isClinician ? clinician : patient}</p>
        ${isClinician ? nothing : phoneLink(phone, localize)}
        <p class="soft">${localize.term('phone-still')}</p>
        <button type="button" class="leave" @click=${leave}>${localize.term('call-leave')}</button>
      </div>`;
  }

  readonly #dismiss = (key: string): void => {
    if (key === 'sound' && this.#away) this.#away.soundMayBeLost = false;
    else if (key === 'muted' && this.#away) this.#away.wasMuted = false;
    else this.#dismissed.add(key);
    this.#host.requestUpdate();
  };

  #count(): void {
    if (this.#timer !== undefined) return;
    this.#broken = performance.now();
    this.#timer = setInterval(() => this.#host.requestUpdate(), TICK_MILLISECONDS);
  }

  #stopCounting(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#broken = undefined;
  }

  /** Nobody is in a call. */
  #rest(): void {
    this.#stopCounting();
    this.#wakeLock.stop();
    this.#away?.stop();
    this.#away = undefined;
    this.#details.close();
    this.#phone.close();
    this.#dismissed.clear();
  }
}
