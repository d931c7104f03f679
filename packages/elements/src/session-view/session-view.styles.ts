import { css } from 'lit';

/** The host's page may set any size; alone it fills the window, also under a phone's moving address bar. */
const layout = css`
  :host {
    display: flex;
    flex-direction: column;
    block-size: 100vh;
    block-size: 100dvh;
    min-block-size: 20rem;
    background: var(--_ground);
  }
  .call {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
    background: var(--_stage);
    color: var(--_on-stage);
    container-type: inline-size;
  }
  .call[hidden] {
    display: none;
  }
  .stage {
    position: relative;
    flex: 1;
    min-block-size: 0;
  }
  .frame,
  .frame > *,
  .frame iframe {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    border: 0;
  }
  .cover {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    padding: 1rem;
    background: var(--_stage);
    text-align: center;
  }
  .cover .wait {
    color: var(--_on-stage);
  }
  .cover .spinner {
    border-color: rgb(255 255 255 / 20%);
    border-block-start-color: var(--_on-stage);
  }
  .skip {
    position: absolute;
    inset-block-start: 0.5rem;
    inset-inline-start: 0.5rem;
    z-index: 1;
    background: var(--_paper);
    color: var(--_ink);
  }
  .skip:not(:focus) {
    inline-size: 1px;
    min-block-size: 0;
    block-size: 1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;

/** Two rows of two short lines on a phone, one row where there is room. */
const bar = css`
  .bar {
    display: grid;
    grid-template:
      'presence presence leave' auto 'code devices devices' auto / minmax(0, 1fr)
      auto auto;
    align-items: center;
    gap: 0.125rem 0.5rem;
    padding: 0.375rem 0.75rem;
    border-block-end: 1px solid rgb(255 255 255 / 14%);
    font-size: 0.8125rem;
    line-height: 1.35;
  }
  .bar ul {
    padding: 0;
    list-style: none;
  }
  .presence {
    grid-area: presence;
  }
  .connection,
  .people,
  .meeting-code,
  .devices li {
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
  .connection.joined svg {
    color: #7fd6a2;
  }
  .connection.joining svg,
  .connection.reconnecting svg {
    color: #ffd98a;
  }
  .people,
  .label {
    color: rgb(242 246 248 / 80%);
  }
  .people ul {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .people li {
    display: inline;
  }
  .people li:not(:last-child)::after {
    content: ' · ';
  }
  .people li:not(.self) {
    color: var(--_on-stage);
    font-weight: 600;
  }
  .meeting-code {
    grid-area: code;
    gap: 0.125rem;
  }
  .meeting-code .label {
    display: block;
  }
  .meeting-code .code {
    -webkit-user-select: all;
    user-select: all;
    letter-spacing: 0;
  }
  .copy {
    min-inline-size: 2.75rem;
    padding: 0;
    font-size: 0.875rem;
  }
  .copy:hover {
    background: rgb(255 255 255 / 10%);
  }
  .devices {
    grid-area: devices;
  }
  .devices .off {
    color: #ffb4ab;
  }
  .leave {
    grid-area: leave;
    justify-self: end;
    padding-inline: 0.75rem;
    background: #c62a2f;
    color: #fff;
    font-size: 0.9375rem;
  }
  .leave:hover {
    background: #a81f24;
  }
  .leave[disabled] {
    opacity: 0.6;
    cursor: default;
  }
  @container (min-width: 44rem) {
    .bar {
      grid-template: 'presence code devices leave' auto / minmax(0, 1fr) auto auto auto;
      column-gap: clamp(1rem, 3cqi, 2.5rem);
      padding-inline: 1rem;
    }
  }
  @container (min-width: 64rem) {
    .bar {
      font-size: 0.875rem;
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
`;

export const sessionViewStyles = [layout, bar];
