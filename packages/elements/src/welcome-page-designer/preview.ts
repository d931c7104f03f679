import type { VisitFacts, WelcomeSettings } from '@video-session/core';
import {
  html,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { Localize } from '../localize.js';
import type { BrowserReport } from '../welcome-page/browser-notice.js';
import * as extras from '../welcome-page/extras.js';
import { extrasScript } from '../welcome-page/extras-script.js';
import { sampleVisit } from './sample-visit.js';

/** Pixels. */
const WIDTHS = { phone: 390, desktop: 1280 } as const;
type Width = keyof typeof WIDTHS;

/** What a patient's own browser lacks is no matter of the settings. */
const GOOD_BROWSER: BrowserReport = { lack: undefined, inApp: undefined };

/** A real welcome page with the settings as they are typed, as wide as a phone or a computer. */
export class Preview implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #frame = createRef<HTMLElement>();
  readonly #visit: VisitFacts = sampleVisit(Date.now());
  readonly #observer = new ResizeObserver(() => this.#fit());
  #observed: HTMLElement | undefined;
  #width: Width = 'phone';

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    // A preview waits for nothing that is typed.
    extrasScript.here = extras;
    host.addController(this);
  }

  hostUpdated(): void {
    const frame = this.#frame.value;
    if (frame !== undefined && frame !== this.#observed) {
      this.#observer.observe(frame);
      frame.addEventListener('click', leadNowhere);
      this.#observed = frame;
    }
    this.#fit();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#observed = undefined;
  }

  render(localize: Localize, settings: WelcomeSettings): TemplateResult {
    return html`<section class="preview" id="preview" tabindex="-1" aria-labelledby="preview-title">
      <h2 id="preview-title">${localize.term('designer-preview')}</h2>
      <p class="hint">${localize.term('designer-preview-hint')}</p>
      <div class="row" role="group" aria-label=${localize.term('designer-preview-width')}>
        ${this.#button('phone', localize.term('designer-preview-phone'))}
        ${this.#button('desktop', localize.term('designer-preview-desktop'))}
      </div>
      <div
        class="frame ${this.#width}"
        ${ref(this.#frame)}
        @quick-exit=${stop}
        @continue-request=${quiet}
        @consent-given=${quiet}
        @language-change=${quiet}
      >
        <welcome-page
          .settings=${settings}
          .session=${this.#visit}
          .browser=${GOOD_BROWSER}
          .calendarUrl=${'/'}
        ></welcome-page>
      </div>
    </section>`;
  }

  #button(width: Width, label: string): TemplateResult {
    const choose = () => {
      this.#width = width;
      this.#host.requestUpdate();
    };
    const isChosen = this.#width === width;
    return html`<button
      class="secondary small"
      type="button"
      aria-pressed=${isChosen ? 'true' : 'false'}
      @click=${choose}
    >
      ${label}
    </button>`;
  }

  /** Made smaller where there is less room: in a property, since a page's policy may forbid attributes. */
  #fit(): void {
    const frame = this.#frame.value;
    const page = frame?.querySelector('welcome-page');
    if (frame === undefined || !page) return;
    const width = WIDTHS[this.#width];
    const scale = Math.min(1, frame.clientWidth / width);
    page.style.inlineSize = `${width}px`;
    page.style.setProperty('zoom', String(scale));
  }
}

/** An appointment must not be left by looking at a link. */
function leadNowhere(event: Event): void {
  const isLink = event.composedPath().some((node) => node instanceof HTMLAnchorElement);
  if (isLink) event.preventDefault();
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

/** None of the designer's own business. */
function quiet(event: Event): void {
  event.stopPropagation();
}
