import { css } from 'lit';

/** A line as high as a button, whether there is one or not: a diary must not jump when a patient comes. */
export const presenceStyles = css`
  .presence {
    min-inline-size: 0;
  }
  .troubles p,
  .presence .failure,
  .presence-form,
  .sent:not(:empty) {
    margin-block-start: 0.5rem;
  }
  .presence-row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1rem;
    min-block-size: 2.75rem;
  }
  .people {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    min-inline-size: min(16rem, 100%);
  }
  .people:focus {
    outline: none;
    box-shadow: none;
  }
  .person .icon,
  .record .icon,
  .troubles .icon {
    margin-inline-end: 0.375rem;
    vertical-align: -0.25em;
  }
  .person.waiting {
    font-weight: 600;
  }
  .person.missing,
  .person.left,
  .person.former {
    color: var(--_ink-soft);
  }
  /* Out of the way, but in the page, where a screen reader can hear of it. */
  .person.absent {
    position: absolute;
  }
  .troubles p,
  .record {
    display: flex;
  }
  .presence-form {
    max-inline-size: 40rem;
  }
  .presence-form > label {
    display: block;
  }
  .phrases,
  .presence-field {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .presence-form > * + label,
  .presence-field,
  .left:not(:empty) {
    margin-block-start: 0.5rem;
  }
  .phrase {
    min-block-size: 2.25rem;
    padding: 0.25rem 0.75rem;
    font-weight: 400;
    text-align: start;
  }
  .presence-field input {
    flex: 1 1 12rem;
    min-inline-size: 0;
  }
  .record {
    color: var(--_ink-soft);
  }
  .record.near {
    padding: 0.5rem 0.75rem;
    border-radius: var(--_radius-small);
    background: var(--_warning-tint);
    color: var(--_ink);
    font-weight: 600;
  }
`;
