import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { Clipboard } from '../../controllers/clipboard.js';
import { copyIcon, tickIcon } from '../../icons.js';
import type { Localize } from '../../localize.js';
import { status } from '../live-region.js';

/** One thing to copy. */
export interface Copyable {
  /** The id of the field or text that holds it. */
  readonly id: string;
  /** What it is, in words. */
  readonly what: string;
  /** The words on the button; "Copy" by default. */
  readonly label?: string | undefined;
}

/** The copy buttons of an element, and what came of pressing them. */
export class Copying {
  readonly #host: ReactiveControllerHost;
  readonly #localize: Localize;
  readonly #clipboards = new Map<string, Clipboard>();

  constructor(host: ReactiveControllerHost, localize: Localize) {
    this.#host = host;
    this.#localize = localize;
  }

  /** @param text what is copied */
  button({ id, what, label }: Copyable, text: string): TemplateResult {
    const copied = this.#clipboards.get(id)?.status === 'copied';
    const words = copied ? this.#localize.term('copied') : (label ?? this.#localize.term('copy'));
    return html`<button
      class="secondary copy"
      type="button"
      @click=${(event: Event) => void this.#copy(event, id, text)}
    >
      ${copied ? tickIcon() : copyIcon()}<span>${words}</span>
      ${label === undefined ? html`<span class="visually-hidden">${what}</span>` : nothing}
    </button>`;
  }

  /** A success is seen on the button, so it is only told to a screen reader; a refusal is seen too. */
  report({ id, what }: Copyable): TemplateResult {
    const outcome = this.#clipboards.get(id)?.status ?? 'idle';
    if (outcome === 'idle') return status(nothing);
    return outcome === 'refused'
      ? status(html`<p class="refused">${this.#localize.term('copy-refused', what)}</p>`)
      : status(html`<p class="visually-hidden">${this.#localize.term('copied-what', what)}</p>`);
  }

  async #copy(event: Event, id: string, text: string): Promise<void> {
    const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
    const clipboard = this.#clipboards.get(id) ?? new Clipboard(this.#host);
    this.#clipboards.set(id, clipboard);
    const isCopied = await clipboard.copy(
      text,
      root.querySelector<HTMLElement>(`#${id}`) ?? undefined,
    );
    for (const other of this.#clipboards.values()) if (other !== clipboard) other.forget();
    if (!isCopied) forgetOnLeaving(clipboard, root.activeElement);
  }
}

/** "It is selected now" is true for as long as nobody types there or goes elsewhere. */
function forgetOnLeaving(clipboard: Clipboard, focused: Element | null): void {
  const left = new AbortController();
  const forget = () => {
    left.abort();
    clipboard.forget();
  };
  for (const type of ['blur', 'input'])
    focused?.addEventListener(type, forget, { signal: left.signal });
}
