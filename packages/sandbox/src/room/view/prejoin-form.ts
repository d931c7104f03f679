import type { Conference } from '../conference.js';
import { element } from './dom.js';

/** Jitsi's page before the meeting: a name and a button. Nothing is opened before the press. */
export class PrejoinForm {
  readonly root: HTMLFormElement;

  constructor(conference: Conference) {
    const input = element('input', {
      class: 'field',
      attributes: { type: 'text', id: 'prejoin-name', autocomplete: 'name', maxlength: '100' },
    });
    input.value = conference.displayName;
    this.root = element('form', {
      class: 'prejoin',
      children: [
        element('label', { text: 'Your name', attributes: { for: 'prejoin-name' } }),
        input,
        element('button', {
          class: 'primary',
          text: 'Join meeting',
          attributes: { type: 'submit' },
        }),
      ],
    });
    this.root.addEventListener('submit', (event) => {
      event.preventDefault();
      conference.update({ displayName: input.value.trim() });
      conference.join();
    });
  }
}
