import { css } from 'lit';

/** The ground of an element that is a step of its own: one column, laid out by its own width. */
export const pageStyles = css`
  :host {
    display: grid;
    container-type: inline-size;
    inline-size: 100%;
  }
  .ground {
    background: var(--_paper);
  }
  .page {
    display: grid;
    margin-inline: auto;
  }
  h1:focus {
    outline: none;
    box-shadow: none;
  }
`;
