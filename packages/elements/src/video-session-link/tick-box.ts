import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { live } from 'lit/directives/live.js';
import type { Localize } from '../localize.js';

export interface TickBoxHost extends ReactiveControllerHost, HTMLElement {
  /** An attribute that is taken away leaves null behind. */
  readonly value: string | null | undefined;
  readonly off: boolean;
  readonly required: boolean;
  readonly recurring: boolean;
  readonly disabled: boolean;
}

/** The element's part in a form of the host: that of a checkbox, ticked to begin with unless it is `off` (R12). */
export class TickBox implements ReactiveController {
  readonly #host: TickBoxHost;
  readonly #internals: ElementInternals;
  readonly #localize: Localize;
  /** As the person, the page or the browser left it. */
  #ticked: boolean | undefined;
  #complaint = '';
  #isComplaining = false;
  /** Whether the form counts on it; an element with an appointment is no checkbox. */
  #counts = false;
  #isDisabledByForm = false;
  #isQuiet = false;

  constructor(host: TickBoxHost, internals: ElementInternals, localize: Localize) {
    this.#host = host;
    this.#internals = internals;
    this.#localize = localize;
    host.addController(this);
    host.addEventListener('invalid', () => this.#onInvalid());
    host.addEventListener('click', (event) => this.#onClick(event));
  }

  get isTicked(): boolean {
    return this.#ticked ?? !this.#host.off;
  }

  get isDisabled(): boolean {
    return this.#host.disabled || this.#isDisabledByForm;
  }

  /** A fieldset or the form says so. */
  disable(disabled: boolean): void {
    this.#isDisabledByForm = disabled;
    this.#host.requestUpdate();
  }

  /** @param ticked undefined for as it is to begin with */
  set(ticked: boolean | undefined): void {
    this.#ticked = ticked;
    if (ticked === undefined) this.#isComplaining = false;
    this.#tellForm();
    this.#host.requestUpdate();
  }

  /** @param state of {@link #tellForm}, or, filled in by the browser, the value that was sent */
  restore(state: unknown): void {
    this.set(state === 'ticked' || state === this.#value);
  }

  /** Without telling the person: pages ask this at any time. */
  check(): boolean {
    this.#isQuiet = true;
    const isValid = this.#internals.checkValidity();
    this.#isQuiet = false;
    return isValid;
  }

  complain(message: string): void {
    this.#complaint = message;
    this.#tellForm();
    this.#host.requestUpdate();
  }

  count(counts: boolean): void {
    if (!counts && !this.#counts) return;
    this.#counts = counts;
    this.#tellForm();
  }

  /** Once more when there is a box to point at. */
  hostUpdated(): void {
    if (this.#counts) this.#tellForm();
  }

  focus(options?: FocusOptions): void {
    this.#box?.focus(options);
  }

  render(): TemplateResult {
    const { recurring, required } = this.#host;
    const isWrong = this.#isComplaining && this.#internals.validationMessage !== '';
    // The browser's own is of before, and may be in the language of before.
    const message = isWrong ? this.#wrong : '';
    const described = [recurring ? 'recurring' : '', message === '' ? '' : 'complaint'];
    return html`<div class="tick" part="checkbox">
      <input
        id="checkbox"
        type="checkbox"
        .checked=${live(this.isTicked)}
        ?disabled=${this.isDisabled}
        ?required=${required}
        aria-invalid=${message === '' ? nothing : 'true'}
        aria-describedby=${described.join(' ').trim() || nothing}
        @change=${(event: Event) => this.#onTick(event)}
      />
      <label for="checkbox">${this.#localize.term('link-generate')}</label>
      ${recurring ? this.#note('recurring', this.#localize.term('link-recurring')) : nothing}
      ${message === '' ? nothing : this.#note('complaint', message)}
    </div>`;
  }

  /** As any checkbox without one. */
  get #value(): string {
    return this.#host.value ?? 'on';
  }

  get #wrong(): string {
    return this.#complaint || this.#localize.term('link-required');
  }

  #note(id: 'recurring' | 'complaint', words: string): TemplateResult {
    return html`<p id=${id} class="hint ${id}">${words}</p>`;
  }

  get #box(): HTMLInputElement | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLInputElement>('#checkbox') ?? undefined;
  }

  #onTick(event: Event): void {
    this.set((event.target as HTMLInputElement).checked);
    // `input` leaves the shadow root by itself, `change` does not.
    this.#host.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** A label of the page, or a script, has pressed the element itself. */
  #onClick(event: Event): void {
    if (event.composedPath()[0] !== this.#host || !this.#counts) return;
    this.focus();
    this.#box?.click();
  }

  #onInvalid(): void {
    if (this.#isQuiet) return;
    this.#isComplaining = true;
    this.#host.requestUpdate();
  }

  #tellForm(): void {
    const isTicked = this.isTicked;
    const value = this.#counts && isTicked ? this.#value : null;
    this.#internals.setFormValue(value, isTicked ? 'ticked' : 'unticked');
    const valueMissing = this.#counts && this.#host.required && !isTicked;
    const customError = this.#counts && this.#complaint !== '';
    if (!valueMissing && !customError) {
      this.#isComplaining = false;
      this.#internals.setValidity({});
      return;
    }
    // The browser points at the box, and puts the focus there.
    this.#internals.setValidity({ valueMissing, customError }, this.#wrong, this.#box);
  }
}
