import { css } from 'lit';

/** Something is being waited for. */
export const spinnerStyles = css`
  .spinner {
    inline-size: 1.25em;
    block-size: 1.25em;
    border: 3px solid currentcolor;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: turn 0.9s linear infinite;
  }
  /* All borders get one colour there, and a whole ring turns without being seen to. */
  @media (forced-colors: active) {
    .spinner {
      border-inline-end-color: Canvas;
    }
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
`;
