import type { JoiningDetails } from '@video-session/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../localize.js';
import { warning } from '../failure-notice.js';
import type { DetailsHost } from './details-host.js';

/**
 * Links of which nobody knows whether they still work: a call that would have
 * ended them has failed. It lasts until the host has told which there are.
 */
export class LinkDoubt {
  readonly #host: DetailsHost;
  readonly #localize: Localize;
  readonly #refresh: () => Promise<boolean>;
  /** As long as the very same are shown, nothing has been told. */
  #doubted: JoiningDetails | undefined;
  #isChecking = false;
  #hasFailed = false;

  constructor(host: DetailsHost, localize: Localize, refresh: () => Promise<boolean>) {
    this.#host = host;
    this.#localize = localize;
    this.#refresh = refresh;
  }

  raise(details: JoiningDetails): void {
    if (this.#doubted === details) return;
    this.#doubted = details;
    this.#hasFailed = false;
  }

  /** Looks which links there are, where there is a doubt. */
  settle(): void {
    const isDoubted = this.#doubted !== undefined && this.#doubted === this.#host.links;
    if (isDoubted && !this.#isChecking) void this.#check();
  }

  /** What is under way, in words; once it has failed the button says so. */
  working(details: JoiningDetails): string | undefined {
    const isFirst = this.#isChecking && !this.#hasFailed && this.#doubted === details;
    return isFirst ? this.#localize.term('links-checking') : undefined;
  }

  render(details: JoiningDetails): TemplateResult | typeof nothing {
    if (this.#doubted !== details || !this.#hasFailed) return nothing;
    const busy = this.#isChecking;
    const retry = html`<button
      id="check"
      class="secondary"
      type="button"
      aria-busy=${busy ? 'true' : 'false'}
      @click=${() => this.settle()}
    >
      ${busy ? html`<span class="spinner"></span>` : nothing}
      ${this.#localize.term(busy ? 'links-checking' : 'try-again')}
    </button>`;
    const words = this.#localize.term('links-unchecked');
    return warning(words, this.#canCheck ? retry : undefined);
  }

  get #canCheck(): boolean {
    return Boolean(this.#host.createLinks ?? this.#host.linksUrl);
  }

  async #check(): Promise<void> {
    const hadFocus = this.#host.shadowRoot?.activeElement?.id === 'check';
    this.#isChecking = true;
    this.#host.requestUpdate();
    const isTold = this.#canCheck && (await this.#refresh());
    this.#isChecking = false;
    this.#hasFailed = !isTold;
    this.#host.requestUpdate();
    if (isTold && hadFocus) await this.#moveFocus();
  }

  /** The button is gone that was pressed; nobody is called back who has gone on meanwhile. */
  async #moveFocus(): Promise<void> {
    await this.#host.updateComplete;
    if (document.activeElement !== document.body) return;
    this.#host.shadowRoot?.querySelector<HTMLElement>('.deeds button')?.focus();
  }
}
