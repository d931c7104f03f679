import type { Conference } from '../conference.js';
import type { Speaker } from '../speaker.js';
import { Card } from './card.js';
import { ChatPanel } from './chat-panel.js';
import { element, setText } from './dom.js';
import { icon } from './icons.js';
import { Knocks } from './knocks.js';
import { Stage } from './stage.js';
import { Toolbar } from './toolbar.js';

/** The whole page. Shows what the conference is, and nothing that it is not yet. */
export class RoomView {
  readonly #conference: Conference;
  readonly #stage = new Stage();
  readonly #toolbar: Toolbar;
  readonly #chat: ChatPanel;
  readonly #card: Card;
  readonly #knocks: Knocks;
  readonly #subject = element('p', { class: 'subject' });
  readonly #sound = element('button', {
    class: 'primary sound',
    attributes: { type: 'button' },
    children: [icon('sound'), document.createTextNode('Turn on sound')],
  });
  readonly #room: HTMLElement;

  constructor(conference: Conference, speaker: Speaker) {
    this.#conference = conference;
    this.#toolbar = new Toolbar(conference);
    this.#chat = new ChatPanel(conference);
    this.#card = new Card(conference);
    this.#knocks = new Knocks(conference);
    this.#sound.hidden = true;
    this.#sound.addEventListener('click', () => void speaker.resume());
    this.#room = element('main', {
      class: 'room',
      children: [
        element('div', {
          class: 'stage-place',
          children: [this.#stage.root, this.#subject, this.#knocks.root, this.#sound],
        }),
        this.#chat.root,
        this.#toolbar.root,
      ],
    });
    document.body.append(this.#room, this.#card.root);
  }

  update(): void {
    const { state, location } = this.#conference;
    this.#room.hidden = state.phase.name !== 'in-call';
    this.#card.update(this.#conference);
    this.#stage.update(this.#conference);
    this.#toolbar.update(this.#conference);
    this.#knocks.update(this.#conference);
    this.#chat.update(this.#conference);
    const subject = location.config.localSubject ?? state.subject;
    setText(this.#subject, subject);
    this.#subject.hidden = subject === '' || location.config.hideConferenceSubject === true;
  }

  showSoundBlocked(isBlocked: boolean): void {
    this.#sound.hidden = !isBlocked;
  }
}
