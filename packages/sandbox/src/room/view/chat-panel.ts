import { sendChat, toggleChat } from '../chat.js';
import type { Conference } from '../conference.js';
import type { ChatLine } from '../conference-state.js';
import { othersName } from '../participant-events.js';
import { element } from './dom.js';
import { icon } from './icons.js';

/** The messages, and the field to write one. */
export class ChatPanel {
  readonly root: HTMLElement;
  readonly #conference: Conference;
  readonly #lines = element('ol', {
    class: 'chat-lines',
    attributes: { role: 'log', 'aria-label': 'Messages', tabindex: '0' },
  });
  readonly #input = element('input', {
    class: 'field',
    attributes: {
      type: 'text',
      'aria-label': 'Your message',
      placeholder: 'Write a message',
      autocomplete: 'off',
      maxlength: '2000',
    },
  });
  #shown: readonly ChatLine[] = [];

  constructor(conference: Conference) {
    this.#conference = conference;
    const form = element('form', {
      class: 'chat-form',
      children: [
        this.#input,
        element('button', {
          class: 'chat-send',
          attributes: { type: 'submit', 'aria-label': 'Send', title: 'Send' },
          children: [icon('send')],
        }),
      ],
    });
    form.addEventListener('submit', (event) => this.#onSubmit(event));
    this.root = element('section', {
      class: 'chat',
      attributes: { 'aria-label': 'Chat' },
      children: [this.#header(), this.#lines, form],
    });
    this.root.hidden = true;
  }

  update({ state }: Conference): void {
    const opens = this.root.hidden && state.isChatOpen;
    this.root.hidden = !state.isChatOpen;
    if (state.chat !== this.#shown) {
      if (state.chat.length < this.#shown.length) this.#lines.replaceChildren();
      this.#lines.append(
        ...state.chat.slice(this.#lines.childElementCount).map((line) => this.#line(line)),
      );
      this.#shown = state.chat;
    }
    if (state.isChatOpen) this.#lines.scrollTop = this.#lines.scrollHeight;
    if (opens) this.#input.focus();
  }

  #header(): HTMLElement {
    const close = element('button', {
      class: 'chat-close',
      attributes: { type: 'button', 'aria-label': 'Close chat panel', title: 'Close chat' },
      children: [icon('close')],
    });
    close.addEventListener('click', () => toggleChat(this.#conference));
    return element('header', {
      class: 'chat-header',
      children: [element('h2', { text: 'Chat' }), close],
    });
  }

  #onSubmit(event: Event): void {
    event.preventDefault();
    sendChat(this.#conference, this.#input.value);
    this.#input.value = '';
  }

  #line({ nick, text, isOwn, isPrivate, stamp }: ChatLine): HTMLElement {
    const name = isOwn ? 'You' : othersName(nick, this.#conference.location.config);
    const time = new Date(stamp).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
    return element('li', {
      class: 'chat-line',
      attributes: { 'data-own': String(isOwn) },
      children: [
        element('p', {
          class: 'chat-meta',
          text: `${name}${isPrivate ? ' (private)' : ''} · ${time}`,
        }),
        element('p', { class: 'chat-text', text }),
      ],
    });
  }
}
