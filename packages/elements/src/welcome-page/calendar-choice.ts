import type { VisitFacts } from '@video-session/core';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { calendarIcon } from './welcome-icons.js';
import type { Localize } from '../localize.js';
import { webAddress } from '../web-address.js';
import { Late } from './late.js';

type OnlineCalendars = (localize: Localize, session: VisitFacts) => TemplateResult;

/** Ways to put the appointment into one's own calendar (R13). */
export class CalendarChoice {
  readonly #online: Late<OnlineCalendars>;

  constructor(host: ReactiveControllerHost) {
    this.#online = new Late(host, async () => {
      const { onlineCalendars } = await import('./online-calendars.js');
      return onlineCalendars;
    });
  }

  /** @param url the appointment as a file; the choice is not there without it */
  render(
    localize: Localize,
    session: VisitFacts,
    url: string | undefined,
  ): TemplateResult | typeof nothing {
    const file = webAddress(url ?? '');
    if (file === undefined) return nothing;
    return html`<div class="keep">
      <a part="calendar" href=${file} referrerpolicy="no-referrer">
        ${calendarIcon()}${localize.term('welcome-calendar')}
      </a>
      <details @toggle=${this.#onToggle}>
        <summary>${localize.term('welcome-calendar-online')}</summary>
        ${this.#onlineChoice(localize, session)}
      </details>
    </div>`;
  }

  #onlineChoice(localize: Localize, session: VisitFacts): TemplateResult {
    const { part, hasFailed } = this.#online;
    if (part !== undefined) return part(localize, session);
    return html`<p>${localize.term(hasFailed ? 'welcome-calendar-failed' : 'loading')}</p>`;
  }

  readonly #onToggle = ({ currentTarget }: Event): void => {
    if (currentTarget instanceof HTMLDetailsElement && currentTarget.open) this.#online.wantAgain();
  };
}
