import { css } from 'lit';

/** Two rows on a phone, three on a small one, one where there is room; words wrap (R32); only names are cut, which the details have in full. */
export const callBarStyles = css`
  .bar {
    display: grid;
    grid-template: 'standing deeds deeds' auto 'code code devices' auto / minmax(0, 1fr) auto auto;
    align-items: center;
    gap: 0.125rem 0.5rem;
    padding: 0.375rem 0.5rem;
    border-block-end: 1px solid rgb(255 255 255 / 14%);
    font-size: max(0.8125rem, 13px);
    line-height: 1.35;
  }
  .bar button {
    padding: 0 0.5rem;
    font-size: max(0.9375rem, 15px);
  }
  .bar button:hover {
    background: rgb(255 255 255 / 10%);
  }
  .bar ul {
    padding: 0;
    list-style: none;
  }
  .bar .standing {
    display: grid;
    grid-area: standing;
    gap: 0;
    justify-content: stretch;
    min-inline-size: 0;
    padding-inline: 0.375rem;
    font-size: inherit;
    font-weight: 400;
    text-align: start;
  }
  .connection,
  .meeting-code,
  .deeds {
    display: flex;
    align-items: center;
    gap: 0.375rem;
    min-inline-size: 0;
  }
  .bar svg {
    flex: none;
  }
  .connection {
    font-weight: 600;
  }
  .connection > span {
    text-decoration: underline 1px dotted;
    text-underline-offset: 0.2em;
  }
  .connection.joined svg {
    color: #7fd6a2;
  }
  .connection:not(.joined) svg {
    color: #ffd98a;
  }
  .label {
    color: rgb(242 246 248 / 80%);
  }
  .meeting-code {
    grid-area: code;
    gap: 0.25rem;
    padding-inline-start: 0.375rem;
  }
  .meeting-code .label {
    display: block;
  }
  .meeting-code .code {
    -webkit-user-select: all;
    user-select: all;
    letter-spacing: 0;
  }
  .bar .copy {
    min-inline-size: max(2.75rem, 44px);
    padding: 0;
    font-size: max(0.875rem, 14px);
  }
  .deeds {
    grid-area: deeds;
    justify-content: flex-end;
    gap: 0.25rem;
  }
  .bar .to-phone {
    position: relative;
    min-inline-size: max(2.75rem, 44px);
  }
  .leave,
  .bar .leave {
    padding-inline: 0.75rem;
    background: #c62a2f;
    color: #fff;
  }
  .leave:hover,
  .bar .leave:hover {
    background: #a81f24;
  }
  .leave[disabled] {
    opacity: 0.6;
    cursor: default;
  }
  @container (max-width: 64rem) {
    .bar .words {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
  @container (max-width: 30rem) {
    .bar .leave svg {
      display: none;
    }
  }
  @container (max-width: 24rem) {
    .bar {
      grid-template:
        'standing deeds' auto 'code code' auto 'devices devices' auto / minmax(0, 1fr)
        auto;
    }
  }
  @container (min-width: 44rem) {
    .bar {
      grid-template: 'standing code devices deeds' auto / minmax(0, 1fr) auto auto auto;
      column-gap: clamp(0.75rem, 2cqi, 2rem);
      padding-inline: 0.75rem;
    }
  }
  @container (min-width: 64rem) {
    .bar {
      font-size: max(0.875rem, 14px);
    }
  }
`;
