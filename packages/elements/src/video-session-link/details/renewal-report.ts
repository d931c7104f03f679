import { html, nothing, type TemplateResult } from 'lit';
import { tickIcon } from '../../icons.js';
import type { Localize } from '../../localize.js';
import { alert, status } from '../live-region.js';

export interface RenewalOutcome {
  /** What is under way, in words. */
  readonly working: string | undefined;
  /** The links are new: how the patient gets them. */
  readonly renewed: 'renewed' | 'renewed-reminder' | false;
  readonly failure: TemplateResult | typeof nothing;
  readonly doubt: TemplateResult | typeof nothing;
}

/** What came of it, beside the buttons that it came of. */
export function renewalReport(localize: Localize, outcome: RenewalOutcome): TemplateResult {
  const { working, renewed, failure, doubt } = outcome;
  return html`${status(working === undefined ? done(localize, renewed) : underWay(working))}
  ${alert(html`${failure}${doubt}`)}`;
}

function underWay(words: string): TemplateResult {
  return html`<p class="under-way"><span class="spinner"></span> ${words}</p>`;
}

function done(localize: Localize, renewed: RenewalOutcome['renewed']) {
  if (renewed === false) return nothing;
  return html`<div class="good">
    ${tickIcon()}
    <p>${localize.term(renewed)}</p>
  </div>`;
}
