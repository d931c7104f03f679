import { html, type TemplateResult } from 'lit';
import type { Localize } from '../localize.js';
import { phoneHelp } from './phone-help.js';

/** In plain words, with a phone number (R27): a script without which nobody gets on did not arrive. */
export function cutOffPanel(localize: Localize, phone: string, retry: () => void): TemplateResult {
  return html`<section class="cut-off" part="problem">
    <h1 tabindex="-1">${localize.term('journey-cut-off')}</h1>
    <p>${localize.term('journey-cut-off-text')}</p>
    <button type="button" class="primary" @click=${retry}>${localize.term('try-again')}</button>
    ${phoneHelp(phone, localize)}
  </section>`;
}
