import { html, type TemplateResult } from 'lit';

/** A short wait, said politely. Needs `panelStyles`. */
export function waitingPanel(words: string): TemplateResult {
  return html`<div class="wait" role="status">
    <span class="spinner" aria-hidden="true"></span>
    <p>${words}</p>
  </div>`;
}
