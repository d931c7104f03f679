import { css, type CSSResultGroup } from 'lit';
import { formStyles } from '../styles/form.styles.js';
import { waitStyles } from './wait.styles.js';

/** One calm card in the middle: a problem, the end of a call. Needs `waitStyles`. */
export const cardStyles = css`
  .panel {
    display: grid;
    justify-items: start;
    gap: 1.5rem;
    padding: clamp(1.5rem, 5vw, 2.75rem);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_paper);
    box-shadow:
      0 1px 2px rgb(16 25 31 / 6%),
      0 12px 32px rgb(16 25 31 / 6%);
    font-size: 1.125rem;
  }
  .panel > div {
    display: grid;
    justify-items: start;
    gap: 0.75rem;
  }
  .panel > div:not([role]):empty {
    display: none;
  }
  [part='home'],
  [part='calendar'] {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75rem;
  }
  .panel h1:focus {
    outline: none;
    box-shadow: none;
  }
  .badge {
    display: grid;
    place-items: center;
    margin-block-end: 0.5rem;
    inline-size: 3.5rem;
    block-size: 3.5rem;
    border-radius: 50%;
    background: var(--_accent-tint);
    color: var(--_accent);
    font-size: 1.375rem;
  }
  .badge.danger {
    background: color-mix(in srgb, var(--_danger) 12%, var(--_paper));
    color: var(--_danger);
  }
  .fact {
    padding: 0.75rem 1rem;
    border-inline-start: 4px solid var(--_accent);
    border-radius: 0 var(--_radius-small) var(--_radius-small) 0;
    background: var(--_accent-tint);
    font-weight: 600;
    text-wrap: balance;
  }
  .fact.plain {
    font-weight: 400;
  }
  .clock {
    font-variant-numeric: tabular-nums;
  }
  .panel > .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75rem 1.5rem;
  }
  .help {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.75rem;
    inline-size: 100%;
    padding-block-start: 1.25rem;
    border-block-start: 1px solid var(--_line);
    color: var(--_ink-soft);
    font-size: 1rem;
  }
  .phone {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 2.75rem;
    font-weight: 600;
    text-wrap: balance;
  }
  @media (max-width: 40rem) {
    .panel {
      padding: 0;
      border: 0;
      box-shadow: none;
    }
    .panel > .primary,
    .panel > .secondary {
      inline-size: 100%;
    }
  }
`;

/** A card, and a short wait. */
export const panelStyles: CSSResultGroup = [waitStyles, cardStyles];

/** A card, for an element that has the styles of the first screen only. */
export const stepStyles = css`
  ${formStyles}
  ${cardStyles}
`;
