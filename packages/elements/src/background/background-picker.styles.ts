import { css } from 'lit';

/** Stands on the tokens of the element that shows it. */
export const backgroundPickerStyles = css`
  .background {
    margin-block-start: 0.75rem;
  }
  .backgrounds {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(6.5rem, 1fr));
    gap: 0.5rem;
    padding: 0.25rem 0.75rem 0.75rem;
  }
  .background-choice {
    position: relative;
    display: grid;
    align-content: start;
    gap: 0.375rem;
    min-block-size: 2.75rem;
    padding: 0.375rem;
    border: 2px solid var(--_line);
    border-radius: var(--_radius-small);
    font-size: 0.9375rem;
    font-weight: 400;
    line-height: 1.3;
    text-align: center;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .background-choice:hover {
    border-color: var(--_accent);
  }
  .background-choice:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent-tint);
    font-weight: 600;
  }
  .background-choice input {
    position: absolute;
    inset-block-start: 0.625rem;
    inset-inline-start: 0.625rem;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0;
    accent-color: var(--_accent);
  }
  @supports selector(:has(*)) {
    /* Only the ring around the whole choice is seen. */
    .background-choice input:focus-visible {
      outline: none;
      box-shadow: none;
    }
    .background-choice:has(:focus-visible) {
      outline: 3px solid var(--_focus);
      outline-offset: 0;
      box-shadow: 0 0 0 5px var(--_focus-edge);
    }
  }
  .background-sample {
    display: grid;
    place-content: center;
    aspect-ratio: 16 / 9;
    overflow: hidden;
    border-radius: calc(var(--_radius-small) / 2);
    background: var(--_ground);
    color: var(--_ink-soft);
    font-size: 1.5rem;
  }
  .background-sample img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .background-sample:has(img) {
    place-content: stretch;
  }
  .background-status {
    color: var(--_ink-soft);
    font-size: 0.9375rem;
  }
  .background-status:not(:empty) {
    margin-block-start: 0.375rem;
  }
  @media (forced-colors: active) {
    .background-choice:has(:checked) {
      border-color: Highlight;
    }
    .background-choice:has(:focus-visible) {
      outline-color: Highlight;
    }
  }
`;
