import { css } from 'lit';

export const dialogStyles = css`
  .details > dialog {
    inline-size: 28rem;
    max-inline-size: calc(100vw - 2rem);
    max-block-size: calc(100vh - 2rem);
    margin: auto;
    padding: 1.5rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
    color: var(--_ink);
    overflow: auto;
  }
  dialog::backdrop {
    background: rgb(16 25 31 / 0.6);
  }
  /* The screen is turned to the patient: the record behind it is not for them. */
  #qr::backdrop {
    background: rgb(16 25 31);
  }
  dialog .actions {
    margin-block-start: 1.5rem;
  }
  .danger {
    background: var(--_danger);
    color: var(--_on-danger);
  }
  .danger:hover {
    background: color-mix(in srgb, var(--_danger), var(--_ink) 20%);
  }
  .qr-frame {
    display: grid;
    place-items: center;
    /* What else stands above and below it. On a low screen it scrolls: smaller no phone reads it. */
    inline-size: min(100%, max(12rem, 100vh - 18rem));
    margin-inline: auto;
    aspect-ratio: 1;
  }
  /* On a phone that lies on its side it stands beside the words, or half of it is out of sight. */
  @media (max-height: 32rem) and (min-width: 34rem) {
    .details > #qr[open] {
      display: grid;
      grid-template: auto auto 1fr / 1fr auto;
      column-gap: 1.5rem;
      inline-size: 42rem;
    }
    #qr .qr-frame {
      grid-area: 1 / 2 / -1;
      inline-size: max(12rem, 100vh - 6rem);
      margin: 0;
    }
  }
  .qr-code {
    inline-size: 100%;
    border-radius: var(--_radius-small);
    background: #fff;
    forced-color-adjust: none;
  }
`;
