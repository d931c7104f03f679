import { css, type CSSResultGroup } from 'lit';
import { baseStyles } from '../styles/base.styles.js';
import { spinnerStyles } from '../styles/spinner.styles.js';

const form = css`
  .tick {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.25rem 0.75rem;
    align-items: center;
  }
  .tick input {
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0;
    accent-color: var(--_accent);
  }
  .tick label {
    padding-block: 0.25rem;
  }
  .tick .hint {
    grid-column: 2;
  }
  .generate {
    display: grid;
    justify-items: start;
    gap: 0.75rem;
  }
  .failure {
    display: flex;
    gap: 0.75rem;
    padding: 0.75rem 1rem;
    border-inline-start: 0.375rem solid var(--_danger);
    border-radius: var(--_radius-small);
    background: var(--_ground);
  }
  .failure .icon {
    flex: none;
    margin-block-start: 0.125rem;
    color: var(--_danger);
  }
`;

const details = css`
  .details {
    display: grid;
    gap: 1.25rem;
    min-inline-size: 0;
    padding: 1.25rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
  }
  .top,
  .start {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1rem;
  }
  .start {
    justify-content: start;
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
    padding: 0.25rem 0.75rem;
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
  .window .icon {
    flex: none;
  }
  .hint {
    color: var(--_ink-soft);
    font-size: 0.9375rem;
  }
  .start .hint {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
  }
  .explanation {
    flex: 1 1 100%;
  }
  .explanation p {
    padding: 0.75rem 1rem;
    border-radius: var(--_radius-small);
    background: var(--_warning-tint);
  }
  .row {
    display: grid;
    gap: 0.25rem;
    min-inline-size: 0;
  }
  .label {
    font-weight: 600;
  }
  .meeting-code {
    font-size: 1.0625rem;
    user-select: all;
  }
  .unselectable {
    user-select: none;
  }
  .patient,
  .clinician {
    gap: 0.5rem;
    padding: 1rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
  }
  .patient {
    border-color: transparent;
    background: var(--_accent-tint);
  }
  .row label {
    display: flex;
    align-items: center;
    gap: 0.5rem;
  }
  .patient .hint {
    color: var(--_ink);
  }
  .copyable {
    display: flex;
    gap: 0.5rem;
  }
  .copyable input {
    flex: 1 1 8rem;
    min-inline-size: 0;
    background: var(--_paper);
    font-family: var(--_font-mono);
    font-size: 0.875rem;
    text-overflow: ellipsis;
  }
  .copy {
    flex: none;
    min-inline-size: 7.75rem;
    padding-inline: 0.75rem;
  }
  .refused {
    color: var(--_danger);
    font-weight: 600;
  }
`;

export const videoSessionLinkStyles: CSSResultGroup = [baseStyles, spinnerStyles, form, details];
