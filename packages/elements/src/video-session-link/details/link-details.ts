import { windowStatus, type JoiningDetails } from '@video-session/core';
import { html, nothing, type TemplateResult } from 'lit';
import { UpdateTimer } from '../../controllers/update-timer.js';
import { clockIcon } from '../../icons.js';
import { configurationErrors } from '../../locales/en/configuration-errors.js';
import { linkDetails } from '../../locales/en/link-details.js';
import { Localize } from '../../localize.js';
import { addStyles } from '../add-styles.js';
import { describeWindow, untilNextChange } from './describe-window.js';
import type { DetailsAnswers, DetailsHost } from './details-host.js';
import { sessionName, whichSession } from '../session-name.js';
import { linkDetailsStyles } from './link-details.styles.js';
import { PresenceLine, type PresencePart } from './presence-line.js';
import { StartControl } from './start-control.js';
import { UnfoldedDetails } from './unfolded-details.js';

export { askForLinks } from './ask-for-links.js';
export { isPresenceWanted, loadPresence } from './presence-line.js';
export { readLinks } from './read-links.js';

/** Everything that the clinician needs once the links exist: a line in a diary, a card on a contact. */
export class LinkDetails {
  readonly #host: DetailsHost;
  readonly #answers: DetailsAnswers;
  readonly #localize: Localize;
  readonly #start: StartControl;
  readonly #presence: PresenceLine;
  #shown: JoiningDetails | undefined;
  /** Made once it is unfolded, which most of a diary never is; then it stays in the page, and with it what was typed. */
  #unfolded: UnfoldedDetails | undefined;

  constructor(host: DetailsHost, answers: DetailsAnswers) {
    this.#host = host;
    this.#answers = answers;
    this.#localize = new Localize(host, linkDetails, configurationErrors);
    this.#start = new StartControl(host, this.#localize, (event) => answers.start(event));
    this.#presence = new PresenceLine(host, this.#localize);
    new UpdateTimer(host, () => this.#untilNextChange());
    if (host.shadowRoot !== null) addStyles(host.shadowRoot, [linkDetailsStyles]);
  }

  /** Before the host renders. */
  prepare(details: JoiningDetails, presence: PresencePart | undefined): void {
    const now = this.#answers.now();
    this.#shown = details;
    this.#presence.prepare(presence, details, now);
    this.#unfolded?.prepare(details, now);
  }

  render(details: JoiningDetails): TemplateResult {
    const now = this.#answers.now();
    const isFoldable = this.#host.mode !== 'contact';
    const isFolded = isFoldable && !this.#host.open;
    const isOver = !isFolded && windowStatus(details.window, now) === 'past';
    if (!isFolded) this.#unfolded ??= this.#unfold();
    return html`<div
      class="details ${isFolded ? 'folded' : ''}"
      part="details"
      role="group"
      aria-label=${sessionName(this.#host, this.#localize, details, now)}
    >
      <div class="top">
        ${isFolded ? nothing : this.#renderTitle()} ${this.#renderWindow(details, now, isFolded)}
      </div>
      ${this.#renderStart(details, now, isFoldable, isFolded)}
      ${this.#start.renderExplanation(details, now, isOver)} ${this.#presence.render(details, now)}
      <div id="more" class="more" ?hidden=${isFolded}>${this.#unfolded?.render(details, now)}</div>
      ${this.#unfolded?.renderDialogs(details, this.#presence.patientStatus(details.appointmentId))}
    </div>`;
  }

  #unfold(): UnfoldedDetails {
    return new UnfoldedDetails(this.#host, this.#localize, this.#answers);
  }

  #renderTitle(): TemplateResult {
    return html`<p id="title" class="title" tabindex="-1">${this.#localize.term('link-title')}</p>`;
  }

  /** In a line of a diary without the drawing: hundreds of them take a browser long. */
  #renderWindow(details: JoiningDetails, now: number, isFolded: boolean): TemplateResult {
    const { key, when } = describeWindow(details, now, this.#localize.lang());
    const status = windowStatus(details.window, now);
    return html`<p class="window ${status}" role="status">
      ${isFolded ? nothing : clockIcon()} ${this.#localize.term(key, when)}
    </p>`;
  }

  /** Unfolded, what a press on a past day would explain stands there already. */
  #renderStart(details: JoiningDetails, now: number, isFoldable: boolean, isFolded: boolean) {
    const isPast = windowStatus(details.window, now) === 'past';
    if (isPast && !isFoldable) return nothing;
    const which = whichSession(this.#host, this.#localize, details, now);
    return html`<div class="start">
      ${isPast && !isFolded ? nothing : this.#start.render(details, now, which, isFolded)}
      ${isFoldable ? this.#renderToggle(isFolded, isPast) : nothing}
    </div>`;
  }

  #renderToggle(isFolded: boolean, isPast: boolean): TemplateResult {
    return html`<button
      id="toggle"
      class="quiet"
      type="button"
      aria-expanded=${isFolded ? 'false' : 'true'}
      aria-controls="more"
      @click=${() => (this.#host.open = isFolded)}
    >
      ${this.#localize.term(isPast ? 'meeting-code' : 'link-more')}
    </button>`;
  }

  #untilNextChange(): number | undefined {
    return this.#shown && untilNextChange(this.#shown, this.#answers.now());
  }
}
