import { css } from 'lit';

/** Second buttons, fields, codes and the hidden helper: no patient's first screen shows any. */
export const formStyles = css`
  .secondary {
    border-color: var(--_edge);
    background: var(--_paper);
    color: var(--_ink);
  }
  .secondary:hover {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  input:not([type='checkbox'], [type='radio']),
  select {
    inline-size: 100%;
    min-block-size: max(2.75rem, 44px);
    padding: 0.5rem 0.75rem;
    border: 2px solid var(--_edge);
    border-radius: var(--_radius-small);
    background: var(--_paper);
    color: var(--_ink);
    font: inherit;
  }
  label {
    font-weight: 600;
  }
  .code {
    font-family: var(--_font-mono);
    letter-spacing: 0.02em;
    white-space: nowrap;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
