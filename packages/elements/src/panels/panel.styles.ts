import { css } from 'lit';

/** One calm card in the middle: a problem, a wait, the end of a call. */
export const panelStyles = css`
  .ground {
    display: grid;
    flex: 1;
    grid-template-columns: minmax(0, 36rem);
    place-content: center;
    padding: clamp(1rem, 4vw, 3rem) clamp(1rem, 4vw, 2rem);
    background: var(--_ground);
  }
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
  }
  .wait {
    display: grid;
    justify-items: center;
    gap: 1rem;
    color: var(--_ink-soft);
    font-size: 1.125rem;
  }
  .spinner {
    inline-size: 2.5rem;
    block-size: 2.5rem;
    border: 3px solid var(--_line);
    border-block-start-color: var(--_accent);
    border-radius: 50%;
    animation: turn 1s linear infinite;
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  @media (max-width: 40rem) {
    .ground {
      place-content: start stretch;
      padding-block-start: 2rem;
      background: var(--_paper);
    }
    .ground:has(> .wait) {
      place-content: center;
      background: var(--_ground);
    }
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
