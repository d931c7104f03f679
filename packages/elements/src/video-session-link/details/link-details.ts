import { windowStatus, type JoiningDetails } from '@video-session/core';
import { html, nothing, type TemplateResult } from 'lit';
import { UpdateTimer } from '../../controllers/update-timer.js';
import { clockIcon } from '../../icons.js';
import { configurationErrors } from '../../locales/en/configuration-errors.js';
import { linkDetails } from '../../locales/en/link-details.js';
import { Localize } from '../../localize.js';
import { meetingCodeText } from '../../meeting-code-text.js';
import { addStyles } from '../add-styles.js';
import { Copying } from './copying.js';
import { describeWindow, untilNextChange } from './describe-window.js';
import type { DetailsAnswers, DetailsHost } from './details-host.js';
import { sessionName, whichSession } from '../session-name.js';
import { linkDetailsStyles } from './link-details.styles.js';
import { linkField, type LinkFieldModel, type LinkRole } from './link-field.js';
import { MessageComposer } from './message-composer.js';
import { PresenceLine, type PresencePart } from './presence-line.js';
import { QrDialog } from './qr-dialog.js';
import { Renewal } from './renewal.js';
import { StartControl } from './start-control.js';

export { askForLinks } from './ask-for-links.js';
export { isPresenceWanted, loadPresence } from './presence-line.js';
export { readLinks } from './read-links.js';

/** Everything that the clinician needs once the links exist: a line in a diary, a card on a contact. */
export class LinkDetails {
  readonly #host: DetailsHost;
  readonly #answers: DetailsAnswers;
  readonly #localize: Localize;
  readonly #copying: Copying;
  readonly #start: StartControl;
  readonly #presence: PresenceLine;
  readonly #qr: QrDialog;
  readonly #composer: MessageComposer;
  readonly #renewal: Renewal;
  #shown: JoiningDetails | undefined;
  /** Once unfolded it stays in the page, and with it what was typed. */
  #wasUnfolded = false;

  constructor(host: DetailsHost, answers: DetailsAnswers) {
    this.#host = host;
    this.#answers = answers;
    this.#localize = new Localize(host, linkDetails, configurationErrors);
    this.#copying = new Copying(host, this.#localize);
    this.#start = new StartControl(host, this.#localize, (event) => answers.start(event));
    this.#presence = new PresenceLine(host, this.#localize);
    this.#qr = new QrDialog(host, this.#localize);
    this.#composer = new MessageComposer(host, this.#localize, this.#copying);
    this.#renewal = new Renewal(host, this.#localize, answers);
    new UpdateTimer(host, () => this.#untilNextChange());
    if (host.shadowRoot !== null) addStyles(host.shadowRoot, [linkDetailsStyles]);
  }

  /** Before the host renders. */
  prepare(details: JoiningDetails, presence: PresencePart | undefined): void {
    const now = this.#answers.now();
    this.#shown = details;
    this.#presence.prepare(presence, details, now);
    if (windowStatus(details.window, now) === 'past') this.#qr.close();
  }

  render(details: JoiningDetails): TemplateResult {
    const now = this.#answers.now();
    const isFoldable = this.#host.mode !== 'contact';
    const isFolded = isFoldable && !this.#host.open;
    const isOver = !isFolded && windowStatus(details.window, now) === 'past';
    this.#wasUnfolded ||= !isFolded;
    return html`<div
      class="details ${isFolded ? 'folded' : ''}"
      part="details"
      role="group"
      aria-label=${sessionName(this.#host, this.#localize, details, now)}
    >
      <div class="top">
        ${isFolded ? nothing : this.#renderTitle()} ${this.#renderWindow(details, now, isFolded)}
      </div>
      ${this.#renderStart(details, now, isFoldable, isFolded)}
      ${this.#start.renderExplanation(details, now, isOver)} ${this.#presence.render(details, now)}
      <div id="more" class="more" ?hidden=${isFolded}>
        ${this.#wasUnfolded ? this.#renderMore(details, now) : nothing}
      </div>
      ${this.#qr.render(details)}
      ${this.#renewal.renderDialog(details, this.#presence.patientStatus(details.appointmentId))}
    </div>`;
  }

  #renderTitle(): TemplateResult {
    return html`<p id="title" class="title" tabindex="-1">${this.#localize.term('link-title')}</p>`;
  }

  /** In a line of a diary without the drawing: hundreds of them take a browser long. */
  #renderWindow(details: JoiningDetails, now: number, isFolded: boolean): TemplateResult {
    const { key, when } = describeWindow(details, now, this.#localize.lang());
    const status = windowStatus(details.window, now);
    return html`<p class="window ${status}" role="status">
      ${isFolded ? nothing : clockIcon()} ${this.#localize.term(key, when)}
    </p>`;
  }

  /** Unfolded, what a press on a past day would explain stands there already. */
  #renderStart(details: JoiningDetails, now: number, isFoldable: boolean, isFolded: boolean) {
    const isPast = windowStatus(details.window, now) === 'past';
    if (isPast && !isFoldable) return nothing;
    const which = whichSession(this.#host, this.#localize, details, now);
    return html`<div class="start">
      ${isPast && !isFolded ? nothing : this.#start.render(details, now, which, isFolded)}
      ${isFoldable ? this.#renderToggle(isFolded, isPast) : nothing}
    </div>`;
  }

  #renderToggle(isFolded: boolean, isPast: boolean): TemplateResult {
    return html`<button
      id="toggle"
      class="quiet"
      type="button"
      aria-expanded=${isFolded ? 'false' : 'true'}
      aria-controls="more"
      @click=${() => (this.#host.open = isFolded)}
    >
      ${this.#localize.term(isPast ? 'meeting-code' : 'link-more')}
    </button>`;
  }

  /** Links that no longer work are for nobody; the code is still good for finding the appointment. */
  #renderMore(details: JoiningDetails, now: number): TemplateResult {
    if (windowStatus(details.window, now) === 'past') return this.#renderCode(details);
    const isByHand = this.#hint(details) === 'link-patient-contact';
    return html`${this.#renderCode(details)}
      ${this.#renderLink(details, 'patient', this.#composer.render(details, isByHand))}
      <div class="others">
        ${details.links.guest === undefined ? nothing : this.#renderLink(details, 'guest')}
        ${this.#renderLink(details, 'clinician')}
      </div>
      ${this.#renewal.render(details, now)}`;
  }

  #renderCode({ meetingCode }: JoiningDetails): TemplateResult {
    const copyable = { id: 'meeting-code', what: this.#localize.term('meeting-code') };
    return html`<div class="meeting">
      <p class="label">${copyable.what}</p>
      <div class="pair">
        <p id="meeting-code" class="meeting-code">${meetingCodeText(meetingCode)}</p>
        ${this.#copying.button(copyable, meetingCode)}
      </div>
      ${this.#copying.report(copyable)}
    </div>`;
  }

  #renderLink(details: JoiningDetails, role: LinkRole, more?: TemplateResult): TemplateResult {
    const model: LinkFieldModel = {
      localize: this.#localize,
      copying: this.#copying,
      role,
      link: details.links[role] ?? '',
      hint: this.#localize.term(role === 'patient' ? this.#hint(details) : `link-${role}-hint`),
      qr: role === 'patient' ? this.#qr.renderButton() : nothing,
    };
    return linkField(model, more);
  }

  /** R12: by the reminder or by hand, as the host says, else by where the links were made. */
  #hint({ sharing }: JoiningDetails) {
    if (sharing === 'reminder') return 'link-patient-reminder';
    const isByHand = sharing === 'by-hand' || this.#host.mode === 'contact';
    return isByHand ? 'link-patient-contact' : 'link-patient-diary';
  }

  #untilNextChange(): number | undefined {
    return this.#shown && untilNextChange(this.#shown, this.#answers.now());
  }
}
