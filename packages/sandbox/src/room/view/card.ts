import type { Conference } from '../conference.js';
import type { Phase } from '../conference-state.js';
import { element, setText } from './dom.js';
import { LobbyForm } from './lobby-form.js';
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
  readonly #lobby: LobbyForm;
  // Only the form that is asked for is in the page, so that a label is there once.
  readonly #form = element('div');

  constructor(conference: Conference) {
    this.#prejoin = new PrejoinForm(conference);
    this.#lobby = new LobbyForm(conference);
    this.root = element('main', {
      class: 'card-place',
      children: [
        element('div', {
          class: 'card',
          attributes: { role: 'status' },
          children: [this.#spinner, this.#title, this.#text, this.#form],
        }),
      ],
    });
  }

  update(conference: Conference): void {
    const { phase } = conference.state;
    this.root.hidden = phase.name === 'in-call';
    this.root.dataset['phase'] = phase.name;
    this.#spinner.hidden = !isWaiting(phase);
    this.#lobby.update(conference);
    this.#showForm(phase);
    const { title, text } = wordsFor(phase);
    setText(this.#title, title);
    setText(this.#text, text);
  }

  #showForm(phase: Phase): void {
    const forms = { prejoin: this.#prejoin.root, lobby: this.#lobby.root } as const;
    const form = phase.name === 'prejoin' || phase.name === 'lobby' ? forms[phase.name] : undefined;
    if (this.#form.firstElementChild === (form ?? null)) return;
    this.#form.replaceChildren(...(form ? [form] : []));
  }
}

function isWaiting(phase: Phase): boolean {
  if (phase.name === 'lobby') return phase.step === 'asking';
  return phase.name === 'connecting' || phase.name === 'connection-lost';
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
    case 'lobby':
      return LOBBY_WORDS[phase.step];
    case 'denied':
      return { title: 'You were not let in', text: 'A moderator has said no.' };
    case 'suspended':
      return {
        title: 'Your computer was asleep',
        text: 'The meeting went on without you. Load the page again to come back.',
      };
    case 'crashed':
    case 'in-call':
      return { title: '', text: '' };
  }
}

const LOBBY_WORDS = {
  nameless: { title: 'Ask to join', text: 'This meeting has a lobby. Say who you are first.' },
  named: { title: 'Ask to join', text: 'This meeting has a lobby. Somebody has to let you in.' },
  asking: { title: 'Asking to join', text: 'You come in as soon as somebody lets you in.' },
} as const;

// On the wire the server's words keep their entities; here they are for reading.
function plain(words: string): string {
  return words.replaceAll('&apos;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
