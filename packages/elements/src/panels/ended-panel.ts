import { formatCount, type EndReason } from '@video-session/core';
import { html, nothing, type TemplateResult } from 'lit';
import { hangUpIcon } from '../icons.js';
import type { Localize } from '../localize.js';
import { phoneHelp } from './phone-help.js';

export interface Ending {
  /** `waiting` for whoever has left the waiting room, and never was in the call. */
  readonly reason: EndReason | 'waiting';
  /** Milliseconds in the call; nothing is said of 0. */
  readonly duration?: number | undefined;
  readonly localize: Localize;
  readonly phone: string | undefined;
  /** Where the service leads on to, when it says so. */
  readonly homeUrl?: string | undefined;
  readonly goBack: () => unknown;
}

/** How the call ended and for how long it was, and the ways on from here. Needs `panelStyles`. */
export function endedPanel(ending: Ending): TemplateResult {
  const { reason, localize, phone, homeUrl, goBack } = ending;
  return html`<section class="panel" part="ended">
    <div>
      <span class="badge">${hangUpIcon()}</span>
      <h1 tabindex="-1">${localize.term(`ended-${reason}`)}</h1>
      <p>${localize.term(`ended-${reason}-text`)}</p>
      ${time(ending)}
    </div>
    <slot name="survey"></slot>
    <div class="actions">
      <button type="button" class="secondary" @click=${goBack}>
        ${localize.term(BACK[reason] ?? 'ended-back')}
      </button>
      <slot name="next"
        >${
          homeUrl === undefined
            ? nothing
            : html`<a part="home" href=${homeUrl}>${localize.term('ended-home')}</a>`
        }</slot
      >
    </div>
    ${phoneHelp(phone, localize)}
  </section>`;
}

const BACK = {
  waiting: 'ended-waiting-back',
  declined: 'ended-ask-again',
  'lobby-closed': 'ended-ask-again',
} as const satisfies Partial<Record<Ending['reason'], string>> as Partial<
  Record<Ending['reason'], 'ended-waiting-back' | 'ended-ask-again'>
>;

function time({ duration = 0, localize }: Ending): TemplateResult | typeof nothing {
  if (duration === 0) return nothing;
  const minutes = Math.round(duration / 60_000);
  const words =
    minutes === 0
      ? localize.term('ended-time-short')
      : localize.term('ended-time', formatCount(minutes, 'minute', localize.lang()));
  return html`<p class="fact plain">${words}</p>`;
}
