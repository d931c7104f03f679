import { css } from 'lit';
import { formStyles } from '../styles/form.styles.js';

/** What stands in the box of the notice, whose place is kept until it is here. */
export const browserNoticeStyles = css`
  ${formStyles}
  .notice.strong {
    border-inline-start-color: var(--_danger);
  }
  .notice > div {
    display: grid;
    flex: 1;
    gap: 0.5rem;
    min-inline-size: 0;
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
`;
