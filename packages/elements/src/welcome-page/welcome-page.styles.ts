import { css, type CSSResultGroup } from 'lit';
import { baseStyles } from '../styles/base.styles.js';
import { pageStyles } from '../styles/page.styles.js';

const page = css`
  .page {
    gap: 1.25rem;
    max-inline-size: 66rem;
    padding: 1.25rem 1.25rem 0;
  }
  .header {
    display: flex;
    align-items: center;
    gap: 0.75rem;
  }
  .logo,
  ::slotted([slot='logo']) {
    display: block;
    max-inline-size: 9rem;
    max-block-size: 3rem;
  }
  .service {
    color: var(--_ink-soft);
    font-weight: 600;
    line-height: 1.3;
  }
`;

const appointment = css`
  .appointment {
    display: flex;
    gap: 1rem;
    padding: 1.25rem;
    border-radius: var(--_radius);
    background: var(--_accent-tint);
  }
  .calendar {
    display: grid;
    flex: none;
    place-content: center;
    inline-size: 3rem;
    block-size: 3rem;
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 1.125rem;
  }
  .day,
  .time {
    font-size: 1.1875rem;
    line-height: 1.4;
  }
  .day {
    font-weight: 700;
    text-wrap: balance;
  }
  .elsewhere {
    margin-block-start: 0.5rem;
    font-weight: 600;
  }
  .join-now {
    margin-block-start: 0.75rem;
  }
`;

const words = css`
  .main,
  .text {
    display: grid;
    align-content: start;
    gap: 1.75rem;
    min-inline-size: 0;
  }
  .text {
    gap: 0.75rem;
    font-size: 1.125rem;
    overflow-wrap: anywhere;
  }
  .main > section {
    display: grid;
    gap: 0.75rem;
  }
  .needs,
  .links {
    display: grid;
    gap: 0.75rem;
    padding: 0;
    list-style: none;
  }
  .needs li {
    display: flex;
    gap: 0.75rem;
  }
  .main .icon {
    flex: none;
    margin-block-start: 0.125rem;
    color: var(--_accent);
  }
  .main > .privacy {
    display: flex;
    padding: 1.25rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .privacy h2 {
    font-size: 1.0625rem;
  }
  .links {
    gap: 0.25rem;
  }
  .links a,
  .phone {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 2.75rem;
    scroll-margin-block-end: 6rem;
  }
  .help {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.75rem;
    color: var(--_ink-soft);
  }
  .phone {
    font-weight: 600;
  }
  .phone .icon {
    margin: 0;
  }
`;

const action = css`
  .action {
    display: grid;
    gap: 0.75rem;
    margin-inline: -1.25rem;
    padding: 0.75rem 1.25rem max(0.75rem, env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--_line);
    background: var(--_paper);
  }
  .hint {
    display: none;
    color: var(--_ink-soft);
  }

  /* The one button stays under the thumb, unless it would hide what is being read. */
  @media (min-height: 36rem) {
    .action {
      position: sticky;
      inset-block-end: 0;
    }
  }
`;

const wide = css`
  @container (min-width: 52rem) {
    .ground {
      background: var(--_ground);
    }
    .page {
      grid-template: auto auto auto 1fr / minmax(0, 1fr) 22rem;
      gap: 0 3.5rem;
      padding: 2.5rem 2rem;
    }
    .header,
    h1 {
      grid-column: 1 / -1;
      margin-block-end: 2rem;
    }
    .main {
      grid-area: 3 / 1 / span 2;
    }
    .appointment,
    .action {
      grid-column: 2;
      border: 1px solid var(--_line);
    }
    .appointment {
      border-block-end: 0;
      border-radius: var(--_radius) var(--_radius) 0 0;
    }
    .action {
      position: static;
      align-self: start;
      margin: 0;
      padding: 1.25rem;
      border-radius: 0 0 var(--_radius) var(--_radius);
    }
    h1 + .main + .action {
      border-radius: var(--_radius);
    }
    .hint {
      display: block;
    }
    .privacy {
      background: var(--_paper);
    }
  }
`;

export const welcomePageStyles: CSSResultGroup = [
  baseStyles,
  pageStyles,
  page,
  appointment,
  words,
  action,
  wide,
];
