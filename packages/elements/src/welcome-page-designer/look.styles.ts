import { css } from 'lit';

/** Colours, what was measured of them, and what has to be put right. */
export const lookStyles = css`
  .colours {
    display: grid;
    gap: 1rem;
  }
  .colour {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0.5rem;
    align-items: end;
  }
  input[type='color'] {
    inline-size: 3.5rem;
    block-size: 2.75rem;
    padding: 0.25rem;
    cursor: pointer;
  }
  .contrast {
    display: grid;
    gap: 0.75rem;
  }
  .contrast summary {
    min-block-size: 2.75rem;
    padding-block: 0.5rem;
    color: var(--_accent);
    cursor: pointer;
  }
  h3 {
    font-size: 1.0625rem;
  }
  .good {
    font-weight: 600;
  }
  .good::before {
    content: '✓ ' / '';
    color: var(--_accent);
  }
  .pairs {
    display: grid;
    gap: 0.75rem;
    padding: 0;
    list-style: none;
  }
  .pairs li {
    display: flex;
    gap: 0.75rem;
  }
  .pairs button {
    margin-block-start: 0.375rem;
    text-align: start;
  }
  .sample {
    flex: none;
    border: 1px solid var(--_line);
    border-radius: 6px;
  }
  .patch {
    flex: none;
  }
  .warnings,
  .warning {
    padding: 0.75rem 1rem;
    border-radius: var(--_radius-small);
    background: var(--_warning-tint);
  }
  .warnings {
    padding-inline-start: 2rem;
  }
  .summary {
    padding: 1.25rem;
    border: 3px solid var(--_danger);
    border-radius: var(--_radius);
  }
  .summary ul {
    padding-inline-start: 1.25rem;
  }
  .summary a {
    color: var(--_danger);
    font-weight: 600;
  }
  @media (forced-colors: active) {
    button[aria-pressed='true'] {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
    .sample,
    .patch {
      forced-color-adjust: none;
    }
  }
`;
