import { hangup, setLobby, setTileView, toggleHand } from '../actions.js';
import { toggleChat } from '../chat.js';
import type { Conference } from '../conference.js';
import type { RoomConfig } from '../room-location.js';
import { canShareScreen } from '../screen-share.js';
import { element, setAttribute, setText } from './dom.js';
import { HangupMenu } from './hangup-menu.js';
import { icon, setIcon, type IconName } from './icons.js';

interface ButtonState {
  /** The accessible name, as in Jitsi's client. */
  readonly label: string;
  readonly icon: IconName;
  readonly isOn?: boolean;
  readonly badge?: number;
}

interface ButtonSpec {
  readonly key: string;
  readonly isOffered?: (conference: Conference) => boolean;
  readonly state: (conference: Conference) => ButtonState;
  readonly press: (conference: Conference) => void;
}

const BUTTONS: readonly ButtonSpec[] = [
  {
    key: 'microphone',
    state: ({ media }) =>
      media.microphone.isMuted
        ? { label: 'Unmute microphone', icon: 'microphone-off', isOn: true }
        : { label: 'Mute microphone', icon: 'microphone' },
    press: ({ media }) => void media.microphone.toggle(),
  },
  {
    key: 'camera',
    state: ({ media }) =>
      media.camera.isMuted
        ? { label: 'Start camera', icon: 'camera-off', isOn: true }
        : { label: 'Stop camera', icon: 'camera' },
    press: ({ media }) => void media.camera.toggle(),
  },
  {
    key: 'desktop',
    isOffered: () => canShareScreen(),
    state: ({ media }) =>
      media.screen.track
        ? { label: 'Stop sharing your screen', icon: 'screen', isOn: true }
        : { label: 'Start sharing your screen', icon: 'screen' },
    press: ({ media }) => void media.screen.toggle(),
  },
  {
    key: 'chat',
    isOffered: ({ location }) => !location.config.disableChat,
    state: ({ state }) => ({
      label: state.isChatOpen ? 'Close chat' : 'Open chat',
      icon: 'chat',
      isOn: state.isChatOpen,
      badge: state.unread,
    }),
    press: toggleChat,
  },
  {
    key: 'raisehand',
    state: ({ state }) =>
      state.self?.handRaised
        ? { label: 'Lower your hand', icon: 'hand', isOn: true }
        : { label: 'Raise your hand', icon: 'hand' },
    press: toggleHand,
  },
  {
    key: 'tileview',
    isOffered: ({ location }) => !location.config.disableTileView,
    state: ({ state }) =>
      state.isTileView
        ? { label: 'Exit tile view', icon: 'tiles', isOn: true }
        : { label: 'Enter tile view', icon: 'tiles' },
    press: (conference) => setTileView(conference, !conference.state.isTileView),
  },
  {
    // Where Jitsi has a dialog with the lobby and more, here is only the lobby.
    key: 'security',
    isOffered: (conference) => conference.isModerator,
    state: ({ state }) =>
      state.lobbyOn
        ? { label: 'Turn off the lobby', icon: 'door', isOn: true }
        : { label: 'Turn on the lobby', icon: 'door-off' },
    press: (conference) => setLobby(conference, !conference.state.lobbyOn),
  },
  {
    key: 'hangup',
    isOffered: (conference) => !conference.isModerator,
    state: () => ({ label: 'Leave the meeting', icon: 'hangup' }),
    press: hangup,
  },
];

/** The buttons at the bottom, as far as the configuration wants them. */
export class Toolbar {
  readonly root = element('div', {
    class: 'toolbar',
    attributes: { role: 'toolbar', 'aria-label': 'Meeting' },
  });
  readonly #buttons: readonly Button[];
  readonly #menu: HangupMenu;

  constructor(conference: Conference) {
    this.#buttons = BUTTONS.map((spec) => new Button(spec, conference));
    this.#menu = new HangupMenu(conference);
    this.root.append(...this.#buttons.map((button) => button.root), ...this.#menu.nodes);
  }

  update(conference: Conference): void {
    const { config } = conference.location;
    for (const button of this.#buttons) button.update(conference, isListed(config, button.key));
    this.#menu.update(conference.isModerator && isListed(config, 'hangup-menu'));
  }
}

class Button {
  readonly root: HTMLButtonElement;
  readonly #spec: ButtonSpec;
  readonly #icon = icon('close');
  readonly #badge = element('span', { class: 'badge' });

  constructor(spec: ButtonSpec, conference: Conference) {
    this.#spec = spec;
    this.root = element('button', {
      class: 'tool',
      attributes: { type: 'button', 'data-key': spec.key },
      children: [this.#icon, this.#badge],
    });
    this.root.addEventListener('click', () => {
      if (isForUs(conference, spec.key)) spec.press(conference);
    });
  }

  get key(): string {
    return this.#spec.key;
  }

  update(conference: Conference, isListed: boolean): void {
    const { label, icon: name, isOn = false, badge = 0 } = this.#spec.state(conference);
    this.root.hidden = !isListed || this.#spec.isOffered?.(conference) === false;
    setAttribute(this.root, 'aria-label', badge ? `${label} (${badge} unread)` : label);
    setAttribute(this.root, 'title', label);
    setAttribute(this.root, 'data-on', String(isOn));
    setIcon(this.#icon, name);
    this.#badge.hidden = badge === 0;
    setText(this.#badge, String(badge));
  }
}

function isListed({ toolbarButtons }: RoomConfig, key: string): boolean {
  return toolbarButtons?.includes(key) ?? true;
}

/** Tells the embedding page of the press where it wants to know, and whether we act ourselves. */
function isForUs({ location, notify }: Conference, key: string): boolean {
  const notified = location.config.buttonsWithNotifyClick?.find((entry) =>
    typeof entry === 'string' ? entry === key : entry.key === key,
  );
  if (notified === undefined) return true;
  // A plain name means that the embedding page does what the button would.
  const preventExecution = typeof notified === 'string' || notified.preventExecution;
  notify({ name: 'toolbar-button-clicked', key, preventExecution });
  return !preventExecution;
}
