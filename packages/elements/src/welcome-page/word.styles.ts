import { css } from 'lit';

/** The words in the main column of the welcome page. */
export const wordStyles = css`
  .main {
    display: grid;
    align-content: start;
    gap: 1.5rem;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .text,
  .main > section {
    display: grid;
    gap: 0.75rem;
  }
  .text {
    font-size: 1.125rem;
  }
  .text:not(:has(slot > *)) {
    margin-block-end: -1.5rem;
  }
  .tips ul,
  details ul {
    display: grid;
    gap: 0.5rem;
    margin: 0;
    padding-inline-start: 1.5rem;
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
  .needs .icon,
  .privacy .icon {
    margin-block-start: 0.125rem;
    color: var(--_accent);
  }
  .tips {
    margin-block-start: -0.75rem;
  }
  .tips summary {
    font-weight: 600;
  }
  .links {
    gap: 0.25rem;
  }
  .links a,
  .phone,
  .keep > a {
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
`;
