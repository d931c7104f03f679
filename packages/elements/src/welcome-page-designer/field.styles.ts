import { css } from 'lit';

/** What stands in the form. */
export const fieldStyles = css`
  .section {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
  }
  .section > summary {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    min-block-size: 3.25rem;
    padding: 0.5rem 1.25rem;
    border-radius: var(--_radius);
    cursor: pointer;
    list-style: none;
  }
  .section > summary::-webkit-details-marker {
    display: none;
  }
  .section > summary::after {
    content: '';
    inline-size: 0.5rem;
    block-size: 0.5rem;
    margin-inline-start: auto;
    border: solid var(--_ink-soft);
    border-width: 0 2px 2px 0;
    rotate: 45deg;
  }
  .section[open] > summary::after {
    rotate: 225deg;
  }
  .section > .fields {
    padding: 0.25rem 1.25rem 1.5rem;
  }
  /* What a browser puts between a <details> and its content hands nothing on. */
  .fields,
  details > * {
    box-sizing: border-box;
  }
  .fields > *,
  .item > * {
    min-inline-size: 0;
  }
  /* WCAG 2.4.11: what stays in sight on top must not hide what has the focus. */
  .designer :is(input, textarea, select, button, summary, a, .summary) {
    scroll-margin-block: 11rem 2rem;
  }
  .field {
    display: grid;
    gap: 0.375rem;
  }
  .hint {
    color: var(--_ink-soft);
  }
  .field-error,
  .bad {
    color: var(--_danger);
    font-weight: 600;
  }
  textarea {
    inline-size: 100%;
    padding: 0.5rem 0.75rem;
    border: 2px solid var(--_edge);
    border-radius: var(--_radius-small);
    background: var(--_paper);
    color: var(--_ink);
    font: inherit;
    resize: vertical;
  }
  .field [aria-invalid='true'] {
    border-color: var(--_danger);
  }
  .tick {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 0.75rem;
    align-items: start;
  }
  .tick > :not(input, label) {
    grid-column: 2;
  }
  .tick input {
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0.625rem 0;
    accent-color: var(--_accent);
  }
  .tick label {
    padding-block: 0.625rem;
  }
  fieldset {
    display: grid;
    gap: 0.75rem;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    font-weight: 600;
  }
  .list > button {
    justify-self: start;
  }
  ol {
    display: grid;
    gap: 0.75rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  ol:empty {
    display: none;
  }
  .item {
    display: grid;
    gap: 0.75rem;
    padding: 1rem;
    border-radius: var(--_radius-small);
    background: var(--_ground);
  }
  .quiet {
    padding-inline: 0.75rem;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .small {
    padding-inline: 0.875rem;
  }
  button[aria-disabled='true'],
  button[aria-disabled='true']:hover {
    border-color: var(--_line);
    background: transparent;
    color: var(--_ink-soft);
    cursor: default;
  }
  button[aria-pressed='true'],
  button[aria-pressed='true']:hover {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .file {
    position: relative;
  }
  /* The label is its button; the field itself keeps the focus. */
  .file input {
    position: absolute;
    inset: 0;
    min-block-size: 0;
    opacity: 0;
    cursor: pointer;
  }
  .file:focus-within {
    outline: 3px solid var(--_focus);
    box-shadow: 0 0 0 5px var(--_focus-edge);
  }
`;
