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
  .details .icon {
    flex: none;
  }
  .hint .icon {
    vertical-align: -0.25em;
  }
  #toggle {
    margin-inline-start: auto;
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
    gap: 0.5rem 0.75rem;
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
    min-block-size: 2.75rem;
    max-inline-size: 100%;
  }
  /* Room for a waiting patient and both buttons, or a line of its own: a diary must not jump. */
  .folded > .presence {
    flex: 1 1 34rem;
    order: 0;
  }
  .folded > .start {
    order: -1;
  }
  .folded #toggle {
    margin-inline-start: 0;
  }
  .folded > :empty {
    position: absolute;
  }
`;
