import { css } from 'lit';
import { callBarStyles } from './call-bar.styles.js';

/**
 * The host's page may set any size; alone it fills the window, also under a phone's moving
 * address bar. In a page that leaves the element no height the meeting has one of its own,
 * and in one that takes its width from the element, such as a dialog, so has the call.
 */
const layout = css`
  :host {
    display: flex;
    flex-direction: column;
    block-size: 100vh;
    block-size: 100dvh;
    min-block-size: 20rem;
    background: var(--_ground);
  }
  :host([standby]) {
    position: fixed;
    inset: 0;
    visibility: hidden;
  }
  .call {
    display: flex;
    flex: 1;
    flex-direction: column;
    block-size: 100%;
    min-block-size: 0;
    background: var(--_stage);
    color: var(--_on-stage);
    container-type: inline-size;
    contain-intrinsic-inline-size: 18rem;
  }
  .call[hidden] {
    display: none;
  }
  .middle {
    position: relative;
    display: flex;
    flex: 1 1 20rem;
    min-block-size: 0;
  }
  .stage {
    position: relative;
    flex: 1;
    min-inline-size: 0;
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
    place-content: center;
    gap: 1.5rem;
    padding: 1rem;
    overflow: auto;
    background: var(--_stage);
    text-align: center;
  }
  .cover .wait,
  .cover .help {
    color: var(--_on-stage);
  }
  .cover .spinner {
    border-color: rgb(255 255 255 / 20%);
    border-block-start-color: var(--_on-stage);
  }
  .cover .help {
    justify-content: center;
    border-block-start-color: rgb(255 255 255 / 20%);
  }
  .call .cover .phone {
    color: inherit;
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
  .notices > .help {
    padding: 0.25rem 0.75rem;
    border: 0;
    background: var(--_paper);
  }
`;

export const sessionViewStyles = [layout, callBarStyles];
