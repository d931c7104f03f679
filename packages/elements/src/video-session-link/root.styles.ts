import { css } from 'lit';

/**
 * The page's own styles end here. Whatever a page inherits into us, or sets on
 * the element itself, is put back first; what it means to inherit stays: light or
 * dark, direction, and whether the element can be seen and pressed.
 */
export const rootStyles = css`
  :host {
    min-block-size: 44px;
  }
  .root {
    all: initial;
    display: block;
    box-sizing: border-box;
    color-scheme: inherit;
    visibility: inherit;
    pointer-events: inherit;
    color: var(--_ink);
    font: medium/1.5 var(--_font);
    text-align: start;
    overflow-wrap: break-word;
  }
  .root *,
  .root *::before,
  .root *::after {
    box-sizing: border-box;
  }
`;
