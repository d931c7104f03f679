import { html, type SVGTemplateResult, type TemplateResult } from 'lit';

/**
 * Line drawings on a grid of 24, in the colour and size of the text beside
 * them. They say nothing to a screen reader: words always stand next to them.
 */
export const icon = (drawing: SVGTemplateResult): TemplateResult =>
  html`<svg
    class="icon"
    width="1.25em"
    height="1.25em"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    ${drawing}
  </svg>`;
