import { css, type CSSResultGroup } from 'lit';
import { baseStyles } from '../styles/base.styles.js';
import { foldStyles } from '../fold.js';
import { pageStyles } from '../styles/page.styles.js';
import { spinnerStyles } from '../styles/spinner.styles.js';
import { devicePanelStyles } from './device-panel.styles.js';

const page = css`
  .page {
    gap: 1rem;
    max-inline-size: 70rem;
    padding: 1rem 1.25rem 1.25rem;
  }
  .intro {
    display: grid;
    gap: 0.25rem;
  }
  .soft,
  .hint {
    color: var(--_ink-soft);
  }
  .hint {
    font-size: 0.9375rem;
  }
  .summary {
    display: grid;
    gap: 0.5rem;
    padding: 1rem 1.25rem;
    border: 3px solid var(--_danger);
    border-radius: var(--_radius-small);
    background: var(--_paper);
  }
  .summary a,
  .error {
    color: var(--_danger);
    font-weight: 600;
  }
  /* Its parts stand in the page's own column, so that Join stays in sight all the way. */
  form {
    display: contents;
  }
  .action {
    display: grid;
    margin-inline: -1.25rem;
    padding: 0.75rem 1.25rem max(0.75rem, env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--_line);
    background: var(--_paper);
  }
  .field {
    display: grid;
    gap: 0.25rem;
  }
  .label {
    font-weight: 600;
  }
  .meeting-code {
    font-size: 1.125rem;
    user-select: all;
  }
  .unselectable {
    user-select: none;
  }
  input[aria-invalid='true'] {
    border-color: var(--_danger);
  }
  .help {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.75rem;
    color: var(--_ink-soft);
  }
  .phone {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 2.75rem;
    font-weight: 600;
    text-wrap: balance;
  }

  /* Under the thumb from the start, unless it would hide what is being read. */
  @media (min-height: 36rem) {
    .action {
      position: sticky;
      z-index: 1;
      inset-block-end: 0;
    }
    button,
    input,
    summary,
    a {
      scroll-margin-block-end: 7rem;
    }
  }

  @container (min-width: 52rem) {
    .ground {
      background: var(--_ground);
    }
    .page {
      grid-template: auto auto 1fr / minmax(0, 1.8fr) minmax(20rem, 1fr);
      gap: 1.5rem 2rem;
      padding: 2.5rem 2rem;
    }
    .summary,
    .intro {
      grid-column: 1 / -1;
    }
    .summary {
      max-inline-size: 40rem;
    }
    form {
      display: grid;
      align-self: start;
      gap: 1.5rem;
      padding: 1.5rem;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
      background: var(--_paper);
    }
    .action {
      position: static;
      margin: 0;
      padding: 0;
      border: 0;
    }
  }
`;

export const joinScreenStyles: CSSResultGroup = [
  baseStyles,
  foldStyles,
  pageStyles,
  spinnerStyles,
  devicePanelStyles,
  page,
];
