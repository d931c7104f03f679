import { css, html, svg, type TemplateResult } from 'lit';
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

/** A box that is closed until somebody wants what is in it. */
export const foldStyles = css`
  .fold {
    border: 2px solid var(--_edge);
    border-radius: var(--_radius-small);
    background: var(--_paper);
    color: var(--_ink);
  }
  .fold summary {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 2.75rem;
    padding: 0.5rem 0.875rem;
    border-radius: inherit;
    list-style: none;
    cursor: pointer;
  }
  .fold summary::-webkit-details-marker {
    display: none;
  }
  .fold-arrow {
    display: grid;
    margin-inline-start: auto;
    transition: rotate 0.15s;
  }
  .fold[open] .fold-arrow {
    rotate: 180deg;
  }
`;
