import { css } from 'lit';

/** What stands in a box of its own on the welcome page. */
export const cardStyles = css`
  .appointment,
  .notice,
  .main > .privacy {
    display: flex;
    gap: 1rem;
  }
  .appointment,
  .notice,
  .privacy {
    padding: 1.25rem;
    border-radius: var(--_radius);
  }
  .appointment {
    background: var(--_accent-tint);
  }
  .appointment > div {
    flex: 1;
    min-inline-size: 0;
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
  .zone {
    color: var(--_ink-soft);
  }
  .elsewhere {
    margin-block-start: 0.5rem;
    font-weight: 600;
  }
  .join-now {
    margin-block-start: 0.75rem;
  }
  .keep {
    margin-block: 0.5rem -0.5rem;
  }
  .keep > a {
    font-weight: 600;
  }
  .keep details[open] {
    padding-block-end: 0.5rem;
  }
  .keep li a {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75rem;
  }
  .keep ul {
    gap: 0;
  }

  .privacy {
    border: 1px solid var(--_line);
  }
  .privacy h2 {
    font-size: 1.0625rem;
  }

  .notice {
    border: 1px solid var(--_line);
    border-inline-start: 0.375rem solid var(--_edge);
    background: var(--_warning-tint);
  }
  /* The place of a notice that is on its way, so that what stands below need not move. */
  .notice.coming {
    min-block-size: 24rem;
  }
  .notice.coming.page-fault {
    min-block-size: 13rem;
  }
  @media (forced-colors: active) {
    .appointment,
    .calendar {
      border: 1px solid;
    }
  }
`;
