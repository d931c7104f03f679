import { css } from 'lit';

/** The ground of a step that is one card in the middle, and a short wait on it. */
export const waitStyles = css`
  .ground {
    display: grid;
    flex: 1;
    grid-template-columns: minmax(0, 36rem);
    place-content: center;
    padding: clamp(1rem, 4vw, 3rem) clamp(1rem, 4vw, 2rem);
    background: var(--_ground);
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
  }
`;
