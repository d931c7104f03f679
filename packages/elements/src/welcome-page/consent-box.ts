import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../localize.js';

interface ConsentBox {
  readonly localize: Localize;
  /** What is agreed to, in the service's words. */
  readonly text: string;
  /** Whether Continue was pressed without it. */
  readonly isMissing: boolean;
  readonly onChange: () => void;
}

/** Explicit consent (R28); what is wrong with it is said above it and beside it (R35). */
export function consentBox({ localize, text, isMissing, onChange }: ConsentBox): TemplateResult {
  const error = localize.term('welcome-consent-error');
  return html`<section class="consent" part="consent" aria-labelledby="consent-title">
    ${isMissing ? summary(localize, error) : nothing}
    <h2 id="consent-title">${localize.term('welcome-consent-title')}</h2>
    ${isMissing ? html`<p id="consent-error" class="field-error">${error}</p>` : nothing}
    <label>
      <input
        id="consent"
        type="checkbox"
        aria-invalid=${isMissing ? 'true' : 'false'}
        aria-describedby=${isMissing ? 'consent-error' : nothing}
        @change=${onChange}
      />
      <span>${text}</span>
    </label>
  </section>`;
}

function summary(localize: Localize, error: string): TemplateResult {
  return html`<div class="summary" role="alert" tabindex="-1" aria-labelledby="summary-title">
    <h2 id="summary-title">${localize.term('welcome-problem-title')}</h2>
    <a href="#consent" @click=${toField}>${error}</a>
  </div>`;
}

/** The fragment of the address is the page's own, and knows nothing of a shadow root. */
function toField(event: MouseEvent): void {
  event.preventDefault();
  const { currentTarget } = event;
  const root = currentTarget instanceof Element ? currentTarget.getRootNode() : undefined;
  if (root instanceof ShadowRoot) root.getElementById('consent')?.focus();
}
