import {
  cancelLinksAt,
  renewLinksAt,
  windowStatus,
  type JoiningDetails,
  type SessionError,
  type SessionErrorCode,
} from '@video-session/core';
import { html, nothing, type TemplateResult } from 'lit';
import { reportError } from '../../emit.js';
import type { Localize } from '../../localize.js';
import { pageUrl } from '../../page-url.js';
import { Attempt } from '../attempt.js';
import { failureNotice } from '../failure-notice.js';
import { alert } from '../live-region.js';
import { linksOf } from './ask-for-links.js';
import type { DetailsAnswers, DetailsHost } from './details-host.js';
import { LinkDoubt } from './link-doubt.js';
import { Modal } from './modal.js';
import { renewalReport } from './renewal-report.js';

/** What can be done to links that are out: others take their place, or none. */
type Deed = 'renew' | 'retire';

/** After these the links are as they were; after any other failure nobody knows. */
const UNDONE: ReadonlySet<SessionErrorCode> = new Set([
  'configuration-missing',
  'configuration-invalid',
  'host-unauthorised',
]);

/** Takes back links that have been sent, after it has been asked whether that is meant. */
export class Renewal {
  readonly #host: DetailsHost;
  readonly #localize: Localize;
  readonly #answers: DetailsAnswers;
  readonly #attempt: Attempt;
  readonly #modal: Modal;
  readonly #doubt: LinkDoubt;
  #deed: Deed = 'renew';
  /** The appointment whose links have just been renewed. */
  #renewed: string | undefined;

  constructor(host: DetailsHost, localize: Localize, answers: DetailsAnswers) {
    this.#host = host;
    this.#localize = localize;
    this.#answers = answers;
    this.#attempt = new Attempt(host);
    this.#modal = new Modal(host, 'deed', () => this.#onKeep());
    this.#doubt = new LinkDoubt(host, localize, () => this.#refresh());
  }

  /**
   * What can be done, and what came of it in one place: that is where the person is.
   * @param now the server's time, in milliseconds since 1970
   */
  render(details: JoiningDetails, now: number): TemplateResult | typeof nothing {
    if (windowStatus(details.window, now) === 'past') return nothing;
    const offers = this.#offers(details);
    return html`${this.#renderReport(details)}
    ${
      offers.length === 0
        ? nothing
        : html`<div class="deeds">${offers.map((deed) => this.#renderButton(deed))}</div>`
    }`;
  }

  /** @param patient where they are now, as far as anybody knows */
  renderDialog(
    details: JoiningDetails,
    patient: 'waiting' | 'in-session' | undefined,
  ): TemplateResult | typeof nothing {
    if (!this.#modal.isOpen) return nothing;
    const { error } = this.#attempt;
    const isReminder = this.#deed === 'renew' && details.sharing === 'reminder';
    return this.#modal.render(
      this.#term('title'),
      html`<p>${isReminder ? this.#localize.term('renew-text-reminder') : this.#term('text')}</p>
        <p role="status">${patient ? this.#localize.term(`deed-${patient}`) : nothing}</p>
        ${alert(error === undefined ? nothing : this.#renderFailure(error))}
        ${this.#renderActions(details)}`,
    );
  }

  #renderActions(details: JoiningDetails): TemplateResult {
    const { isWorking } = this.#attempt;
    return html`<div class="actions">
      <button
        class="danger"
        type="button"
        aria-busy=${isWorking ? 'true' : 'false'}
        @click=${() => void this.#go(details)}
      >
        ${isWorking ? html`<span class="spinner"></span>` : nothing} ${this.#word}
      </button>
      <button class="secondary first" type="button" @click=${() => this.#keep()}>
        ${this.#localize.term(isWorking ? 'close' : 'links-keep')}
      </button>
    </div>`;
  }

  #renderReport(details: JoiningDetails): TemplateResult {
    const { error, isWorking } = this.#attempt;
    const isClosed = !this.#modal.isOpen;
    const isRenewed = this.#renewed === details.appointmentId;
    return renewalReport(this.#localize, {
      working: isWorking && isClosed ? this.#term('working') : this.#doubt.working(details),
      renewed: isRenewed && (details.sharing === 'reminder' ? 'renewed-reminder' : 'renewed'),
      failure: error !== undefined && isClosed ? this.#renderFailure(error) : nothing,
      doubt: isWorking ? nothing : this.#doubt.render(details),
    });
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
    if (this.#attempt.isWorking) return;
    this.#attempt.reset();
    this.#doubt.settle();
  }

  /** It goes on when the dialog is closed: links that no longer work must not stay in sight. */
  async #go(details: JoiningDetails): Promise<void> {
    if (this.#attempt.isWorking) return;
    if (this.#deed === 'renew') await this.#renew(details);
    else await this.#retire(details);
    const { error } = this.#attempt;
    if (error === undefined) return;
    if (!UNDONE.has(error.code)) this.#doubt.raise(details);
    reportError(this.#host, error);
  }

  async #renew({ appointmentId }: JoiningDetails): Promise<void> {
    await this.#attempt.run(
      (signal) => {
        const { renewLinks, linksUrl } = this.#host;
        const call = renewLinks ?? renewLinksAt(pageUrl(linksUrl || '', 'links-url'));
        return linksOf(appointmentId, call, signal);
      },
      (details) => {
        this.#modal.close();
        this.#renewed = appointmentId;
        this.#answers.renewed(details);
        void this.#host.updateComplete.then(() => this.#present(details));
      },
    );
  }

  /** Other links than before: it was done after all, or they were made anew. */
  async #refresh(): Promise<boolean> {
    const before = this.#host.links?.links.patient;
    const isTold = await this.#answers.refresh();
    const { links } = this.#host;
    if (isTold && links?.links.patient !== before) this.#renewed = links?.appointmentId;
    return isTold;
  }

  /** What came of it in sight, and the message ready where the person is to send it. */
  #present({ sharing }: JoiningDetails): void {
    const find = (selector: string) => this.#host.shadowRoot?.querySelector(selector);
    const message = find('.message');
    if (message instanceof HTMLDetailsElement && sharing !== 'reminder') message.open = true;
    if (this.#host.matches(':focus-within')) find('.good')?.scrollIntoView({ block: 'nearest' });
  }

  async #retire({ appointmentId }: JoiningDetails): Promise<void> {
    await this.#attempt.run(
      async (signal) => {
        const { cancelLinks, linksUrl } = this.#host;
        const call = cancelLinks ?? cancelLinksAt(pageUrl(linksUrl || '', 'links-url'));
        await call(appointmentId, signal);
      },
      () => {
        this.#modal.close();
        this.#answers.cancelled();
      },
    );
  }
}
