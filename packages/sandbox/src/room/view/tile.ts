import type { Participant } from '../../wire/messages.js';
import { element, setAttribute, setText } from './dom.js';
import { icon } from './icons.js';

export type Place = 'large' | 'small' | 'grid' | 'hidden';

export interface TileContent {
  readonly participant: Participant;
  readonly name: string;
  readonly stream: MediaStream | undefined;
  readonly isSelf: boolean;
  /** While pictures are not wanted. */
  readonly hidesPicture: boolean;
  readonly place: Place;
  /** Which of the small pictures this is, from 0. */
  readonly index: number;
}

/** The picture of one participant, with their name. */
export class Tile {
  readonly root: HTMLElement;
  readonly #video = element('video', { attributes: { playsinline: '', 'aria-hidden': 'true' } });
  readonly #initials = element('span', {
    class: 'tile-initials',
    attributes: { 'aria-hidden': 'true' },
  });
  readonly #name = element('span', { class: 'tile-name' });
  readonly #muted = element('span', {
    class: 'tile-muted',
    attributes: { role: 'img', 'aria-label': 'Microphone off' },
    children: [icon('microphone-off')],
  });
  readonly #hand = element('span', {
    class: 'tile-hand',
    attributes: { role: 'img', 'aria-label': 'Hand raised' },
    children: [icon('hand')],
  });

  constructor(id: string) {
    // Pictures never sound; voices have players of their own.
    this.#video.muted = true;
    this.root = element('figure', {
      class: 'tile',
      attributes: { id: `participant_${id}` },
      children: [
        this.#initials,
        this.#video,
        element('figcaption', {
          class: 'tile-label',
          children: [this.#muted, this.#hand, this.#name],
        }),
      ],
    });
  }

  update(content: TileContent): void {
    const { participant, name, stream, isSelf, hidesPicture, place, index } = content;
    const { audioMuted, videoMuted, sharingScreen, handRaised } = participant;
    const isScreen = sharingScreen && !isSelf;
    const hasPicture = !hidesPicture && (isScreen || !videoMuted);
    setAttribute(this.root, 'data-place', place);
    setAttribute(this.root, 'data-picture', pictureOf(hasPicture, isScreen, isSelf));
    this.root.style.setProperty('--index', String(index));
    setText(this.#name, isSelf && sharingScreen ? `${name} (sharing your screen)` : name);
    setText(this.#initials, initialsOf(name));
    this.#muted.hidden = !audioMuted;
    this.#hand.hidden = handRaised === 0;
    this.#show(stream);
  }

  #show(stream: MediaStream | undefined): void {
    if (this.#video.srcObject !== (stream ?? null)) this.#video.srcObject = stream ?? null;
    // Without sound no browser objects; a picture that is not there yet plays once it comes.
    if (stream && this.#video.paused) this.#video.play().catch(() => undefined);
  }
}

function pictureOf(hasPicture: boolean, isScreen: boolean, isSelf: boolean): string {
  if (!hasPicture) return 'none';
  if (isScreen) return 'screen';
  return isSelf ? 'mirror' : 'camera';
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return letters.map((word) => Array.from(word ?? '')[0] ?? '').join('') || '?';
}
