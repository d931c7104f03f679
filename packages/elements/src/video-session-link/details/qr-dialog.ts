import type { JoiningDetails } from '@video-session/core';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { qrIcon, warningIcon } from '../../icons.js';
import type { Localize } from '../../localize.js';
import { warning } from '../failure-notice.js';
import { importModule } from '../import-module.js';
import { LazyPart } from '../lazy-part.js';
import { alert, status } from '../live-region.js';
import { Modal } from './modal.js';
import type { QrCode } from './qr-code.js';

const loadQrCode = () => importModule(() => import('./qr-code.js'));

/** The patient's link to be scanned from the screen; drawn when it is asked for. */
export class QrDialog {
  readonly #localize: Localize;
  readonly #modal: Modal;
  readonly #part: LazyPart<Awaited<ReturnType<typeof loadQrCode>>>;

  constructor(host: ReactiveControllerHost & HTMLElement, localize: Localize) {
    this.#localize = localize;
    this.#modal = new Modal(host, 'qr');
    this.#part = new LazyPart(host, loadQrCode);
  }

  renderButton(): TemplateResult {
    return html`<button
      class="secondary qr"
      type="button"
      aria-haspopup="dialog"
      @click=${() => this.#modal.open()}
    >
      ${qrIcon()} ${this.#localize.term('qr-show')}
    </button>`;
  }

  close(): void {
    if (this.#modal.isOpen) this.#modal.close();
  }

  render({ links }: JoiningDetails): TemplateResult | typeof nothing {
    if (!this.#modal.isOpen) return nothing;
    return this.#modal.render(
      this.#localize.term('qr-title'),
      html`<div class="caution">
          ${warningIcon()}
          <p>${this.#localize.term('qr-caution')}</p>
        </div>
        <div class="qr-frame">${this.#renderCode(links.patient)}</div>
        <div class="actions">
          <button class="primary first" type="button" @click=${() => this.#modal.close()}>
            ${this.#localize.term('close')}
          </button>
        </div>`,
    );
  }

  #renderCode(link: string): TemplateResult {
    const drawn = this.#part.get()?.qrCode(link);
    if (drawn !== undefined) return picture(this.#localize.term('qr-title'), drawn);
    if (!this.#part.hasFailed) return status(this.#localize.term('loading'));
    const retry = html`<button class="secondary" type="button" @click=${() => this.#part.retry()}>
      ${this.#localize.term('try-again')}
    </button>`;
    return alert(warning(this.#localize.term('qr-failed'), retry));
  }
}

/** Black on white whatever the colours around it, or no phone reads it. */
function picture(label: string, { size, code }: QrCode): TemplateResult {
  return html`<svg
    class="qr-code"
    role="img"
    aria-label=${label}
    viewBox="0 0 ${size} ${size}"
    shape-rendering="crispEdges"
  >
    ${code}
  </svg>`;
}
