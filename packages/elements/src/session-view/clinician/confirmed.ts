import { html, type ReactiveElement, type TemplateResult } from 'lit';
import type { Localize } from '../../localize.js';
import { once } from '../more/notice.js';

export interface Confirmed {
  /** What the button says, and how it is told apart from others that say the same. */
  readonly words: string;
  readonly label?: string;
  readonly sure: string;
  readonly note: string;
  readonly deed: () => void;
}

/**
 * Deeds that cannot be taken back, each asked about once; one question at a time.
 * The focus goes into the question and back; Escape says no.
 */
export class Confirmation {
  readonly #host: ReactiveElement;
  readonly #localize: Localize;
  #asked: string | undefined;

  constructor(host: ReactiveElement, localize: Localize) {
    this.#host = host;
    this.#localize = localize;
  }

  /** @param key which deed it is */
  render(key: string, confirmed: Confirmed): TemplateResult {
    if (this.#asked === key) return this.#renderQuestion(key, confirmed);
    const { words, label = words } = confirmed;
    return html`<button
      type="button"
      class="secondary"
      data-asks=${key}
      aria-label=${label}
      @click=${() => this.#ask(key)}
    >
      ${words}
    </button>`;
  }

  #renderQuestion(key: string, { words, sure, note, deed }: Confirmed): TemplateResult {
    const no = () => this.#answer(key);
    return html`<div
      class="sure"
      role="alertdialog"
      aria-labelledby="sure-title"
      aria-describedby="sure-note"
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Escape') no();
      }}
    >
      <p>
        <b id="sure-title">${sure}</b>
        <span id="sure-note">${note}</span>
      </p>
      <div class="answers">
        <button type="button" class="danger" @click=${once(() => this.#answer(undefined, deed))}>
          ${words}
        </button>
        <button type="button" class="secondary no" @click=${no}>
          ${this.#localize.term('clinic-cancel')}
        </button>
      </div>
    </div>`;
  }

  #ask(key: string): void {
    this.#asked = key;
    void this.#focus('.sure .no');
  }

  /** @param key whose button gets the focus; the one of a deed that is done may go with the person */
  #answer(key: string | undefined, deed?: () => void): void {
    this.#asked = undefined;
    deed?.();
    void this.#focus(key === undefined ? '.side h2' : `[data-asks="${CSS.escape(key)}"]`);
  }

  async #focus(selector: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.shadowRoot?.querySelector<HTMLElement>(selector)?.focus();
  }
}
