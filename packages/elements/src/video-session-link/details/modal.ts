import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';

/** A dialog above the page: the browser holds the focus in it, closes it on Escape, and gives the focus back. */
export class Modal implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #id: string;
  readonly #onClose: () => void;
  #isOpen = false;

  /** @param onClose it was closed by the person, in whatever way */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    id: string,
    onClose: () => void = () => undefined,
  ) {
    this.#host = host;
    this.#id = id;
    this.#onClose = onClose;
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  open(): void {
    this.#isOpen = true;
    this.#host.requestUpdate();
  }

  /** Without telling anybody. */
  close(): void {
    this.#isOpen = false;
    this.#dialog?.close();
    this.#host.requestUpdate();
  }

  /** @param content where an element of the class `first` gets the focus */
  render(title: string, content: TemplateResult): TemplateResult | typeof nothing {
    if (!this.#isOpen) return nothing;
    return html`<dialog
      id=${this.#id}
      aria-labelledby="${this.#id}-title"
      @close=${() => this.#onClosed()}
    >
      <h2 id="${this.#id}-title">${title}</h2>
      ${content}
    </dialog>`;
  }

  hostUpdated(): void {
    const dialog = this.#isOpen ? this.#dialog : undefined;
    if (dialog === undefined || dialog.open) return;
    dialog.showModal();
    dialog.querySelector<HTMLElement>('.first')?.focus();
  }

  hostDisconnected(): void {
    this.#isOpen = false;
  }

  get #dialog(): HTMLDialogElement | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLDialogElement>(`#${this.#id}`) ?? undefined;
  }

  #onClosed(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#host.requestUpdate();
    this.#onClose();
  }
}
