import {
  formatTime,
  LONGEST_MESSAGE,
  sendMessageAt,
  type AppointmentPresence,
  type JoiningDetails,
  type PresenceMessage,
  type SendPresenceMessage,
} from '@video-session/core';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { reportError } from '../../emit.js';
import type { Localize } from '../../localize.js';
import { pageUrl } from '../../page-url.js';
import { failureNotice } from '../failure-notice.js';
import { ConfirmedAction } from './confirmed-action.js';
import type { PresenceHost } from './presence-host.js';

/** From here on the count of what is left is shown. */
const NEARLY_FULL = 40;
/** The counts that are read out, instead of every single one. */
const SPOKEN_COUNTS = [0, 10, 20, NEARLY_FULL];

/** A short word to whoever waits (R22): chosen or typed, sent by Enter, told as sent when the stream says so. */
export class ShortMessage {
  readonly #host: PresenceHost;
  readonly #localize: Localize;
  readonly #action: ConfirmedAction;
  #isOpen = false;
  #text = '';

  constructor(host: PresenceHost, localize: Localize) {
    this.#host = host;
    this.#localize = localize;
    this.#action = new ConfirmedAction(host);
  }

  /** Something is typed and not sent yet, or about to be. */
  get isPending(): boolean {
    const isFocused = this.#field !== null && this.#field === this.#host.shadowRoot?.activeElement;
    return this.#isOpen && (this.#text !== '' || isFocused);
  }

  get isPossible(): boolean {
    return Boolean(this.#host.sendMessage ?? this.#host.presenceUrl);
  }

  hear(presence: AppointmentPresence): void {
    this.#action.hear(presence);
  }

  /** For another appointment nothing of this one may be left. */
  reset(): void {
    this.#action.reset();
    this.#isOpen = false;
    this.#text = '';
  }

  renderToggle(): TemplateResult {
    return html`<button
      class="secondary write"
      type="button"
      aria-expanded=${this.#isOpen ? 'true' : 'false'}
      aria-controls="presence-form"
      @click=${() => this.#toggle()}
    >
      ${this.#localize.term('presence-write')}
    </button>`;
  }

  renderForm(details: JoiningDetails, presence: AppointmentPresence): TemplateResult {
    return html`<form
      id="presence-form"
      class="presence-form"
      ?hidden=${!this.#isOpen}
      novalidate
      @submit=${(event: Event) => void this.#onSubmit(event, presence)}
    >
      ${this.#isOpen ? this.#renderFields(details) : nothing}
    </form>`;
  }

  /** The last message, whoever sent it, as the server has it. */
  renderSent({ timeZone }: JoiningDetails, { message }: AppointmentPresence): TemplateResult {
    const words = message && this.#sentWords(message, timeZone);
    return html`<p class="hint sent" role="status">${words ?? nothing}</p>`;
  }

  #sentWords({ at, text }: PresenceMessage, timeZone: string): string {
    const time = formatTime(at, timeZone, this.#localize.lang());
    return this.#localize.term('presence-sent', time, text);
  }

  #renderFields({ phrases }: JoiningDetails): TemplateResult {
    const { state } = this.#action;
    const busy = state.status === 'working';
    return html`${this.#renderPhrases(this.#host.phrases ?? phrases ?? [])}
      <label for="presence-text">${this.#localize.term('presence-message')}</label>
      <div class="presence-field">
        <input
          id="presence-text"
          type="text"
          autocomplete="off"
          enterkeyhint="send"
          maxlength=${LONGEST_MESSAGE}
          aria-describedby="presence-left"
          ?readonly=${busy}
          .value=${live(this.#text)}
          @input=${this.#onInput}
        />
        <button class="primary" type="submit" aria-busy=${busy ? 'true' : 'false'}>
          ${busy ? html`<span class="spinner"></span>` : nothing}
          ${this.#localize.term(busy ? 'presence-sending' : state.status === 'failed' ? 'try-again' : 'presence-send')}
        </button>
      </div>
      ${this.#renderLeft()}
      <div role="alert">
        ${
          state.status === 'failed'
            ? failureNotice(
                this.#localize,
                state.error,
                this.#localize.term('presence-send-failed'),
              )
            : nothing
        }
      </div>`;
  }

  #renderPhrases(phrases: readonly string[]): TemplateResult | typeof nothing {
    if (phrases.length === 0) return nothing;
    return html`<div
      class="phrases"
      role="group"
      aria-label=${this.#localize.term('presence-phrases')}
    >
      ${phrases.map(
        (phrase) =>
          html`<button class="secondary phrase" type="button" @click=${() => this.#choose(phrase)}>
            ${phrase}
          </button>`,
      )}
    </div>`;
  }

  #renderLeft(): TemplateResult {
    const count = LONGEST_MESSAGE - this.#text.length;
    const spokenCount = SPOKEN_COUNTS.find((limit) => count <= limit);
    const words = (letters: number) => this.#localize.term('presence-letters-left', letters);
    const left = count <= NEARLY_FULL ? words(count) : nothing;
    const spoken = spokenCount === undefined ? nothing : words(spokenCount);
    return html`<p id="presence-left" class="hint left">${left}</p>
      <p class="visually-hidden" role="status">${spoken}</p>`;
  }

  #toggle(): void {
    this.#isOpen = !this.#isOpen;
    this.#host.requestUpdate();
    if (this.#isOpen) void this.#focusField();
  }

  /** It can be changed before it is sent. */
  #choose(phrase: string): void {
    if (this.#action.state.status === 'working') return;
    this.#text = oneLine(phrase);
    this.#host.requestUpdate();
    void this.#focusField();
  }

  async #focusField(): Promise<void> {
    await this.#host.updateComplete;
    this.#field?.focus();
  }

  get #field(): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>('#presence-text') ?? null;
  }

  readonly #onInput = (event: Event): void => {
    this.#text = (event.target as HTMLInputElement).value;
    this.#host.requestUpdate();
  };

  async #onSubmit(event: Event, { appointmentId, message }: AppointmentPresence): Promise<void> {
    event.preventDefault();
    const text = oneLine(this.#text);
    if (this.#action.state.status === 'working') return;
    if (text === '') return this.#focusField();
    const error = await this.#action.run(
      (signal) => this.#call()(appointmentId, text, signal),
      (said) => said.message?.text === text && said.message.at !== message?.at,
      () => (this.#text = ''),
    );
    if (error !== undefined) reportError(this.#host, error);
  }

  /** @throws {SessionError} `configuration-missing`, `configuration-invalid` */
  #call(): SendPresenceMessage {
    const { sendMessage, presenceUrl } = this.#host;
    return sendMessage ?? sendMessageAt(pageUrl(presenceUrl || '', 'presence-url'));
  }
}

/** As the server keeps it, so that its word can be compared with ours. */
function oneLine(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return Array.from(words).slice(0, LONGEST_MESSAGE).join('');
}
