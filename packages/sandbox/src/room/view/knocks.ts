import type { Conference } from '../conference.js';
import { element } from './dom.js';

interface Knock {
  readonly id: string;
  readonly name: string;
}

/** Who waits before the door, with the two answers a moderator can give. */
export class Knocks {
  readonly root = element('section', {
    class: 'knocks',
    attributes: { 'aria-label': 'Lobby', role: 'region' },
  });
  readonly #list = element('ul', { class: 'knock-list', attributes: { 'aria-live': 'polite' } });
  readonly #items = new Map<string, HTMLElement>();
  readonly #conference: Conference;

  constructor(conference: Conference) {
    this.#conference = conference;
    this.root.append(element('h2', { text: 'In the lobby' }), this.#list);
    this.root.hidden = true;
  }

  update({ state }: Conference): void {
    const { knocks } = state;
    for (const [id, item] of this.#items) {
      if (knocks.some((knock) => knock.id === id)) continue;
      item.remove();
      this.#items.delete(id);
    }
    for (const knock of knocks) this.#show(knock);
    this.root.hidden = knocks.length === 0;
  }

  #show(knock: Knock): void {
    if (this.#items.has(knock.id)) return;
    const item = element('li', {
      class: 'knock',
      children: [
        element('span', { class: 'knock-name', text: `${knock.name || 'Guest'} wants to join` }),
        this.#button(knock, 'Admit', true),
        this.#button(knock, 'Reject', false),
      ],
    });
    this.#items.set(knock.id, item);
    this.#list.append(item);
  }

  #button({ id, name }: Knock, text: string, approved: boolean): HTMLElement {
    const button = element('button', {
      class: approved ? 'primary' : 'secondary',
      text,
      attributes: { type: 'button', 'aria-label': `${text} ${name || 'Guest'}` },
    });
    button.addEventListener('click', () =>
      this.#conference.send({ type: 'answer-knock', to: id, approved }),
    );
    return button;
  }
}
