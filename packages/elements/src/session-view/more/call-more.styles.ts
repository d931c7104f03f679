import { css } from 'lit';

/** What the bar says once somebody is in, and what they read who wait to be let in. */
export const inCallStyles = css`
  .people,
  .people > * {
    display: flex;
    min-inline-size: 0;
    white-space: pre;
  }
  .people {
    color: rgb(242 246 248 / 80%);
    counter-reset: unseen;
  }
  .people bdi,
  .alone {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .people > * + *::before {
    content: ' · ';
  }
  .people > .visually-hidden + *::before {
    content: none;
  }
  .person {
    color: var(--_on-stage);
    font-weight: 600;
  }
  .people > .person,
  .people > .self {
    flex: 1 1 0;
    max-inline-size: max-content;
  }
  .people > .self {
    flex-grow: 0.5;
  }
  @container (max-width: 64rem) {
    .people > .person:nth-of-type(n + 4) ~ .self::before {
      content: ' · +' counter(unseen) ' · ';
    }
    .people > .person:nth-of-type(n + 4) {
      counter-increment: unseen;
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
  .devices {
    grid-area: devices;
    padding-inline-end: 0.375rem;
  }
  .devices li {
    display: flex;
    align-items: center;
    gap: 0.375rem;
    min-inline-size: 0;
  }
  .devices .off {
    color: #ffb4ab;
  }
  @container (max-width: 24rem) {
    .devices {
      display: flex;
      flex-wrap: wrap;
      gap: 0 1rem;
      padding-inline: 0.375rem;
    }
  }
  @media (forced-colors: active) {
    .bar {
      border-block-end-color: CanvasText;
    }
    .leave {
      border-color: ButtonText;
    }
  }
  .lobby > * {
    max-inline-size: 30rem;
  }
  .lobby .wait p {
    font-size: max(1.375rem, 22px);
    font-weight: 600;
  }
`;

/**
 * Notices between bar and meeting, and the dialogs above both. Neither they nor the names,
 * which the details have in full, leave the meeting without room.
 */
export const callMoreStyles = css`
  .call {
    overflow-y: auto;
  }
  .middle {
    min-block-size: 9rem;
  }
  .notice {
    display: flex;
    align-items: center;
    gap: 0.25rem 0.75rem;
    padding: 0.25rem 0.75rem;
    border-block-end: 1px solid var(--_line);
    background: var(--_paper);
    color: var(--_ink);
    font-size: max(0.9375rem, 15px);
    line-height: 1.35;
  }
  .notice > .icon {
    color: var(--_accent);
  }
  .notice .said {
    flex: 1 1 0;
    padding-block: 0.375rem;
    overflow-wrap: anywhere;
  }
  @container (max-width: 40rem) {
    .notice {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
    }
    .notice .said:nth-last-child(2):not(:has(+ .close)) {
      grid-column: 2 / -1;
    }
    .notice > .close {
      grid-area: 1 / 3;
    }
    .notice > .primary,
    .notice > .secondary,
    .notice > .help {
      grid-column: 2 / -1;
      justify-self: start;
      margin-block-end: 0.375rem;
    }
  }
  .notice .help {
    inline-size: auto;
    padding: 0;
    border: 0;
  }
  .notice .primary,
  .notice .secondary {
    padding: 0.25rem 0.875rem;
  }
  .close {
    flex: none;
    inline-size: max(2.75rem, 44px);
    padding: 0;
  }
  .close:hover {
    color: var(--_accent);
  }
  .clock {
    font-variant-numeric: tabular-nums;
    font-weight: 600;
  }
  dialog {
    inline-size: 26rem;
    max-inline-size: calc(100vw - 2rem);
    max-block-size: calc(100vh - 2rem);
    margin: auto;
    padding: 1.25rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
    color: var(--_ink);
    overflow: auto;
  }
  dialog::backdrop {
    background: rgb(16 25 31 / 0.6);
  }
  dialog h2 {
    min-block-size: max(2.75rem, 44px);
    padding-inline-end: 3rem;
    padding-block: 0.5rem;
  }
  dialog h3 {
    font-size: max(1rem, 16px);
  }
  dialog > .close {
    position: absolute;
    inset-block-start: 1.25rem;
    inset-inline-end: 1rem;
  }
  .content {
    display: grid;
    gap: 1rem;
    margin-block-start: 0.5rem;
  }
  .row {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.75rem;
  }
  .row > .icon {
    margin-block-start: 0.125rem;
    color: var(--_accent);
  }
  .row ul {
    padding: 0;
    list-style: none;
    overflow-wrap: anywhere;
  }
  .advice {
    padding-block-start: 1rem;
    border-block-start: 1px solid var(--_line);
  }
  .advice ul {
    padding-inline-start: 1.25rem;
  }
  .sound {
    display: grid;
    justify-items: start;
    gap: 0.5rem;
  }
  .content .soft {
    color: var(--_ink-soft);
    font-size: max(0.9375rem, 15px);
  }
  .content .phone {
    font-size: max(1.125rem, 18px);
  }
  .content .leave {
    justify-self: start;
    font-size: max(1rem, 16px);
  }
`;
