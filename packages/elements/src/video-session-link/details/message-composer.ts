import type { JoiningDetails } from '@video-session/core';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { envelopeIcon, shareIcon, warningIcon } from '../../icons.js';
import type { Localize } from '../../localize.js';
import { status } from '../live-region.js';
import type { Copyable, Copying } from './copying.js';
import { MessageDrafts } from './message-drafts.js';
import { smsReport } from './sms-report.js';

/** The message to the patient: made ready, changed at will, counted as a text message, and sent by hand (R12). */
export class MessageComposer {
  readonly #host: ReactiveControllerHost;
  readonly #localize: Localize;
  readonly #copying: Copying;
  readonly #drafts: MessageDrafts;
  #hasShareFailed = false;

  constructor(host: ReactiveControllerHost, localize: Localize, copying: Copying) {
    this.#host = host;
    this.#localize = localize;
    this.#copying = copying;
    this.#drafts = new MessageDrafts(localize);
  }

  /** @param isUnfolded at first: where a reminder carries the link, writing is the exception */
  render(details: JoiningDetails, isUnfolded: boolean): TemplateResult {
    const text = this.#drafts.textFor(details);
    const title = this.#localize.term(isUnfolded ? 'message-title' : 'message-send');
    return html`<details class="message" ?open=${isUnfolded}>
      <summary>${title}</summary>
      <textarea
        id="message"
        rows="4"
        dir="auto"
        aria-label=${this.#localize.term('message-title')}
        aria-describedby="sms"
        .value=${live(text)}
        @input=${(event: Event) => this.#type(details, (event.target as HTMLTextAreaElement).value)}
      ></textarea>
      ${smsReport(this.#localize, text, (plain) => this.#type(details, plain))}
      ${status(this.#renderLackOfLink(details, text))}
      <div class="actions">
        ${this.#copying.button(this.#copyable, text)} ${this.#renderMail(text)}
        ${this.#renderShare(text)}
      </div>
      ${this.#copying.report(this.#copyable)} ${status(this.#renderShareFailure())}
    </details>`;
  }

  #renderLackOfLink({ links }: JoiningDetails, text: string) {
    if (text.includes(links.patient)) return nothing;
    return html`<div class="caution">
      ${warningIcon()}
      <p>${this.#localize.term('message-lacks-link')}</p>
    </div>`;
  }

  #renderMail(text: string): TemplateResult {
    const href = mailto(this.#localize.term('message-subject'), text);
    return html`<a class="button secondary mail" href=${href}
      >${envelopeIcon()} ${this.#localize.term('message-email')}</a
    >`;
  }

  #renderShare(text: string) {
    if (typeof (navigator as Partial<Navigator>).share !== 'function') return nothing;
    return html`<button
      class="secondary share"
      type="button"
      @click=${() => void this.#share(text)}
    >
      ${shareIcon()} ${this.#localize.term('message-share')}
    </button>`;
  }

  #renderShareFailure() {
    if (!this.#hasShareFailed) return nothing;
    return html`<p class="refused">${this.#localize.term('message-share-failed')}</p>`;
  }

  get #copyable(): Copyable {
    const what = this.#localize.term('message-title');
    return { id: 'message', what, label: this.#localize.term('message-copy') };
  }

  #type(details: JoiningDetails, text: string): void {
    this.#drafts.type(details, text);
    this.#host.requestUpdate();
  }

  async #share(text: string): Promise<void> {
    this.#hasShareFailed = false;
    try {
      await navigator.share({ title: this.#localize.term('message-subject'), text });
    } catch (thrown) {
      // Whoever closes the list of apps has changed their mind, no more.
      this.#hasShareFailed = !(thrown instanceof DOMException && thrown.name === 'AbortError');
    }
    this.#host.requestUpdate();
  }
}

/** RFC 6068: lines end in CRLF, and half a surrogate pair cannot be encoded. */
function mailto(subject: string, text: string): string {
  const whole = text.replace(/\p{Surrogate}/gu, '\uFFFD').replace(/\r?\n/g, '\r\n');
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(whole)}`;
}
