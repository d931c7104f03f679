import type {
  AdmitPatient,
  CancelLinks,
  CreateLinks,
  JoiningDetails,
  RenewLinks,
  SendPresenceMessage,
  WatchPresence,
} from '@video-session/core';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { beginTurn, inTurn } from './in-turn.js';
import { initial } from './initial.js';
import { LinkStage } from './link-stage.js';
import { videoSessionLinkStyles } from './video-session-link.styles.js';

const nameOrNone = (name: string): string | null => name || null;

/**
 * Generates the links of an appointment and shows what to do with them.
 * In a diary, without `appointment-id`, it is a checkbox of the host's form;
 * otherwise it is a button, and then the joining details (R12).
 *
 * @tag video-session-link
 * @fires {Event} change - the checkbox was ticked or unticked
 * @fires {CustomEvent<{appointmentId: string, meetingCode: MeetingCode}>} links-created - the links exist
 * @fires {CustomEvent<{appointmentId: string, meetingCode: MeetingCode}>} links-renewed - the links that were sent no longer work, others do
 * @fires {CustomEvent<{appointmentId: string, meetingCode: MeetingCode}>} links-cancelled - the links no longer work
 * @fires {CustomEvent<{appointmentId: string, meetingCode: MeetingCode}>} start-request - Start video session was pressed; cancel it to start in another way
 * @fires {CustomEvent<{appointmentId: string, meetingCode: MeetingCode, live: boolean}>} session-live - a session of this appointment began, goes on, or has ended in another tab (R29)
 * @fires {CustomEvent<{code: SessionErrorCode, recoverable: boolean, error: SessionError}>} session-error - the links could not be had, renewed or cancelled, or presence not be watched
 * @csspart checkbox - the checkbox with its label
 * @csspart generate-button - the button that generates the links
 * @csspart details - the joining details
 * @csspart start-button - the button Start video session
 * @csspart meeting-code - the meeting code
 * @csspart presence - who is there
 * @csspart admit-button - the button that lets the waiting patient in
 * @csspart record-closes - the time left until the record logs out
 */
export class VideoSessionLinkElement extends LitElement {
  static readonly tagName = 'video-session-link';
  static readonly formAssociated = true;
  static override styles = videoSessionLinkStyles;

  #internals: ElementInternals | undefined;
  #made: LinkStage | undefined;

  /**
   * Where it stands: `diary` links may go into the reminder, `contact` links are shared by hand (R12).
   * @default 'diary'
   */
  @property() @initial('diary') mode!: 'diary' | 'contact';
  /**
   * The host's identifier of an appointment that exists; without it, in a diary, this is a checkbox.
   * @default ''
   */
  @property({ attribute: 'appointment-id' }) @initial('') appointmentId!: string;
  /**
   * Where to ask for the links: `POST {appointmentId}`; beside it `renew` and `cancel`.
   * @default ''
   */
  @property({ attribute: 'links-url' }) @initial('') linksUrl!: string;
  /** Replaces the call to `links-url`. */
  @property({ attribute: false }) createLinks: CreateLinks | undefined;
  /** Replaces the call that makes new links in place of those that were sent. */
  @property({ attribute: false }) renewLinks: RenewLinks | undefined;
  /** Replaces the call after which the links no longer work. */
  @property({ attribute: false }) cancelLinks: CancelLinks | undefined;
  /**
   * The links exist already: show them at once.
   * @default false
   */
  @property({ type: Boolean }) @initial(false) generated!: boolean;
  /**
   * The joining details of a diary are unfolded; those of a contact always are.
   * @default false
   */
  @property({ type: Boolean, reflect: true }) @initial(false) open!: boolean;
  /**
   * The checkbox is for a series of appointments (R5).
   * @default false
   */
  @property({ type: Boolean }) @initial(false) recurring!: boolean;
  /**
   * Name of the checkbox in its form.
   * @default ''
   */
  @property({ reflect: true, converter: { toAttribute: nameOrNone } }) @initial('') name!: string;
  /**
   * What the form sends when it is ticked.
   * @default 'on'
   */
  @property() @initial('on') value!: string;
  /**
   * Not ticked to begin with: the service does not have the feature, or the appointment was booked without.
   * @default false
   */
  @property({ type: Boolean }) @initial(false) off!: boolean;
  /**
   * The form is not sent unless it is ticked.
   * @default false
   */
  @property({ type: Boolean, reflect: true }) @initial(false) required!: boolean;
  /** @default false */
  @property({ type: Boolean, reflect: true }) @initial(false) disabled!: boolean;
  /**
   * Where presence is asked for; without it nothing is said about who waits.
   * @default ''
   */
  @property({ attribute: 'presence-url' }) @initial('') presenceUrl!: string;
  /** Replaces the stream of `presence-url`. */
  @property({ attribute: false }) watchPresence: WatchPresence | undefined;
  /** Replaces the call that lets the waiting patient in (R25). */
  @property({ attribute: false }) admitPatient: AdmitPatient | undefined;
  /** Replaces the call that sends a short message to whoever waits (R22). */
  @property({ attribute: false }) sendMessage: SendPresenceMessage | undefined;
  /** Short messages to choose from, in place of those that come with the links (R22). */
  @property({ attribute: false }) phrases: readonly string[] | undefined;
  /**
   * A sound when a patient begins to wait.
   * @default false
   */
  @property({ type: Boolean }) @initial(false) sound!: boolean;
  /**
   * A hint in the title of the page while a patient waits.
   * @default false
   */
  @property({ type: Boolean, attribute: 'title-hint' }) @initial(false) titleHint!: boolean;
  /** When the record will log out: an ISO instant, or milliseconds since 1970, by the server's clock (R29). */
  @property({ attribute: 'record-closes' }) recordCloses: string | number | undefined;

  constructor() {
    super();
    // What the page has already is upgraded in one task, which hundreds make long enough without their work.
    beginTurn(this.isConnected ? 0 : undefined);
  }

  /** Whether the checkbox is ticked: as the person left it, else as it began. */
  @property({ attribute: false })
  get checked(): boolean {
    return this.#stage.box.isTicked;
  }
  set checked(checked: boolean) {
    this.#stage.box.set(checked);
  }

  /**
   * The joining details, once there are any. Set them where the host has them
   * already, decoded or as the host API's JSON; `serverNow` counts from then on.
   */
  @property({ attribute: false })
  get links(): JoiningDetails | undefined {
    return this.#made?.held.details;
  }
  set links(links: JoiningDetails | null | undefined) {
    this.#stage.held.set(links);
  }

  /** The form it belongs to. */
  get form(): HTMLFormElement | null {
    return this.#formPart.form;
  }

  /** The labels that the page gives the checkbox beside its own. */
  get labels(): NodeList {
    return this.#formPart.labels;
  }

  get validity(): ValidityState {
    return this.#formPart.validity;
  }

  /** Why the form cannot be sent, in words; empty when it can. */
  get validationMessage(): string {
    return this.#formPart.validationMessage;
  }

  get willValidate(): boolean {
    return this.#formPart.willValidate;
  }

  /** The first time in turns as well: hundreds of shadow roots keep a browser busy. A move goes on at once. */
  override connectedCallback(): void {
    if (this.shadowRoot !== null) super.connectedCallback();
    else
      void inTurn(() => {
        if (this.isConnected) super.connectedCallback();
      });
  }

  formAssociatedCallback(): void {
    this.#stage.box.count(this.#stage.isCheckbox);
  }

  formDisabledCallback(disabled: boolean): void {
    this.#stage.box.disable(disabled);
  }

  formResetCallback(): void {
    this.#stage.box.set(undefined);
  }

  formStateRestoreCallback(restored: string): void {
    this.#stage.box.restore(restored);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    this.#stage.willUpdate(changed);
  }

  override updated(): void {
    this.#stage.updated();
  }

  /** @returns whether the form can be sent */
  checkValidity(): boolean {
    return this.#stage.box.check();
  }

  /** Like `checkValidity()`, and tells the person why not. */
  reportValidity(): boolean {
    return this.#formPart.reportValidity();
  }

  /** @param message why the form cannot be sent, in the page's own words; empty when it can */
  setCustomValidity(message: string): void {
    this.#stage.box.complain(message);
  }

  override focus(options?: FocusOptions): void {
    this.shadowRoot?.querySelector<HTMLElement>('input, button, a')?.focus(options);
  }

  override render(): TemplateResult {
    return html`<div class="root">${this.#stage.render()}</div>`;
  }

  protected override scheduleUpdate(): Promise<void> | undefined {
    return inTurn(() => void super.scheduleUpdate());
  }

  get #formPart(): ElementInternals {
    return (this.#internals ??= this.attachInternals());
  }

  /** Made when it is first needed, not when hundreds are upgraded. */
  get #stage(): LinkStage {
    return (this.#made ??= new LinkStage(this, this.#formPart));
  }
}
