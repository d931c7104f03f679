import { formatDay, windowStatus, type JoiningDetails } from '@video-session/core';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { calendarIcon, cameraIcon, newTabIcon } from '../../icons.js';
import type { Localize } from '../../localize.js';
import { webAddress } from '../../web-address.js';
import { status } from '../live-region.js';

/** R6: a new tab, so that the record stays open. On a wrong day it explains instead of being dead. */
export class StartControl {
  readonly #host: ReactiveControllerHost;
  readonly #localize: Localize;
  readonly #start: (event: Event) => void;
  /** The person has tried to start on a wrong day. */
  #isExplained = false;

  constructor(host: ReactiveControllerHost, localize: Localize, start: (event: Event) => void) {
    this.#host = host;
    this.#localize = localize;
    this.#start = start;
  }

  /**
   * @param now the server's time, in milliseconds since 1970
   * @param which of the sessions on the page it is, for a screen reader
   * @param isBrief without drawings, and without words beside it: hundreds of them take a browser long
   */
  render(details: JoiningDetails, now: number, which: string, isBrief: boolean): TemplateResult {
    return windowStatus(details.window, now) === 'open'
      ? this.#renderLink(details, which, isBrief)
      : this.#renderButton(which, isBrief);
  }

  /** @param isWanted also before somebody has tried to start */
  renderExplanation(details: JoiningDetails, now: number, isWanted: boolean): TemplateResult {
    const window = windowStatus(details.window, now);
    if (window === 'open' || !(this.#isExplained || isWanted)) return status(nothing);
    const day = formatDay(details.starts, details.timeZone, this.#localize.lang());
    const key = window === 'early' ? 'start-early' : 'start-past';
    return status(
      html`<div class="caution explanation">
        ${calendarIcon()}
        <p>${this.#localize.term(key, day)}</p>
      </div>`,
    );
  }

  /** A real link: no browser takes it for a pop-up, and the new tab does not know its opener. */
  #renderLink({ links }: JoiningDetails, which: string, isBrief: boolean): TemplateResult {
    const hint = this.#localize.term('link-start-hint');
    return html`<a
        class="button primary"
        part="start-button"
        role="button"
        href=${webAddress(links.clinician) ?? nothing}
        target="_blank"
        rel="noopener noreferrer"
        aria-label="${this.#localize.term('link-start')}, ${which}"
        title=${isBrief ? hint : nothing}
        aria-describedby=${isBrief ? nothing : 'start-hint'}
        @click=${this.#start}
        @auxclick=${this.#start}
        @keydown=${pressOnSpace}
        >${isBrief ? nothing : cameraIcon()} ${this.#localize.term('link-start')}</a
      >${isBrief ? nothing : html`<p id="start-hint" class="hint">${newTabIcon()} ${hint}</p>`}`;
  }

  #renderButton(which: string, isBrief: boolean): TemplateResult {
    return html`<button
      class="secondary"
      part="start-button"
      type="button"
      aria-label="${this.#localize.term('link-start')}, ${which}"
      @click=${() => this.#explain()}
    >
      ${isBrief ? nothing : cameraIcon()} ${this.#localize.term('link-start')}
    </button>`;
  }

  #explain(): void {
    this.#isExplained = true;
    this.#host.requestUpdate();
  }
}

/** A link that acts as a button is pressed by Space as well. */
function pressOnSpace(event: KeyboardEvent): void {
  if (event.key !== ' ') return;
  event.preventDefault();
  (event.currentTarget as HTMLElement).click();
}
