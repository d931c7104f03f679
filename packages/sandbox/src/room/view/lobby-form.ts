import type { Conference } from '../conference.js';
import { askToJoin } from '../lobby.js';
import { element } from './dom.js';

/** What a newcomer sees before the door: their name, and the button to knock. */
export class LobbyForm {
  readonly root: HTMLFormElement;
  readonly #input = element('input', {
    class: 'field',
    attributes: { type: 'text', id: 'lobby-name', autocomplete: 'name', maxlength: '100' },
  });
  #isFilled = false;

  constructor(conference: Conference) {
    this.root = element('form', {
      class: 'prejoin',
      children: [
        element('label', { text: 'Your name', attributes: { for: 'lobby-name' } }),
        this.#input,
        element('button', {
          class: 'primary',
          text: 'Ask to join',
          attributes: { type: 'submit' },
        }),
      ],
    });
    this.#input.required = true;
    this.root.addEventListener('submit', (event) => {
      event.preventDefault();
      askToJoin(conference, this.#input.value.trim());
    });
  }

  update({ state, displayName }: Conference): void {
    const { phase } = state;
    this.root.hidden = phase.name !== 'lobby' || phase.step === 'asking';
    if (this.root.hidden || this.#isFilled) return;
    this.#isFilled = true;
    this.#input.value = displayName;
  }
}
