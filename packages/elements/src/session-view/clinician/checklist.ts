import { html, type TemplateResult } from 'lit';
import { emit } from '../../emit.js';
import { tickIcon } from '../../icons.js';
import type { Localize } from '../../localize.js';

/** The prompts of a video appointment, in the order of asking (R26). */
export const CHECKLIST_ITEMS = ['identity', 'place', 'company', 'consent', 'fallback'] as const;

export type ChecklistItem = (typeof CHECKLIST_ITEMS)[number];

/**
 * A card of prompts that is in nobody's way: it blocks nothing, is stored nowhere,
 * and tells the page of each tick (R26). It is forgotten with the element.
 */
export class Checklist {
  readonly #host: HTMLElement & { requestUpdate(): void };
  readonly #localize: Localize;
  readonly #checked = new Set<ChecklistItem>();
  #isHidden = false;

  constructor(host: HTMLElement & { requestUpdate(): void }, localize: Localize) {
    this.#host = host;
    this.#localize = localize;
  }

  get isHidden(): boolean {
    return this.#isHidden;
  }

  render(): TemplateResult {
    return html`<section class="checklist" part="checklist" aria-labelledby="checklist-title">
      <h3 id="checklist-title">${tickIcon()}${this.#localize.term('checklist-title')}</h3>
      ${CHECKLIST_ITEMS.map((item) => this.#renderItem(item))}
      <div class="foot">
        <p class="soft">${this.#localize.term('checklist-note')}</p>
        <button type="button" class="plain" @click=${() => this.#hide()}>
          ${this.#localize.term('checklist-hide')}
        </button>
      </div>
    </section>`;
  }

  #renderItem(item: ChecklistItem): TemplateResult {
    return html`<label class="tick">
      <input
        type="checkbox"
        name=${item}
        .checked=${this.#checked.has(item)}
        @change=${(event: Event) => this.#tick(item, (event.target as HTMLInputElement).checked)}
      />
      <span>${this.#localize.term(`checklist-${item}`)}</span>
    </label>`;
  }

  #tick(item: ChecklistItem, checked: boolean): void {
    if (checked) this.#checked.add(item);
    else this.#checked.delete(item);
    emit(this.#host, 'checklist-changed', { item, checked });
    this.#host.requestUpdate();
  }

  #hide(): void {
    this.#isHidden = true;
    this.#host.requestUpdate();
  }
}
