import { html, nothing, type TemplateResult } from 'lit';
import { cameraIcon, lockIcon, shieldIcon, signalIcon, tickIcon } from './welcome-icons.js';
import type { Localize } from '../localize.js';

/** What you need: the service's own list, or ours. */
export function needsList(
  localize: Localize,
  own: readonly string[] | undefined,
): TemplateResult | typeof nothing {
  if (own?.length === 0) return nothing;
  const lines = own?.map((line) => need(tickIcon(), line)) ?? [
    need(lockIcon(), localize.term('welcome-need-place')),
    need(cameraIcon(), localize.term('welcome-need-device')),
    need(signalIcon(), localize.term('welcome-need-signal')),
  ];
  return html`<section part="needs">
    <h2>${localize.term('welcome-need-title')}</h2>
    <ul class="needs">
      ${lines}
    </ul>
  </section>`;
}

function need(icon: TemplateResult, words: string): TemplateResult {
  return html`<li>${icon}<span>${words}</span></li>`;
}

/** Closed at first: whoever is nervous has enough to read. */
export function tips(localize: Localize): TemplateResult {
  const keys = [
    'welcome-tip-light',
    'welcome-tip-wifi',
    'welcome-tip-sound',
    'welcome-tip-apps',
  ] as const;
  return html`<details class="tips" part="tips">
    <summary>${localize.term('welcome-tips-title')}</summary>
    <ul>
      ${keys.map((key) => html`<li>${localize.term(key)}</li>`)}
    </ul>
  </details>`;
}

/** R28. */
export function privacy(localize: Localize): TemplateResult {
  return html`<section class="privacy">
    ${shieldIcon()}
    <div>
      <h2>${localize.term('welcome-privacy-title')}</h2>
      <p>${localize.term('welcome-privacy')}</p>
    </div>
  </section>`;
}
