import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { emit } from '../emit.js';
import { phoneHelp } from '../panels/phone-help.js';
import { callBar, type LiveCall } from './call-bar.js';
import type { CallControl } from './call-control.js';
import type { CallParts } from './call-parts.js';

/** The bar and the notices above the meeting, and what the bar's buttons do. */
export class CallAbove {
  readonly #host: ReactiveElement;
  readonly #control: CallControl;
  readonly #parts: CallParts;

  constructor(host: ReactiveElement, control: CallControl, parts: CallParts) {
    this.#host = host;
    this.#control = control;
    this.#parts = parts;
  }

  render(call: LiveCall): TemplateResult | typeof nothing {
    const { session, localize, page, leave } = this.#control;
    if (session === undefined) return nothing;
    const { more, clinician } = this.#parts;
    return html`${callBar({
        call,
        meetingCode: session.meetingCode,
        localize,
        isCopied: more.here?.isCopied === true,
        copyMessage: more.here?.copyMessage ?? '',
        devices: more.here?.devices(),
        more: clinician?.button(),
        copy: this.#copy,
        showDetails: this.#showDetails,
        toPhone: this.#toPhone,
        leave,
      })}
      <div class="notices" part="notices" role="status">
        ${more.isMissing ? phoneHelp(page.phone, localize) : nothing} ${clinician?.notices()}
        ${more.here?.notices()}
      </div>`;
  }

  readonly #showDetails = async (): Promise<void> => {
    (await this.#parts.more.load())?.showDetails();
  };

  /** Where the script with the dialog cannot be had, the number stands among the notices. */
  readonly #toPhone = async (): Promise<void> => {
    emit(this.#host, 'fallback-to-phone', undefined);
    (await this.#parts.more.load())?.showPhone();
  };

  readonly #copy = async (): Promise<void> => {
    const code = this.#host.renderRoot.querySelector('.code');
    if (code === null) return;
    const isCopied = await (await this.#parts.more.load())?.copy(code.textContent);
    if (isCopied !== true) getSelection()?.selectAllChildren(code);
  };
}
