import { css } from 'lit';

/** The panel beside the meeting, and over it where there is no room beside. */
export const clinicianStyles = css`
  .manage {
    position: relative;
    min-inline-size: max(2.75rem, 44px);
  }
  .bar .manage[aria-expanded='true'] {
    background: rgb(255 255 255 / 14%);
  }
  .side {
    display: grid;
    flex: none;
    align-content: start;
    gap: 0.75rem;
    inline-size: 21rem;
    padding: 0.75rem 1rem 1.25rem;
    overflow: auto;
    background: var(--_paper);
    color: var(--_ink);
  }
  .side-head,
  .foot,
  .persons li,
  .answers {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
  }
  .side-head,
  .foot,
  .persons li {
    justify-content: space-between;
  }
  .side h3 {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    font-size: max(1rem, 16px);
  }
  .side h2:focus {
    outline: none;
    box-shadow: none;
  }
  .side .soft {
    color: var(--_ink-soft);
    font-size: max(0.9375rem, 15px);
  }
  .checklist {
    display: grid;
    gap: 0.375rem;
    padding: 0.75rem;
    border-radius: var(--_radius-small);
    background: var(--_accent-tint);
    font-size: max(0.9375rem, 15px);
    line-height: 1.35;
  }
  .checklist .soft {
    color: inherit;
  }
  .tick {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: 0.75rem;
    min-block-size: max(2.75rem, 44px);
    font-weight: 400;
    cursor: pointer;
  }
  .tick input {
    inline-size: 1.375rem;
    block-size: 1.375rem;
    margin: 0;
    accent-color: var(--_accent);
  }
  .plain {
    padding-inline: 0.25rem;
    text-decoration: underline;
  }
  .persons {
    display: grid;
    gap: 0.5rem;
    padding: 0;
    list-style: none;
  }
  .persons li > span {
    flex: 1 1 6rem;
    min-inline-size: 0;
    overflow-wrap: anywhere;
    font-weight: 600;
  }
  .persons small {
    display: block;
    color: var(--_ink-soft);
    font-size: max(0.875rem, 14px);
    font-weight: 400;
  }
  .side button {
    font-size: max(0.9375rem, 15px);
  }
  .sure {
    display: grid;
    gap: 0.5rem;
    inline-size: 100%;
    padding: 0.75rem;
    border: 2px solid var(--_danger);
    border-radius: var(--_radius-small);
  }
  .danger {
    background: var(--_danger);
    color: var(--_on-danger);
  }
  .end-all {
    padding-block-start: 1rem;
    border-block-start: 1px solid var(--_line);
  }
  .end-all > .secondary {
    border-color: var(--_danger);
    color: var(--_danger);
  }
  .dot {
    position: absolute;
    inset-block-start: 0.25rem;
    inset-inline-end: 0.25rem;
    inline-size: 0.75rem;
    block-size: 0.75rem;
    border: 2px solid var(--_stage);
    border-radius: 50%;
    background: #ffd98a;
    forced-color-adjust: none;
  }
  @container (max-width: 48rem) {
    .side {
      position: absolute;
      inset: 0;
      z-index: 2;
      inline-size: auto;
    }
  }
`;
