import type { EndReason } from '@video-session/core';
import { html, nothing, type TemplateResult } from 'lit';
import { hangUpIcon } from '../icons.js';
import type { Localize } from '../localize.js';
import { phoneHelp } from './phone-help.js';

export interface Ending {
  /** `waiting` for whoever has left the waiting room, and never was in the call. */
  readonly reason: EndReason | 'waiting';
  readonly localize: Localize;
  readonly phone: string | undefined;
  /** Where the service leads on to, when it says so. */
  readonly homeUrl?: string | undefined;
  readonly goBack: () => unknown;
}

/** How the call ended, and the ways on from here. Needs `panelStyles`. */
export function endedPanel({ reason, localize, phone, homeUrl, goBack }: Ending): TemplateResult {
  return html`<section class="panel" part="ended">
    <div>
      <span class="badge">${hangUpIcon()}</span>
      <h1 tabindex="-1">${localize.term(`ended-${reason}`)}</h1>
      <p>${localize.term(`ended-${reason}-text`)}</p>
    </div>
    <div class="actions">
      <button type="button" class="secondary" @click=${goBack}>
        ${localize.term(reason === 'waiting' ? 'ended-waiting-back' : 'ended-back')}
      </button>
      ${
        homeUrl === undefined
          ? nothing
          : html`<a part="home" href=${homeUrl}>${localize.term('ended-home')}</a>`
      }
    </div>
    ${phoneHelp(phone, localize)}
  </section>`;
}
