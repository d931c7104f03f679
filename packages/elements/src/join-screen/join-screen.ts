import type { JoinChoices, SessionError } from '@video-session/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { reportError, request } from '../emit.js';
import { focusHeading } from '../focus-heading.js';
import { joinScreen } from '../locales/en/join-screen.js';
import { mediaErrors } from '../locales/en/media-errors.js';
import { Localize } from '../localize.js';
import { LocalMedia } from '../media/local-media.js';
import { browserMedia, type MediaPort } from '../media/media-port.js';
import { meetingCodeText } from '../meeting-code-text.js';
import { phoneHelp } from '../panels/phone-help.js';
import { devicePanel } from './device-panel.js';
import { joinScreenStyles } from './join-screen.styles.js';
import { MicrophoneMeter } from './microphone-meter.js';

/**
 * Where a person gets ready: name, camera, microphone, and one button to join.
 * Nothing is sent to anybody before that (R15), no device is asked for before a
 * press that says why (R16), and a missing device keeps nobody out (R17).
 *
 * @tag join-screen
 * @fires {CustomEvent<JoinChoices>} join-request - Join was pressed, and every device has been let go for the meeting
 * @fires {CustomEvent<{code: SessionErrorCode, recoverable: boolean, error: SessionError}>} session-error - a camera or microphone did not open
 * @csspart devices - preview, switches, level and help
 * @csspart stage - the dark box of the preview
 * @csspart preview - the video element
 * @csspart advice - what to do about a device that does not work
 * @csspart meeting-code - the meeting code
 * @csspart join-button - the button Join
 */
export class JoinScreenElement extends LitElement {
  static readonly tagName = 'join-screen';
  static override styles = joinScreenStyles;

  readonly #localize = new Localize(this, joinScreen, mediaErrors);
  readonly #media = new LocalMedia(this, {
    port: () => this.media,
    onFailure: (error: SessionError) => reportError(this, error),
  });
  readonly #meter = new MicrophoneMeter(this, () => {
    const { microphone } = this.#media;
    return microphone.status === 'live' ? microphone.track : undefined;
  });

  /** The meeting code, `123-abcd-efgh-jkmn`; anything else is not shown (R9). */
  @property({ attribute: 'meeting-code' }) meetingCode = '';
  /** The name to begin with; "Attendee" in the person's language where it is empty (R8). */
  @property({ attribute: 'display-name' }) displayName = '';
  /** Phone number of the service as people read it (R27). */
  @property() phone = '';
  /** Join was pressed and access is being renewed. */
  @property({ type: Boolean, reflect: true }) busy = false;
  /** The devices; the browser's own unless a test or a story has others. */
  @property({ attribute: false }) media: MediaPort = browserMedia;

  /** What was typed; undefined until something is. */
  @state() private typedName: string | undefined;
  @state() private nameMissing = false;
  @query('#name') private nameField!: HTMLInputElement | null;
  @query('.summary') private summary!: HTMLElement | null;
  @query('.retry, .switch') private nextControl!: HTMLElement | null;

  override updated(changed: PropertyValues<this>): void {
    const cameBack = changed.get('busy') === true && !this.busy;
    if (cameBack) void this.#media.startIfGranted();
  }

  /** Moves focus to the heading, for a page that has just shown this step. */
  override focus(): void {
    focusHeading(this.renderRoot);
  }

  override render(): TemplateResult {
    return html`<div class="ground">
      <div class="page">
        ${this.nameMissing ? this.#renderSummary() : nothing}
        <div class="intro">
          <h1 tabindex="-1">${this.#localize.term('join-title')}</h1>
          <p class="soft">${this.#localize.term('join-intro')}</p>
        </div>
        ${this.#renderDevices()} ${this.#renderForm()}
      </div>
    </div>`;
  }

  #renderDevices(): TemplateResult {
    return devicePanel({
      localize: this.#localize,
      media: this.#media,
      meter: this.#meter,
      busy: this.busy,
      phone: this.phone,
      onCheck: () => void this.#onCheck(),
      onToggle: (kind) => void this.#media.toggle(kind),
    });
  }

  /** R35: takes focus, and leads to the field. */
  #renderSummary(): TemplateResult {
    return html`<div class="summary" tabindex="-1" role="alert" aria-labelledby="summary-title">
      <h2 id="summary-title">${this.#localize.term('join-problem')}</h2>
      <a href="#name" @click=${this.#onSummaryLink}>${this.#localize.term('join-name-missing')}</a>
    </div>`;
  }

  #renderForm(): TemplateResult {
    return html`<form novalidate @submit=${this.#onSubmit}>
      ${this.#renderName()} ${this.#renderMeetingCode()}
      <button
        class="primary large"
        part="join-button"
        type="submit"
        aria-busy=${this.busy ? 'true' : 'false'}
      >
        ${this.busy ? html`<span class="spinner"></span>` : nothing}
        ${this.#localize.term(this.busy ? 'joining' : 'join')}
      </button>
      ${phoneHelp(this.phone, this.#localize)}
    </form>`;
  }

  #renderName(): TemplateResult {
    const described = this.nameMissing ? 'name-error name-hint' : 'name-hint';
    return html`<div class="field">
      <label for="name">${this.#localize.term('join-name')}</label>
      <p id="name-hint" class="hint">${this.#localize.term('join-name-hint')}</p>
      ${
        this.nameMissing
          ? html`<p id="name-error" class="error">${this.#localize.term('join-name-missing')}</p>`
          : nothing
      }
      <input
        id="name"
        name="name"
        autocomplete="name"
        maxlength="60"
        .value=${live(this.#name)}
        aria-describedby=${described}
        aria-invalid=${this.nameMissing ? 'true' : 'false'}
        @input=${this.#onNameInput}
      />
    </div>`;
  }

  #renderMeetingCode(): TemplateResult | typeof nothing {
    const code = meetingCodeText(this.meetingCode);
    if (code === nothing) return nothing;
    return html`<div class="field">
      <p class="label">${this.#localize.term('meeting-code')}</p>
      <p class="meeting-code">${code}</p>
      <p class="hint">${this.#localize.term('join-code-hint')}</p>
    </div>`;
  }

  get #name(): string {
    if (this.typedName !== undefined) return this.typedName;
    return this.displayName === '' ? this.#localize.term('join-name-default') : this.displayName;
  }

  async #onCheck(): Promise<void> {
    await this.#media.start();
    await this.updateComplete;
    // The button that was pressed is gone: go on nearby rather than at the top of the page.
    if (this.shadowRoot?.activeElement === null) this.nextControl?.focus();
  }

  #onNameInput(event: InputEvent & { readonly target: HTMLInputElement }): void {
    this.typedName = event.target.value;
  }

  #onSummaryLink(event: Event): void {
    event.preventDefault();
    this.nameField?.focus();
  }

  #onSubmit(event: Event): void {
    event.preventDefault();
    if (!this.busy) void this.#join();
  }

  async #join(): Promise<void> {
    const displayName = this.#name.trim();
    this.nameMissing = displayName === '';
    if (!this.nameMissing) {
      request(this, 'join-request', this.#letGo(displayName));
      return;
    }
    await this.updateComplete;
    this.summary?.focus();
  }

  /** A second capture blacks out the first on iOS: everything stops before the meeting starts (R20). */
  #letGo(displayName: string): JoinChoices {
    const choices: JoinChoices = {
      displayName,
      cameraOn: this.#media.isOn('camera'),
      microphoneOn: this.#media.isOn('microphone'),
      devices: this.#media.labels,
    };
    this.#media.stop();
    return choices;
  }
}
