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
  .care,
  .consent,
  .privacy {
    padding: 1.25rem;
    border-radius: var(--_radius);
  }
  .appointment {
    background: var(--_accent-tint);
  }
  .appointment > div,
  .notice > div {
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

  .privacy,
  .consent {
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
  .notice.strong {
    border-inline-start-color: var(--_danger);
  }
  .notice > div {
    display: grid;
    gap: 0.5rem;
  }
  .notice h2 {
    font-size: 1.125rem;
  }
  .notice > .icon {
    font-size: 1.25rem;
  }
  .copy {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    max-inline-size: 34rem;
  }
  .copy .address {
    flex: 1 1 12rem;
    inline-size: auto;
    min-inline-size: 0;
    text-overflow: ellipsis;
  }
  .copied {
    min-block-size: 1.5rem;
  }
  /* The place of a notice that is on its way, so that what stands below need not move. */
  .notice.coming {
    min-block-size: 24rem;
  }
  .notice.coming.page-fault {
    min-block-size: 13rem;
  }

  .main > .care {
    justify-items: start;
    border: 1px solid var(--_danger);
    border-inline-start-width: 0.375rem;
  }
  .care h2 {
    color: var(--_danger);
  }
  .care .button {
    background: var(--_danger);
    color: var(--_on-danger);
  }

  .consent {
    display: grid;
    gap: 0.75rem;
    scroll-margin-block: 1rem 7rem;
  }
  .consent h2 {
    font-size: 1.125rem;
  }
  .consent label {
    display: flex;
    gap: 0.75rem;
    padding-block: 0.5rem;
    font-weight: 400;
    cursor: pointer;
  }
  .consent input {
    flex: none;
    inline-size: 1.75rem;
    block-size: 1.75rem;
    margin: 0;
    accent-color: var(--_accent);
    scroll-margin-block-end: 7rem;
  }
  .summary {
    padding: 0.75rem 1rem;
    border: 3px solid var(--_danger);
    border-radius: var(--_radius-small);
    scroll-margin-block: 1rem 12rem;
  }
  .summary:focus {
    outline: 3px solid var(--_focus);
    box-shadow: 0 0 0 5px var(--_focus-edge);
  }
  .summary a,
  .field-error {
    color: var(--_danger);
    font-weight: 600;
  }
  .summary a {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75rem;
  }
  @media (forced-colors: active) {
    .appointment,
    .calendar,
    .care .button {
      border: 1px solid;
    }
  }
`;
