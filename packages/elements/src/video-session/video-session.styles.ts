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
