import { css, type CSSResultGroup } from 'lit';
import { firstStyles } from '../styles/first.styles.js';
import { pageStyles } from '../styles/page.styles.js';
import { cardStyles } from './card.styles.js';
import { wordStyles } from './word.styles.js';

const page = css`
  .page {
    gap: 1.25rem;
    max-inline-size: 66rem;
    padding: 1rem 1.25rem 0;
  }
  .header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
  }
  .logo,
  ::slotted([slot='logo']) {
    display: block;
    max-inline-size: 9rem;
    max-block-size: 3rem;
  }
  /* Its place is kept until it has come. */
  .logo {
    min-inline-size: 3rem;
    block-size: 3rem;
    object-fit: contain;
  }
  .service {
    flex: 1 1 9rem;
    color: var(--_ink-soft);
    font-weight: 600;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .tools {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    flex-wrap: wrap;
  }
  .tools:not(:has(*)) {
    display: none;
  }
  .exit {
    padding-inline: 0.625rem;
    border-color: var(--_edge);
  }
  summary {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 2.75rem;
    color: var(--_accent);
    cursor: pointer;
  }
  /* Some browsers draw no marker of their own on a flexible box. */
  summary::before {
    content: '';
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline: 0.125em;
    border: solid currentcolor;
    border-width: 0 2px 2px 0;
    rotate: 45deg;
    translate: 0 -0.15em;
  }
  [open] > summary::before {
    rotate: 225deg;
    translate: 0 0.15em;
  }
  summary::-webkit-details-marker {
    display: none;
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
      grid-template:
        'header header' 'title title' 'notice notice' 'main when' 'main agree' 'main act' 1fr
        / minmax(0, 1fr) 22rem;
      gap: 0 3.5rem;
      padding: 1.5rem 2rem 3rem;
    }
    .header {
      grid-area: header;
      margin-block-end: 1.5rem;
    }
    h1 {
      grid-area: title;
      margin-block-end: 2rem;
    }
    .notice {
      grid-area: notice;
      margin-block-end: 2rem;
    }
    .main {
      grid-area: main;
      gap: 2rem;
    }
    .appointment {
      grid-area: when;
      margin-block-end: 1rem;
    }
    .action {
      position: sticky;
      inset-block: 1rem auto;
      grid-area: act;
      align-self: start;
      margin: 0;
      padding: 1.25rem;
      border: 1px solid var(--_line);
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
  firstStyles,
  pageStyles,
  page,
  wordStyles,
  cardStyles,
  action,
  wide,
];
