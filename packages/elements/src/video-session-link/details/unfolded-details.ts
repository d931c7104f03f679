import { windowStatus, type JoiningDetails } from '@video-session/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../localize.js';
import { meetingCodeText } from '../../meeting-code-text.js';
import { Copying } from './copying.js';
import type { DetailsAnswers, DetailsHost } from './details-host.js';
import { linkField, type LinkFieldModel, type LinkRole } from './link-field.js';
import { MessageComposer } from './message-composer.js';
import { QrDialog } from './qr-dialog.js';
import { Renewal } from './renewal.js';

/** What is below the line of a diary: the code, the links and what to do with them. */
export class UnfoldedDetails {
  readonly #host: DetailsHost;
  readonly #localize: Localize;
  readonly #copying: Copying;
  readonly #qr: QrDialog;
  readonly #composer: MessageComposer;
  readonly #renewal: Renewal;

  constructor(host: DetailsHost, localize: Localize, answers: DetailsAnswers) {
    this.#host = host;
    this.#localize = localize;
    this.#copying = new Copying(host, localize);
    this.#qr = new QrDialog(host, localize);
    this.#composer = new MessageComposer(host, localize, this.#copying);
    this.#renewal = new Renewal(host, localize, answers);
  }

  /** Before the host renders. */
  prepare(details: JoiningDetails, now: number): void {
    if (windowStatus(details.window, now) === 'past') this.#qr.close();
  }

  /** Links that no longer work are for nobody; the code is still good for finding the appointment. */
  render(details: JoiningDetails, now: number): TemplateResult {
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

  /** @param patient where the patient is now, whose way in is about to change */
  renderDialogs(
    details: JoiningDetails,
    patient: 'waiting' | 'in-session' | undefined,
  ): TemplateResult {
    return html`${this.#qr.render(details)} ${this.#renewal.renderDialog(details, patient)}`;
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
}
