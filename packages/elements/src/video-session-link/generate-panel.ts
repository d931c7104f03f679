import { html, nothing, type TemplateResult } from 'lit';
import { linkIcon } from '../icons.js';
import type { Localize } from '../localize.js';
import type { AttemptState } from './attempt.js';
import { failureNotice } from './failure-notice.js';
import { alert } from './live-region.js';

const LABELS = {
  idle: 'link-generate',
  working: 'link-generating',
  failed: 'try-again',
} as const;

export interface GeneratePanelModel {
  readonly localize: Localize;
  readonly state: AttemptState;
  /** It has been pressed, and what comes of it is not here yet. */
  readonly isPressed: boolean;
  /** There were links, and they have been cancelled. */
  readonly isRetired: boolean;
  readonly isDisabled: boolean;
  readonly onGenerate: () => void;
}

/** One button in every state, so that it keeps the focus. */
export function generatePanel(model: GeneratePanelModel): TemplateResult {
  const { localize, state, isPressed, isRetired, isDisabled, onGenerate } = model;
  const failed = state.status === 'failed';
  const phase = isPressed && !failed ? 'working' : state.status;
  const busy = phase === 'working';
  return html`<div class="generate">
    <p id="retired" role="status">${isRetired ? localize.term('link-cancelled') : ''}</p>
    ${alert(failed ? failureNotice(localize, state.error) : nothing)}
    <button
      id="generate"
      class="primary"
      part="generate-button"
      type="button"
      aria-busy=${busy ? 'true' : 'false'}
      aria-describedby="retired"
      ?disabled=${isDisabled}
      @click=${onGenerate}
    >
      ${busy ? html`<span class="spinner"></span>` : failed ? nothing : linkIcon()}
      ${localize.term(LABELS[phase])}
    </button>
  </div>`;
}

/**
 * As high as what will stand there, so that little jumps. A line of a diary is
 * empty until then: hundreds of them would be drawn twice.
 */
export function placeholder(localize: Localize, isLine: boolean): TemplateResult | typeof nothing {
  if (isLine) return nothing;
  return html`<p class="placeholder" aria-busy="true">${localize.term('loading')}</p>`;
}
