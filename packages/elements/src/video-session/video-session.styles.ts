import { css } from 'lit';

/** Each step fills what the page gives it, and at least the window. */
export const videoSessionStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 100vh;
    min-block-size: 100dvh;
    background: var(--_ground);
  }
  .exit {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    justify-content: flex-end;
    padding: 0.375rem clamp(0.75rem, 3vw, 1.5rem);
    border-block-end: 1px solid var(--_line);
    background: var(--_paper);
  }
  .exit button {
    min-block-size: 2.75rem;
    padding-inline: 1rem;
    border: 2px solid currentcolor;
    border-radius: var(--_radius-small);
    background: transparent;
    color: var(--_danger);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  slot {
    display: contents;
  }
  welcome-page,
  join-screen,
  waiting-room {
    flex: 1 0 auto;
  }
  session-view {
    flex: 1 1 0;
    block-size: auto;
  }
`;
