import type { Conference } from '../conference.js';
import type { Phase } from '../conference-state.js';
import { element, setText } from './dom.js';
import { PrejoinForm } from './prejoin-form.js';

interface Words {
  readonly title: string;
  readonly text: string;
}

/** What stands in place of the meeting while one is not in it. */
export class Card {
  readonly root: HTMLElement;
  readonly #title = element('h1');
  readonly #text = element('p', { class: 'card-text' });
  readonly #spinner = element('span', {
    class: 'spinner',
    attributes: { 'aria-hidden': 'true' },
  });
  readonly #prejoin: PrejoinForm;

  constructor(conference: Conference) {
    this.#prejoin = new PrejoinForm(conference);
    this.root = element('main', {
      class: 'card-place',
      children: [
        element('div', {
          class: 'card',
          attributes: { role: 'status' },
          children: [this.#spinner, this.#title, this.#text, this.#prejoin.root],
        }),
      ],
    });
  }

  update({ state }: Conference): void {
    const { phase } = state;
    this.root.hidden = phase.name === 'in-call';
    this.root.dataset['phase'] = phase.name;
    this.#spinner.hidden = phase.name !== 'connecting' && phase.name !== 'connection-lost';
    this.#prejoin.root.hidden = phase.name !== 'prejoin';
    const { title, text } = wordsFor(phase);
    setText(this.#title, title);
    setText(this.#text, text);
  }
}

function wordsFor(phase: Phase): Words {
  switch (phase.name) {
    case 'welcome':
      return {
        title: 'Meeting sandbox',
        text: 'A stand-in for a meeting server. For demos and tests, never for production.',
      };
    case 'prejoin':
      return { title: 'Join the meeting', text: '' };
    case 'connecting':
      return { title: 'Joining the meeting', text: 'This takes a moment.' };
    case 'login-needed':
      return { title: 'Login needed', text: 'This meeting needs a token, and none was given.' };
    case 'refused':
      return {
        title: 'You cannot join',
        text: `The token was not accepted: ${plain(phase.words)}`,
      };
    case 'left':
      return { title: 'You have left the meeting', text: '' };
    case 'kicked':
      return { title: 'You have been removed', text: 'A moderator has taken you out.' };
    case 'ended':
      return { title: 'The meeting has ended', text: 'A moderator has ended it for all.' };
    case 'connection-lost':
      return { title: 'Connection lost', text: 'Trying again in a moment.' };
    case 'in-call':
      return { title: '', text: '' };
  }
}

// On the wire the server's words keep their entities; here they are for reading.
function plain(words: string): string {
  return words.replaceAll('&apos;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
