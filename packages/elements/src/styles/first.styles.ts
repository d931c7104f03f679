import { css, type CSSResultGroup } from 'lit';
import { tokens } from './tokens.styles.js';

/**
 * What every element shares, and all that a patient's first screen needs of it: box, type,
 * focus and buttons. Where an element stands, how large it is and whether it is shown is
 * the page's to say. What is in it is not, even by a rule for everything
 * (`* { all: unset }`): type and colours have their tokens, and nothing in an element
 * relies on what the page makes of its box.
 */
const reset = css`
  :host {
    display: block;
    box-sizing: border-box;
    color: var(--_ink) !important;
    font: max(1rem, 16px)/1.5 var(--_font) !important;
    text-align: start !important;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  dl,
  dd {
    margin: 0;
  }
  h1 {
    font-size: clamp(1.5rem, 1.1rem + 2vw, 2.125rem);
    line-height: 1.2;
    text-wrap: balance;
  }
  h2 {
    font-size: max(1.25rem, 20px);
    line-height: 1.3;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 0;
    box-shadow: 0 0 0 5px var(--_focus-edge);
  }
  .icon {
    flex: none;
  }
  .cut-off > * {
    margin-block-end: 1rem;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation-duration: 0.01ms !important;
      transition: none !important;
    }
  }
`;

const controls = css`
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: max(2.75rem, 44px);
    padding: 0.5rem 1.25rem;
    border: 2px solid transparent;
    border-radius: var(--_radius-small);
    background: transparent;
    color: inherit;
    font: inherit;
    font-weight: 600;
    text-align: center;
    text-wrap: balance;
    text-decoration: none;
    cursor: pointer;
  }
  .primary {
    background: var(--_button);
    color: var(--_on-accent);
  }
  .primary:hover {
    background: var(--_button-strong);
  }
  .large {
    min-block-size: 3.25rem;
    padding-inline: 2rem;
    font-size: max(1.125rem, 18px);
  }
  @media (forced-colors: active) {
    button,
    .button {
      border-color: ButtonBorder;
    }
    :focus-visible {
      outline-color: Highlight;
    }
    /* A browser leaves the colours of a drawing alone, on whatever ground it then stands. */
    .icon {
      forced-color-adjust: auto;
    }
  }
`;

export const firstStyles: CSSResultGroup = [tokens, reset, controls];
