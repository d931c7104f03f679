import { css } from 'lit';

/** The card of a contact, and the line of a diary that unfolds into it. */
export const cardStyles = css`
  .details {
    min-inline-size: 0;
    max-inline-size: 56rem;
    padding: 1.25rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
  }
  .details > * + *,
  .more > * + *,
  .link > * + *,
  .message > * + *,
  dialog > * + * {
    margin-block-start: 1rem;
  }
  .link > * + *,
  .message > * + * {
    margin-block-start: 0.5rem;
  }
  .details :empty {
    margin-block-start: 0;
  }
  .top,
  .start,
  .meeting,
  .deeds,
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
  }
  .top {
    justify-content: space-between;
  }
  .title {
    font-size: 1.125rem;
    font-weight: 700;
  }
  .title:focus-visible {
    outline: none;
    box-shadow: none;
  }
  .window {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
    padding: 0.125rem 0.75rem;
    border: 1px solid var(--_line);
    border-radius: 1rem;
    color: var(--_ink-soft);
    font-size: 0.9375rem;
  }
  .window.open {
    border-color: transparent;
    background: var(--_accent-tint);
    color: var(--_ink);
    font-weight: 600;
  }
  .hint .icon {
    vertical-align: -0.25em;
  }
  /* After the buttons, where these stand in one row; else below the first of them, to which it belongs. */
  @media (min-width: 30rem) {
    .start .hint {
      order: 1;
    }
  }
  #toggle::after {
    content: '';
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline: 0.125em;
    border-style: solid;
    border-width: 0 2px 2px 0;
    translate: 0 -0.125em;
    rotate: 45deg;
  }
  #toggle[aria-expanded='true']::after {
    translate: 0 0.125em;
    rotate: 225deg;
  }
  .more[hidden] {
    display: none;
  }
  .folded {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 0.5rem;
    max-inline-size: none;
    padding: 0;
    border: 0;
    background: none;
    /* Of hundreds in a diary, only those in view are laid out; a ring of focus may still stand out. */
    content-visibility: auto;
    contain-intrinsic-block-size: auto 2.75rem;
    overflow-clip-margin: 0.5rem;
  }
  .folded > * {
    flex: 1 1 100%;
    order: 1;
    margin-block-start: 0;
  }
  .folded > .top,
  .folded > .start {
    flex: none;
    order: 0;
    gap: 0.5rem;
    min-block-size: 2.75rem;
    max-inline-size: 100%;
  }
  .folded > .start {
    order: -1;
  }
  /* Two lines of words are no higher than a button. */
  .details.folded .start > :is(.button, button) {
    padding: 0 0.875rem;
    line-height: 1.25;
  }
  /* On two lines beside Start, and below it where there is no room for these. */
  .details.folded .start > #toggle {
    flex: 1 1 8.5rem;
    max-inline-size: max-content;
    padding-inline: 0.5rem;
  }
  .folded .window {
    padding-inline: 0.5rem;
    font-size: 0.875rem;
  }
  .folded > .presence {
    flex: 1 1 8rem;
    order: 0;
  }
  .folded .presence-row {
    gap: 0.5rem;
  }
  .folded .people {
    flex: 1 1 10rem;
    min-inline-size: 0;
    max-inline-size: max-content;
    line-height: 1.3;
  }
  /* A waiting patient and both buttons take the room of the pill before they take a line: a diary must not jump. */
  .folded:has(.write) > .presence {
    flex-basis: 32.5rem;
  }
  .folded:has(.write) > .top {
    flex: 999 1 0;
    justify-content: start;
    gap: 0;
    block-size: 2.75rem;
    max-inline-size: max-content;
    overflow: hidden;
  }
  /* Where the pill has no room, it falls onto a second line, which nobody sees. */
  .folded:has(.write) > .top::before {
    content: '';
    block-size: 100%;
  }
  .folded > :empty {
    position: absolute;
  }
`;
