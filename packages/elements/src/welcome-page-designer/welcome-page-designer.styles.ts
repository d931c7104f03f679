import { css, type CSSResultGroup } from 'lit';
import { baseStyles } from '../styles/base.styles.js';
import { fieldStyles } from './field.styles.js';
import { lookStyles } from './look.styles.js';

const layout = css`
  :host {
    container-type: inline-size;
  }
  .designer,
  .form,
  .fields {
    display: grid;
    gap: 1.25rem;
  }
  .columns {
    display: grid;
    gap: 1.5rem;
  }
  .columns > * {
    min-inline-size: 0;
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
    padding: 0.75rem 1rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
  }
  .state {
    flex: 1 1 100%;
    color: var(--_ink-soft);
  }
  .state.unsaved {
    color: var(--_ink);
    font-weight: 600;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .frame {
    max-block-size: 46rem;
    overflow: auto;
    border: 2px solid var(--_edge);
    border-radius: var(--_radius);
  }
  .frame.phone {
    max-inline-size: calc(390px + 4px);
  }
  .preview {
    display: grid;
    gap: 0.75rem;
  }
  .preview:focus {
    outline: none;
    box-shadow: none;
  }
  /* Tall enough that what stays in sight leaves room for the form. */
  @media (min-height: 36rem) {
    .toolbar {
      position: sticky;
      inset-block-start: 0;
      z-index: 1;
    }
  }
  @container (min-width: 60rem) {
    .columns {
      grid-template-columns: minmax(22rem, 5fr) minmax(0, 7fr);
      align-items: start;
    }
    .side {
      position: sticky;
      inset-block-start: 5rem;
    }
    .frame {
      max-block-size: calc(100vh - 14rem);
      min-block-size: 20rem;
    }
    .state {
      flex: 1 1 12rem;
      text-align: end;
    }
    .to-preview {
      display: none;
    }
  }
`;

export const welcomePageDesignerStyles: CSSResultGroup = [
  baseStyles,
  layout,
  fieldStyles,
  lookStyles,
];
