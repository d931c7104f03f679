import {
  createLinksAt,
  createServerClock,
  type CreateLinks,
  type JoiningDetails,
  type ServerClock,
} from '@video-session/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { Clipboard } from '../controllers/clipboard.js';
import { UpdateTimer } from '../controllers/update-timer.js';
import { emit, reportError, request } from '../emit.js';
import { linkIcon } from '../icons.js';
import { configurationErrors } from '../locales/en/configuration-errors.js';
import { hostErrors } from '../locales/en/host-errors.js';
import { videoSessionLink } from '../locales/en/video-session-link.js';
import { Localize } from '../localize.js';
import { pageUrl } from '../page-url.js';
import { untilNextChange } from './describe-window.js';
import { joiningDetails } from './joining-details.js';
import { failureNotice } from './failure-notice.js';
import { LinkRequest } from './link-request.js';
import { videoSessionLinkStyles } from './video-session-link.styles.js';

const GENERATE_LABELS = {
  idle: 'link-generate',
  working: 'link-generating',
  failed: 'try-again',
} as const;

/**
 * Generates the links of an appointment and shows what to do with them.
 * Without `appointment-id` it is a checkbox of the host's form; with one it is a
 * button, and then the joining details (R12).
 *
 * @tag video-session-link
 * @fires {Event} change - the checkbox was ticked or unticked
 * @fires {CustomEvent<{appointmentId: string, meetingCode: MeetingCode}>} links-created - the links exist
 * @fires {CustomEvent<{appointmentId: string, meetingCode: MeetingCode}>} start-request - Start video session was pressed; cancel it to start in another way
 * @fires {CustomEvent<{code: SessionErrorCode, recoverable: boolean, error: SessionError}>} session-error - the links could not be had
 * @csspart checkbox - the checkbox with its label
 * @csspart generate-button - the button that generates the links
 * @csspart details - the joining details
 * @csspart start-button - the button Start video session
 * @csspart meeting-code - the meeting code
 */
export class VideoSessionLinkElement extends LitElement {
  static readonly tagName = 'video-session-link';
  static readonly formAssociated = true;
  static override styles = videoSessionLinkStyles;

  readonly #localize = new Localize(this, configurationErrors, hostErrors, videoSessionLink);
  readonly #internals = this.attachInternals();
  readonly #request = new LinkRequest(this);
  readonly #clipboards = { patient: new Clipboard(this), clinician: new Clipboard(this) };
  #links: JoiningDetails | undefined;
  #clock: ServerClock | undefined;
  #ticked: boolean | undefined;

  /** Where it stands: `diary` links may go into the reminder, `contact` links are shared by hand (R12). */
  @property() mode: 'diary' | 'contact' = 'diary';
  /** The host's identifier of an appointment that exists; without it this is a checkbox. */
  @property({ attribute: 'appointment-id' }) appointmentId = '';
  /** Where to ask for the links: `POST {appointmentId}`. */
  @property({ attribute: 'links-url' }) linksUrl = '';
  /** Replaces the call to `links-url`. */
  @property({ attribute: false }) createLinks: CreateLinks | undefined;
  /** The links exist already: show them at once. */
  @property({ type: Boolean }) generated = false;
  /** The checkbox is for a series of appointments (R5). */
  @property({ type: Boolean }) recurring = false;
  /** Name of the checkbox in its form. */
  @property({ reflect: true }) name = '';
  /** What the form sends when it is ticked. */
  @property() value = 'on';
  /** Not ticked to begin with. */
  @property({ type: Boolean }) off = false;
  @property({ type: Boolean, reflect: true }) disabled = false;

  @state() private formDisabled = false;
  @state() private explained = false;
  @query('#title') private detailsTitle!: HTMLElement | null;

  constructor() {
    super();
    new UpdateTimer(this, () => this.#untilNextChange());
  }

  /** Whether the checkbox is ticked: as the person left it, else as it began. */
  @property({ attribute: false })
  get checked(): boolean {
    return this.#ticked ?? !this.off;
  }
  set checked(checked: boolean) {
    this.#ticked = checked;
    this.#tellForm();
  }

  /** The joining details, once there are any. Set them where the host has them already; `serverNow` counts from then on. */
  @property({ attribute: false })
  get links(): JoiningDetails | undefined {
    return this.#links;
  }
  set links(details: JoiningDetails | undefined) {
    this.#links = details;
    this.#clock = details === undefined ? undefined : createServerClock(details.serverNow);
  }

  /** The form it belongs to. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  formDisabledCallback(disabled: boolean): void {
    this.formDisabled = disabled;
  }

  formResetCallback(): void {
    this.#ticked = undefined;
    this.#tellForm();
    this.requestUpdate();
  }

  formStateRestoreCallback(restored: string): void {
    this.checked = restored === 'ticked';
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('appointmentId') && this.#links?.appointmentId !== this.appointmentId) {
      if (changed.get('appointmentId') !== undefined && !changed.has('links'))
        this.links = undefined;
      this.#request.reset();
    }
    if (changed.has('linksUrl') || changed.has('createLinks')) this.#request.reset();
    this.#tellForm();
  }

  override updated(): void {
    const isDue = this.generated && this.appointmentId !== '' && this.links === undefined;
    if (isDue && this.#request.state.status === 'idle') void this.#fetch();
  }

  override render(): TemplateResult {
    if (this.links !== undefined) return this.#renderDetails(this.links, this.#clock);
    return this.appointmentId === '' ? this.#renderCheckbox() : this.#renderGenerate();
  }

  #renderCheckbox(): TemplateResult {
    return html`<div class="tick" part="checkbox">
      <input
        id="checkbox"
        type="checkbox"
        .checked=${live(this.checked)}
        ?disabled=${this.disabled || this.formDisabled}
        aria-describedby=${this.recurring ? 'recurring' : nothing}
        @change=${this.#onTick}
      />
      <label for="checkbox">${this.#localize.term('link-generate')}</label>
      ${
        this.recurring
          ? html`<p id="recurring" class="hint">${this.#localize.term('link-recurring')}</p>`
          : nothing
      }
    </div>`;
  }

  /** One button in every state, so that it keeps the focus. */
  #renderGenerate(): TemplateResult {
    const { state } = this.#request;
    const busy = state.status === 'working';
    const failed = state.status === 'failed';
    return html`<div class="generate">
      <div role="alert">${failed ? failureNotice(this.#localize, state.error) : nothing}</div>
      <button
        class="primary"
        part="generate-button"
        type="button"
        aria-busy=${busy ? 'true' : 'false'}
        ?disabled=${this.disabled || this.formDisabled}
        @click=${this.#onGenerate}
      >
        ${busy ? html`<span class="spinner"></span>` : failed ? nothing : linkIcon()}
        ${this.#localize.term(GENERATE_LABELS[state.status])}
      </button>
    </div>`;
  }

  #renderDetails(details: JoiningDetails, clock: ServerClock | undefined): TemplateResult {
    return joiningDetails({
      localize: this.#localize,
      details,
      now: clock?.now() ?? details.serverNow,
      mode: this.mode === 'contact' ? 'contact' : 'diary',
      clipboards: this.#clipboards,
      explained: this.explained,
      onStart: (event) => this.#onStart(event, details),
      onExplain: () => (this.explained = true),
    });
  }

  #onTick(event: Event): void {
    this.checked = (event.target as HTMLInputElement).checked;
    // `input` leaves the shadow root by itself, `change` does not.
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  async #onGenerate(): Promise<void> {
    if (this.#request.state.status === 'working') return;
    const details = await this.#fetch();
    if (details === undefined) return;
    const { appointmentId, meetingCode } = details;
    emit(this, 'links-created', { appointmentId, meetingCode });
    await this.updateComplete;
    this.detailsTitle?.focus();
  }

  #onStart(event: Event, { appointmentId, meetingCode }: JoiningDetails): void {
    if (!request(this, 'start-request', { appointmentId, meetingCode })) event.preventDefault();
  }

  async #fetch(): Promise<JoiningDetails | undefined> {
    const details = await this.#request.run(this.appointmentId, () => this.#chooseCall());
    const { state } = this.#request;
    if (details !== undefined) this.links = details;
    else if (state.status === 'failed') reportError(this, state.error);
    return details;
  }

  /** @throws {SessionError} `configuration-missing`, `configuration-invalid` */
  #chooseCall(): CreateLinks {
    return this.createLinks ?? createLinksAt(pageUrl(this.linksUrl, 'links-url'));
  }

  #tellForm(): void {
    const counts = this.appointmentId === '' && this.checked;
    this.#internals.setFormValue(counts ? this.value : null, this.checked ? 'ticked' : 'unticked');
  }

  #untilNextChange(): number | undefined {
    if (this.#links === undefined || this.#clock === undefined) return undefined;
    return untilNextChange(this.#links, this.#clock.now());
  }
}
