import { css, type CSSResultGroup } from 'lit';
import { panelStyles } from '../panels/panel.styles.js';
import { baseStyles } from '../styles/base.styles.js';

const card = css`
  :host {
    display: flex;
    flex-direction: column;
    inline-size: 100%;
  }
  .panel {
    justify-items: stretch;
  }
  header {
    display: flex;
    align-items: start;
    gap: 1rem;
  }
  header:not(:has(.lead)) {
    align-items: center;
  }
  header > div {
    display: grid;
    gap: 0.375rem;
    min-inline-size: 0;
  }
  .badge {
    flex: none;
    margin: 0;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .lead,
  .soft {
    color: var(--_ink-soft);
  }
  .soft {
    font-size: 1rem;
  }
  .what {
    font-weight: 600;
  }
  .panel > .news {
    justify-items: stretch;
  }

  /* It stays in the tree, so that a screen reader hears of what comes into it. */
  .panel > .news:empty {
    position: absolute;
  }
`;

const steps = css`
  .steps {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .steps li {
    position: relative;
    display: grid;
    grid-template-columns: 2rem minmax(0, 1fr);
    gap: 0 1rem;
    padding-block-end: 1.5rem;
  }
  .steps li:last-child {
    padding-block-end: 0;
  }

  /* The way from one mark to the next. */
  .steps li:not(:last-child)::before {
    position: absolute;
    inset-block: 2.25rem 0.25rem;
    inset-inline-start: calc(1rem - 1px);
    border-inline-start: 2px solid var(--_line);
    content: '';
  }
  .steps li.done::before {
    border-color: var(--_accent);
  }
  .mark {
    display: grid;
    place-items: center;
    inline-size: 2rem;
    block-size: 2rem;
    border: 2px solid var(--_line);
    border-radius: 50%;
    font-size: 0.875rem;
  }
  .done > .mark {
    border-color: var(--_accent);
    background: var(--_accent-tint);
    color: var(--_accent);
  }
  .current > .mark {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  .current > .mark:empty::after {
    border: 0.375rem solid;
    border-radius: 50%;
    content: '';
    animation: breathe 2.4s ease-in-out infinite;
  }
  .lost > .mark {
    border-color: var(--_danger);
    color: var(--_danger);
  }
  .next .what {
    color: var(--_ink-soft);
  }
  .what {
    padding-block-start: 0.125rem;
  }
  @keyframes breathe {
    50% {
      opacity: 0.35;
    }
  }
`;

const notes = css`
  .message,
  .late {
    margin: 0;
    padding: 1rem 1.25rem;
    border-radius: var(--_radius);
  }
  .message {
    display: grid;
    gap: 0.25rem;
    border-end-start-radius: 0;
    background: var(--_accent-tint);
  }
  figcaption {
    color: var(--_ink-soft);
    font-size: 1rem;
  }
  blockquote {
    margin: 0;
    font-size: 1.25rem;
    font-weight: 600;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .late {
    display: flex;
    gap: 0.75rem;
    background: var(--_warning-tint);
  }
  .late .phone {
    font-size: 1rem;
  }
  .late p {
    text-wrap: pretty;
  }
  .late > .icon {
    margin-block-start: 0.25rem;
  }
  .off {
    display: flex;
    align-items: start;
    gap: 0.75rem;
    color: var(--_ink-soft);
    font-size: 1rem;
  }
  .off .icon {
    margin-block-start: 0.125rem;
  }
  .leave {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .leave:hover {
    color: var(--_accent-strong);
  }
  @media (max-width: 40rem) {
    .actions > button {
      inline-size: 100%;
    }
  }
  @media (forced-colors: active) {
    .message,
    .late {
      border: 1px solid;
    }
  }
`;

export const waitingRoomStyles: CSSResultGroup = [baseStyles, panelStyles, card, steps, notes];
