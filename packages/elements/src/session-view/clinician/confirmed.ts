import { html, type TemplateResult } from 'lit';
import type { Localize } from '../../localize.js';

export interface Confirmed {
  /** What the button says, and how it is told apart from others that say the same. */
  readonly words: string;
  readonly label?: string;
  readonly sure: string;
  readonly note: string;
  readonly deed: () => void;
}

/** Deeds that cannot be taken back, each asked about once; one question at a time. */
export class Confirmation {
  readonly #host: { requestUpdate(): void };
  readonly #localize: Localize;
  #asked: string | undefined;

  constructor(host: { requestUpdate(): void }, localize: Localize) {
    this.#host = host;
    this.#localize = localize;
  }

  /** @param key which deed it is */
  render(key: string, confirmed: Confirmed): TemplateResult {
    const { words, label = words, sure, note, deed } = confirmed;
    if (this.#asked !== key)
      return html`<button
        type="button"
        class="secondary"
        aria-label=${label}
        @click=${() => this.#ask(key)}
      >
        ${words}
      </button>`;
    return html`<div class="sure" role="alertdialog" aria-label=${sure}>
      <p>
        <b>${sure}</b>
        ${note}
      </p>
      <div class="answers">
        <button type="button" class="danger" @click=${() => this.#do(deed)}>${words}</button>
        <button type="button" class="secondary" @click=${() => this.#ask(undefined)}>
          ${this.#localize.term('clinic-cancel')}
        </button>
      </div>
    </div>`;
  }

  #ask(key: string | undefined): void {
    this.#asked = key;
    this.#host.requestUpdate();
  }

  #do(deed: () => void): void {
    this.#asked = undefined;
    deed();
    this.#host.requestUpdate();
  }
}
