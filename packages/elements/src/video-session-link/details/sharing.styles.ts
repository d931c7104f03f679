import { css } from 'lit';

/** The links, and the ways to hand them over. */
export const sharingStyles = css`
  .label {
    font-weight: 600;
  }
  .pair {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
  }
  .meeting-code {
    font-size: 1.0625rem;
    user-select: all;
  }
  .link {
    min-inline-size: 0;
    padding: 1rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
  }
  .patient {
    border-color: transparent;
    background: var(--_accent-tint);
  }
  .link > label {
    display: flex;
    align-items: center;
    gap: 0.5rem;
  }
  .patient .hint {
    color: var(--_ink);
  }
  .others {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
    gap: 1rem;
  }
  .copyable {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .copyable input {
    flex: 1 1 12rem;
    inline-size: auto;
    min-inline-size: 0;
    min-block-size: calc(2.75rem / 0.875);
    font-family: var(--_font-mono);
    font-size: 0.875rem;
    text-overflow: ellipsis;
  }
  .details button,
  .details .button {
    padding-inline: 0.875rem;
  }
  .details .start > .button,
  .details .start > button.secondary {
    padding-inline: 1.25rem;
  }
  .copy {
    min-inline-size: 7.25rem;
  }
  .details .quiet {
    padding-inline: 0.5rem;
    color: var(--_accent);
  }
  .quiet:hover {
    color: var(--_accent-strong);
    text-decoration: underline;
  }
  .pair .copy {
    min-inline-size: 0;
  }
  .deeds {
    gap: 0 0.5rem;
    margin-block-end: -0.5rem;
  }
  /* There they have borders. */
  @media (forced-colors: active) {
    .deeds {
      gap: 0.5rem;
    }
  }
  .deeds,
  .message {
    padding-block-start: 0.5rem;
    border-block-start: 1px solid var(--_line);
  }
  .message:not([open]) {
    margin-block-end: -0.5rem;
  }
  summary {
    padding-block: 0.5rem;
    border-radius: var(--_radius-small);
    font-weight: 600;
    cursor: pointer;
  }
  textarea {
    display: block;
    inline-size: 100%;
    min-block-size: 6rem;
    padding: 0.5rem 0.75rem;
    border: 2px solid var(--_edge);
    border-radius: var(--_radius-small);
    background: var(--_paper);
    color: var(--_ink);
    font: inherit;
    overflow-wrap: anywhere;
    resize: vertical;
    field-sizing: content;
  }
  .caution,
  .good {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.5rem 0.75rem;
    padding: 0.625rem 0.875rem;
    border: 1px solid transparent;
    border-radius: var(--_radius-small);
    background: var(--_warning-tint);
  }
  .good {
    border-color: var(--_accent);
    background: var(--_paper);
  }
  .under-way {
    display: flex;
    align-items: center;
    gap: 0.5rem;
  }
  .caution > .icon,
  .good > .icon {
    margin-block-start: 0.125rem;
  }
  .caution > :not(.icon) {
    grid-column: 2;
    justify-self: start;
  }
  .spoiler {
    display: inline-block;
    min-inline-size: 1.75em;
    padding-inline: 0.375em;
    border: 1px solid var(--_edge);
    border-radius: 0.25rem;
    background: var(--_paper);
    text-align: center;
  }
`;
