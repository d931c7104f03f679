import { html, svg, type TemplateResult } from 'lit';
import { icon } from './icon.js';

/** A box with `foldStyles` that is closed until somebody wants what is in it. */
export function fold(title: TemplateResult, content: TemplateResult): TemplateResult {
  return html`<details class="fold">
    <summary>
      ${title}
      <span class="fold-arrow">${icon(svg`<path d="M6 9l6 6 6-6" />`)}</span>
    </summary>
    ${content}
  </details>`;
}
