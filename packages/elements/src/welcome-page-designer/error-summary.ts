import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../localize.js';

export interface SummaryLine {
  /** Identifier of the field; a line without one leads nowhere. */
  readonly field?: string | undefined;
  readonly message: string;
}

/** R35: what has to be put right, each sentence with the way to its field. */
export function errorSummary(
  localize: Localize,
  lines: readonly SummaryLine[],
): TemplateResult | typeof nothing {
  if (lines.length === 0) return nothing;
  return html`<div class="summary" role="alert" tabindex="-1" aria-labelledby="summary-title">
    <h2 id="summary-title">${localize.term('designer-problem-title')}</h2>
    <ul>
      ${lines.map((line) => html`<li>${lineOf(line)}</li>`)}
    </ul>
  </div>`;
}

function lineOf({ field, message }: SummaryLine): unknown {
  if (field === undefined) return message;
  return html`<a href="#${field}" @click=${(event: Event) => toField(event, field)}>${message}</a>`;
}

/** The fragment of the address is the page's own, and knows nothing of a shadow root. */
function toField(event: Event, id: string): void {
  event.preventDefault();
  const { currentTarget } = event;
  const root = currentTarget instanceof Element ? currentTarget.getRootNode() : undefined;
  const field = root instanceof ShadowRoot ? root.getElementById(id) : null;
  field?.closest('details')?.setAttribute('open', '');
  field?.focus();
}
