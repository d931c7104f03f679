import { css } from 'lit';

/** What only some services set: rich text, a card for somebody in danger, consent, languages. */
export const extrasStyles = css`
  .rich {
    display: grid;
    gap: 0.75rem;
  }
  .rich > :is(h2, h3):not(:first-child) {
    margin-block-start: 0.5rem;
  }
  .rich h3 {
    font-size: 1.125rem;
  }
  .rich :is(ul, ol) {
    display: grid;
    gap: 0.5rem;
    margin: 0;
    padding-inline-start: 1.5rem;
  }
  .rich a {
    display: inline-block;
    padding-block: 0.25rem;
  }

  .language {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    color: var(--_ink-soft);
  }
  .language select {
    max-inline-size: 10rem;
    min-block-size: max(2.75rem, 44px);
    padding: 0.5rem 0.25rem;
    border: 2px solid transparent;
    border-radius: var(--_radius-small);
    background: transparent;
    color: var(--_ink);
    font: inherit;
    font-weight: 600;
  }

  .care,
  .consent {
    padding: 1.25rem;
    border-radius: var(--_radius);
  }
  .main > .care {
    justify-items: start;
    border: 1px solid var(--_danger);
    border-inline-start-width: 0.375rem;
  }
  .care h2 {
    color: var(--_danger);
  }
  .care .button {
    background: var(--_danger);
    color: var(--_on-danger);
  }

  .consent {
    display: grid;
    gap: 0.75rem;
    border: 1px solid var(--_line);
    scroll-margin-block: 1rem 7rem;
  }
  .consent h2 {
    font-size: 1.125rem;
  }
  .consent label {
    display: flex;
    gap: 0.75rem;
    padding-block: 0.5rem;
    font-weight: 400;
    cursor: pointer;
  }
  .consent input {
    flex: none;
    inline-size: 1.75rem;
    block-size: 1.75rem;
    margin: 0;
    accent-color: var(--_accent);
    scroll-margin-block-end: 7rem;
  }
  .summary {
    padding: 0.75rem 1rem;
    border: 3px solid var(--_danger);
    border-radius: var(--_radius-small);
    scroll-margin-block: 1rem 12rem;
  }
  .summary:focus {
    outline: 3px solid var(--_focus);
    box-shadow: 0 0 0 5px var(--_focus-edge);
  }
  .summary a,
  .field-error {
    color: var(--_danger);
    font-weight: 600;
  }
  .summary a {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75rem;
  }
  @container (min-width: 52rem) {
    .consent {
      grid-area: agree;
      margin-block-end: 1rem;
      background: var(--_paper);
    }
  }
  @media (forced-colors: active) {
    .care .button {
      border: 1px solid;
    }
  }
`;
