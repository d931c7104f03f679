import { css, type CSSResult } from 'lit';
import { baseStyles } from '../styles/base.styles.js';
import { spinnerStyles } from '../styles/spinner.styles.js';
import { ownSize } from './own-size.js';
import { rootStyles } from './root.styles.js';

const checkbox = css`
  .tick {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.25rem 0.75rem;
    align-items: center;
    padding-block: 0.375rem;
  }
  .tick input {
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0;
    /* Its measures follow its own size of type, which the browser sets small. */
    font: inherit;
    accent-color: var(--_accent);
  }
  .tick label {
    padding-block: 0.25rem;
    cursor: pointer;
  }
  .tick input:disabled + label {
    color: var(--_ink-soft);
    cursor: default;
  }
  .tick .hint {
    grid-column: 2;
  }
  .hint {
    color: var(--_ink-soft);
    font-size: 0.9375rem;
  }
  .complaint,
  .refused {
    color: var(--_danger);
    font-weight: 600;
  }
`;

const generate = css`
  .generate,
  .plain {
    display: grid;
    justify-items: start;
  }
  .generate > :not(:empty) + *,
  .plain ul {
    margin-block-start: 0.75rem;
  }
  .primary:disabled {
    background: var(--_line);
    color: var(--_ink-soft);
    cursor: default;
  }
  .failure {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    align-items: start;
    padding: 0.75rem 1rem;
    border-inline-start: 0.375rem solid var(--_danger);
    border-radius: var(--_radius-small);
    background: var(--_ground);
  }
  .failure p {
    flex: 1 1 12rem;
  }
  .failure .icon {
    margin-block-start: 0.125rem;
    color: var(--_danger);
  }
  .plain ul {
    padding-inline-start: 1.25rem;
  }
  .plain li {
    padding-block: 0.25rem;
  }
  .address {
    font: 0.875rem var(--_font-mono);
    overflow-wrap: anywhere;
    user-select: all;
  }
  .unselectable {
    user-select: none;
  }
  .placeholder {
    min-block-size: 36rem;
    color: var(--_ink-soft);
  }
`;

export const videoSessionLinkStyles: CSSResult = ownSize([
  baseStyles,
  rootStyles,
  spinnerStyles,
  checkbox,
  generate,
]);
