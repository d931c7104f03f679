import { css } from 'lit';

/** Stands on the tokens of the element that shows it. */
export const connectionCheckStyles = css`
  .check-connection[aria-disabled='true'] {
    opacity: 0.7;
    cursor: default;
  }
  .connection-step,
  .connection-verdict {
    display: flex;
    gap: 0.75rem;
  }
  .connection-step {
    align-items: center;
  }
  .connection-step .spinner,
  .connection-verdict > .icon {
    flex: none;
  }
  .connection:has(.connection-verdict) .connection-answer {
    flex-basis: 100%;
  }
  .connection-verdict {
    padding: 1rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
    background: var(--_accent-tint);
    color: var(--_ink);
    font-size: 1rem;
  }
  .connection-verdict:not(.good, .unknown) {
    background: var(--_warning-tint);
  }
  .connection-verdict > .icon {
    margin-block-start: 0.125rem;
  }
  .connection-verdict > div {
    display: grid;
    gap: 0.25rem;
    min-inline-size: 0;
  }
  .connection-verdict ul {
    display: grid;
    gap: 0.25rem;
    margin: 0;
    padding-inline-start: 1.25rem;
  }
  .connection-title {
    font-weight: 600;
  }
  .connection-actions {
    display: flex;
    flex: 1 1 100%;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
  }
  @media (forced-colors: active) {
    .connection-verdict {
      border-color: CanvasText;
    }
  }
`;
