import {
  cancelLinksAt,
  renewLinksAt,
  windowStatus,
  type JoiningDetails,
  type SessionError,
} from '@video-session/core';
import { html, nothing, type TemplateResult } from 'lit';
import { reportError } from '../../emit.js';
import { tickIcon } from '../../icons.js';
import type { Localize } from '../../localize.js';
import { pageUrl } from '../../page-url.js';
import { Attempt } from '../attempt.js';
import { failureNotice } from '../failure-notice.js';
import { alert, status } from '../live-region.js';
import { linksOf } from './ask-for-links.js';
import type { DetailsAnswers, DetailsHost } from './details-host.js';
import { Modal } from './modal.js';

/** What can be done to links that are out: others take their place, or none. */
type Deed = 'renew' | 'retire';

/** Takes back links that have been sent, after it has been asked whether that is meant. */
export class Renewal {
  readonly #host: DetailsHost;
  readonly #localize: Localize;
  readonly #answers: DetailsAnswers;
  readonly #attempt: Attempt;
  readonly #modal: Modal;
  #deed: Deed = 'renew';
  /** The appointment whose links have just been renewed. */
  #renewed: string | undefined;

  constructor(host: DetailsHost, localize: Localize, answers: DetailsAnswers) {
    this.#host = host;
    this.#localize = localize;
    this.#answers = answers;
    this.#attempt = new Attempt(host);
    this.#modal = new Modal(host, 'deed', () => this.#onKeep());
  }

  /** @param now the server's time, in milliseconds since 1970 */
  renderButtons(details: JoiningDetails, now: number): TemplateResult | typeof nothing {
    const isPast = windowStatus(details.window, now) === 'past';
    const offers = isPast ? [] : this.#offers(details);
    if (offers.length === 0) return nothing;
    return html`<div class="deeds">${offers.map((deed) => this.#renderButton(deed))}</div>`;
  }

  /** What came of it, at the links that it is about. */
  renderReport({ appointmentId }: JoiningDetails): TemplateResult {
    const { error } = this.#attempt;
    const isLate = error !== undefined && !this.#modal.isOpen;
    const renewed = html`<div class="good">
      ${tickIcon()}
      <p>${this.#localize.term('renewed')}</p>
    </div>`;
    return html`${status(this.#renewed === appointmentId ? renewed : nothing)}
    ${alert(isLate ? this.#renderFailure(error) : nothing)}`;
  }

  renderDialog(details: JoiningDetails): TemplateResult | typeof nothing {
    if (!this.#modal.isOpen) return nothing;
    const { error, isWorking } = this.#attempt;
    return this.#modal.render(
      this.#term('title'),
      html`<p>${this.#term('text')}</p>
        ${alert(error === undefined ? nothing : this.#renderFailure(error))}
        <div class="actions">
          <button
            class="danger"
            type="button"
            aria-busy=${isWorking ? 'true' : 'false'}
            @click=${() => void this.#go(details)}
          >
            ${isWorking ? html`<span class="spinner"></span>` : nothing} ${this.#word}
          </button>
          <button class="secondary first" type="button" @click=${() => this.#keep()}>
            ${this.#localize.term('links-keep')}
          </button>
        </div>`,
    );
  }

  #renderFailure(error: SessionError): TemplateResult {
    return failureNotice(this.#localize, error, this.#term('failed'));
  }

  #renderButton(deed: Deed): TemplateResult {
    return html`<button
      id=${deed}
      class="quiet"
      type="button"
      aria-haspopup="dialog"
      @click=${() => this.#ask(deed)}
    >
      ${this.#localize.term(deed)}
    </button>`;
  }

  #offers({ renewable }: JoiningDetails): readonly Deed[] {
    const { renewLinks, cancelLinks } = this.#host;
    const can = {
      renew: renewable === true || renewLinks !== undefined,
      retire: renewable === true || cancelLinks !== undefined,
    };
    return (['renew', 'retire'] as const).filter((deed) => can[deed]);
  }

  #term(part: 'title' | 'text' | 'working' | 'failed'): string {
    return this.#localize.term(`${this.#deed}-${part}`);
  }

  get #word(): string {
    if (this.#attempt.isWorking) return this.#term('working');
    return this.#localize.term(this.#attempt.error === undefined ? this.#deed : 'try-again');
  }

  #ask(deed: Deed): void {
    if (!this.#attempt.isWorking) {
      this.#deed = deed;
      this.#renewed = undefined;
      this.#attempt.reset();
    }
    this.#modal.open();
  }

  #keep(): void {
    this.#modal.close();
    this.#onKeep();
  }

  /** After a failure the host may have done it all the same: look which links there are. */
  #onKeep(): void {
    const { createLinks, linksUrl } = this.#host;
    if (this.#attempt.error === undefined) return;
    this.#attempt.reset();
    if (createLinks !== undefined || linksUrl !== '') this.#answers.refresh();
  }

  /** It goes on when the dialog is closed: links that no longer work must not stay in sight. */
  async #go(details: JoiningDetails): Promise<void> {
    if (this.#attempt.isWorking) return;
    if (this.#deed === 'renew') await this.#renew(details);
    else await this.#retire(details);
    const { error } = this.#attempt;
    if (error !== undefined) reportError(this.#host, error);
  }

  async #renew({ appointmentId }: JoiningDetails): Promise<void> {
    await this.#attempt.run(
      (signal) => {
        const { renewLinks, linksUrl } = this.#host;
        const call = renewLinks ?? renewLinksAt(pageUrl(linksUrl, 'links-url'));
        return linksOf(appointmentId, call, signal);
      },
      (details) => {
        this.#modal.close();
        this.#renewed = appointmentId;
        this.#answers.renewed(details);
      },
    );
  }

  async #retire({ appointmentId }: JoiningDetails): Promise<void> {
    await this.#attempt.run(
      async (signal) => {
        const { cancelLinks, linksUrl } = this.#host;
        const call = cancelLinks ?? cancelLinksAt(pageUrl(linksUrl, 'links-url'));
        await call(appointmentId, signal);
      },
      () => {
        this.#modal.close();
        this.#answers.cancelled();
      },
    );
  }
}
