import type { Participant } from '../../wire/messages.js';
import type { Conference } from '../conference.js';
import { onStage } from '../conference-state.js';
import { othersName, ownName } from '../participant-events.js';
import { element, setAttribute } from './dom.js';
import { Tile, type Place } from './tile.js';

/** Everybody's pictures: one large and the others small, or all alike as tiles. */
export class Stage {
  readonly root = element('div', { class: 'stage' });
  readonly #notice = element('p', {
    class: 'stage-notice',
    text: 'You are the only one here',
    attributes: { role: 'status' },
  });
  readonly #tiles = new Map<string, Tile>();
  // One's own picture, of one camera after the other.
  readonly #ownStream = new MediaStream();

  constructor() {
    this.root.append(this.#notice);
  }

  update(conference: Conference): void {
    const { self, others, isTileView } = conference.state;
    const everybody = self ? [...others, self] : [];
    this.#removeOthersThan(everybody);
    this.#notice.hidden = !self || others.length > 0;
    this.#showOwnCamera(conference.media.picture);
    setAttribute(this.root, 'data-view', isTileView ? 'tiles' : 'stage');
    this.root.style.setProperty('--columns-wide', String(Math.ceil(Math.sqrt(everybody.length))));
    this.root.style.setProperty('--columns-tall', String(everybody.length > 3 ? 2 : 1));

    const places = placesOf(conference);
    let index = 0;
    // The own picture sits in the corner, so it is counted first.
    for (const participant of everybody.reverse()) {
      const place = places.get(participant.id) ?? 'hidden';
      this.#updateTile(conference, participant, place, index);
      if (place === 'small') index += 1;
    }
  }

  #updateTile(conference: Conference, participant: Participant, place: Place, index: number): void {
    const { id, displayName } = participant;
    const { config } = conference.location;
    const isSelf = id === conference.state.self?.id;
    const tile = this.#tiles.get(id) ?? new Tile(id);
    if (!this.#tiles.has(id)) {
      this.#tiles.set(id, tile);
      this.root.append(tile.root);
    }
    tile.update({
      participant,
      name: isSelf ? ownName(displayName, config) : othersName(displayName, config),
      hidesPicture: !isSelf && conference.state.isAudioOnly,
      stream: isSelf ? this.#ownStream : conference.mesh.streamOf(id),
      isSelf,
      place,
      index,
    });
  }

  #removeOthersThan(everybody: readonly Participant[]): void {
    for (const [id, tile] of this.#tiles) {
      if (everybody.some((participant) => participant.id === id)) continue;
      tile.root.remove();
      this.#tiles.delete(id);
    }
  }

  #showOwnCamera(track: MediaStreamTrack | undefined): void {
    for (const shown of this.#ownStream.getTracks()) {
      if (shown !== track) this.#ownStream.removeTrack(shown);
    }
    if (track) this.#ownStream.addTrack(track);
  }
}

function placesOf({ state, location }: Conference): Map<string, Place> {
  const { self, others, isTileView } = state;
  const large = onStage(state);
  const places = new Map<string, Place>();
  for (const { id } of others) {
    places.set(id, isTileView ? 'grid' : id === large ? 'large' : 'small');
  }
  if (self) {
    const own = isTileView ? 'grid' : self.id === large ? 'large' : 'small';
    places.set(self.id, location.config.disableSelfView ? 'hidden' : own);
  }
  return places;
}
