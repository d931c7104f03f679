import { hangup } from '../actions.js';
import type { Conference } from '../conference.js';
import { element } from './dom.js';
import { icon } from './icons.js';

/** A moderator's way out: leave alone, or end the meeting for all. */
export class HangupMenu {
  readonly nodes: readonly HTMLElement[];
  readonly #button = element('button', {
    class: 'tool',
    attributes: {
      type: 'button',
      'data-key': 'hangup',
      'aria-label': 'Leave the meeting',
      title: 'Leave the meeting',
      popovertarget: 'hangup-menu',
    },
    children: [icon('hangup')],
  });

  constructor(conference: Conference) {
    const leave = element('button', {
      class: 'menu-item',
      text: 'Leave meeting',
      attributes: { type: 'button' },
    });
    const end = element('button', {
      class: 'menu-item menu-item-grave',
      text: 'End meeting for all',
      attributes: { type: 'button' },
    });
    leave.addEventListener('click', () => hangup(conference));
    end.addEventListener('click', () => conference.send({ type: 'end' }));
    // The popover closes by Escape and by a press elsewhere, and gives the focus back.
    const menu = element('div', {
      class: 'menu',
      attributes: { id: 'hangup-menu', popover: 'auto' },
      children: [end, leave],
    });
    this.nodes = [this.#button, menu];
  }

  update(isShown: boolean): void {
    this.#button.hidden = !isShown;
  }
}
