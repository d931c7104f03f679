import {
  deviceClock,
  formatTime,
  formatZone,
  readerZone,
  type Presence,
  type ServerClock,
  type VisitFacts,
} from '@video-session/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { UpdateTimer } from '../controllers/update-timer.js';
import { request } from '../emit.js';
import { focusHeading } from '../focus-heading.js';
import { cameraOffIcon, clockIcon, tickIcon, warningIcon } from '../icons.js';
import { waitingRoom } from '../locales/en/waiting-room.js';
import { Localize } from '../localize.js';
import { phoneHelp, phoneLink } from '../panels/phone-help.js';
import { lateAt } from './late-at.js';
import { waitingRoomStyles } from './waiting-room.styles.js';

/**
 * Where a person waits who has pressed Join and is to be let in: that they have
 * arrived, whether that is known, what happens next, and whom to phone (R21,
 * R27). It opens no camera and no meeting (R24), and says nothing that the
 * service has not confirmed.
 *
 * @tag waiting-room
 * @fires {CustomEvent<undefined>} leave-request - Leave was pressed
 * @fires {CustomEvent<undefined>} prepare-request - the person wants to go back to camera and microphone
 * @csspart panel - the card
 * @csspart steps - arrival, whether it is known, and what comes next
 * @csspart message - the clinician's short message
 * @csspart late - said after a while
 * @csspart prepare-button - the button that leads back to camera and microphone
 * @csspart leave-button - the button Leave
 * @csspart phone - the link with the service's phone number
 */
export class WaitingRoomElement extends LitElement {
  static readonly tagName = 'waiting-room';
  static override readonly styles = waitingRoomStyles;

  readonly #localize = new Localize(this, waitingRoom);

  /** The appointment, for its start and its time zone. */
  @property({ attribute: false }) visit: VisitFacts | undefined;
  /** When the person arrived, in milliseconds since 1970 by the server's clock. */
  @property({ type: Number }) since: number | undefined;
  /** What is known of the appointment; the clinician's message is in it (R22). */
  @property({ attribute: false }) presence: Presence | undefined;
  /**
   * How this page stands with the service: being connected for the first time,
   * connected, cut off for the moment, or without presence, so that it asks again and again.
   */
  @property() line: 'opening' | 'live' | 'lost' | 'none' = 'opening';
  /** The waiting is over: the call is on its way. */
  @property({ type: Boolean, reflect: true }) admitted = false;
  /** Whom the person is waiting for, as the service calls them; "Your therapist" where it is empty. */
  @property({ attribute: 'clinician-name' }) clinicianName = '';
  /** Phone number of the service as people read it (R27). */
  @property() phone = '';
  /** Minutes past arrival and booked start after which the screen says that it may take longer. */
  @property({ type: Number, attribute: 'late-after' }) lateAfter = 10;
  /** The server's time. */
  @property({ attribute: false }) clock: ServerClock = deviceClock;

  constructor() {
    super();
    new UpdateTimer(this, () => this.#untilLate);
  }

  /** Moves focus to the heading, for a page that has just shown this step. */
  override focus(): void {
    focusHeading(this.renderRoot);
  }

  override render(): TemplateResult {
    const title = this.admitted ? 'waiting-ready' : 'waiting-title';
    return html`<div class="ground">
      <section class="panel" part="panel" aria-labelledby="title">
        <header>
          <span class="badge">${this.admitted ? tickIcon() : clockIcon()}</span>
          <div>
            <h1 id="title" tabindex="-1">${this.#localize.term(title)}</h1>
            ${
              this.admitted
                ? nothing
                : html`<p class="lead">${this.#localize.term('waiting-stay')}</p>`
            }
          </div>
        </header>
        <div class="news" role="status">${this.#renderMessage()}</div>
        <ol class="steps" part="steps">
          ${this.#renderArrival()} ${this.#renderWord()} ${this.#renderNext()}
        </ol>
        <div class="news" role="status">${this.#isLate ? this.#renderLate() : nothing}</div>
        ${this.admitted ? nothing : this.#renderActions()}
        ${this.#isLate ? nothing : phoneHelp(this.phone, this.#localize)}
      </section>
    </div>`;
  }

  #renderArrival(): TemplateResult {
    const { since, visit } = this;
    const title =
      since === undefined
        ? this.#localize.term('waiting-arrived')
        : this.#localize.term('waiting-since', this.#time(since));
    return html`<li class="done">
      ${this.#renderMark(true)}
      <div>
        <p class="what">${title}</p>
        ${
          visit === undefined
            ? nothing
            : html`<p class="soft">
                ${this.#localize.term('waiting-appointment', this.#time(visit.starts))}
              </p>`
        }
      </div>
    </li>`;
  }

  /** Whether anybody knows of the arrival: never more than the server has said (R21). */
  #renderWord(): TemplateResult {
    const isKnown = this.admitted || this.#isSeen;
    const isLost = this.line === 'lost' && !this.admitted;
    return html`<li class=${isKnown ? 'done' : isLost ? 'current lost' : 'current'}>
      ${isLost ? html`<span class="mark">${warningIcon()}</span>` : this.#renderMark(isKnown)}
      <div role="status"><p class="what">${this.#word(isKnown)}</p></div>
    </li>`;
  }

  #word(isKnown: boolean): string {
    if (isKnown) return this.#localize.term('waiting-seen', this.#who);
    switch (this.line) {
      case 'live':
        return this.#localize.term('waiting-unseen', this.#who);
      case 'lost':
        return this.#localize.term('waiting-lost');
      case 'none':
        return this.#localize.term('waiting-checking');
      default:
        return this.#localize.term('waiting-opening');
    }
  }

  #renderNext(): TemplateResult {
    const what = this.admitted ? 'waiting-let-in' : 'waiting-next';
    const then = this.admitted ? 'waiting-entering' : 'waiting-starts';
    return html`<li class=${this.admitted ? 'done' : 'next'}>
      ${this.#renderMark(this.admitted)}
      <div>
        <p class="what">${this.#localize.term(what, this.#who)}</p>
        <p class="soft">${this.#localize.term(then)}</p>
      </div>
    </li>`;
  }

  #renderMark(done: boolean): TemplateResult {
    if (!done) return html`<span class="mark" aria-hidden="true"></span>`;
    return html`<span class="mark">
      ${tickIcon()}<span class="visually-hidden">${this.#localize.term('waiting-done')}</span>
    </span>`;
  }

  #renderMessage(): TemplateResult | typeof nothing {
    const message = this.presence?.message;
    if (message === undefined || this.admitted) return nothing;
    return html`<figure class="message" part="message">
      <figcaption>
        ${this.#localize.term('waiting-says', this.#who, this.#time(message.at))}
      </figcaption>
      <blockquote dir="auto">${message.text}</blockquote>
    </figure>`;
  }

  #renderLate(): TemplateResult {
    const onward = this.phone === '' ? 'waiting-late-stay' : 'waiting-late-phone';
    return html`<div class="late" part="late">
      ${clockIcon()}
      <div>
        <p class="what">${this.#localize.term('waiting-late', this.#who)}</p>
        <p>${this.#localize.term(onward)}</p>
        ${phoneLink(this.phone, this.#localize)}
      </div>
    </div>`;
  }

  #renderActions(): TemplateResult {
    return html`<p class="off">${cameraOffIcon()}${this.#localize.term('waiting-devices-off')}</p>
      <div class="actions">
        <button
          class="secondary"
          part="prepare-button"
          type="button"
          @click=${() => request(this, 'prepare-request', undefined)}
        >
          ${this.#localize.term('waiting-prepare')}
        </button>
        <button
          class="leave"
          part="leave-button"
          type="button"
          @click=${() => request(this, 'leave-request', undefined)}
        >
          ${this.#localize.term('waiting-leave')}
        </button>
      </div>`;
  }

  get #isSeen(): boolean {
    return this.line === 'live' && this.presence?.seen === true;
  }

  get #who(): string {
    if (this.clinicianName !== '') return this.clinicianName;
    const isGuest = this.visit?.role === 'guest';
    return this.#localize.term(isGuest ? 'waiting-clinician-guest' : 'waiting-clinician');
  }

  /** In the service's zone, which is named where the reader's clock shows another time. */
  #time(instant: number): string {
    const zone = this.visit?.timeZone ?? readerZone();
    const language = this.#localize.lang();
    const time = formatTime(instant, zone, language);
    if (time === formatTime(instant, readerZone(), language)) return time;
    return `${time} (${formatZone(instant, zone, language)})`;
  }

  get #isLate(): boolean {
    const wait = this.#untilLate;
    return wait === undefined && this.since !== undefined && !this.admitted;
  }

  /** Milliseconds until the screen says that it may take longer; undefined when there is nothing to wait for. */
  get #untilLate(): number | undefined {
    if (this.since === undefined || this.admitted) return undefined;
    const word = this.presence?.message?.at;
    const waited = { since: this.since, starts: this.visit?.starts, word };
    const wait = lateAt(waited, this.lateAfter) - this.clock.now();
    return wait > 0 ? wait : undefined;
  }
}

export type WaitingLine = WaitingRoomElement['line'];
