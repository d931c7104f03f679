import type { ActiveFaults } from '../faults/active-faults.js';
import type { Participant, ServerMessage } from '../wire/messages.js';
import type { Timings } from '../wire/timings.js';
import type { Room } from './room.js';

export interface DoorwayOptions {
  readonly id: string;
  readonly room: Room;
  readonly roomName: string;
  readonly participant: Participant;
  readonly context: { readonly faults: ActiveFaults; readonly timings: Timings };
  readonly send: (message: ServerMessage) => void;
  readonly enter: (participant: Participant) => void;
  readonly onNameless: () => void;
}

/** One newcomer's way into the room: straight in, or by knocking. */
export class Doorway {
  readonly #options: DoorwayOptions;
  #answer: NodeJS.Timeout | undefined;
  #hasKnocked = false;

  constructor(options: DoorwayOptions) {
    this.#options = options;
  }

  get hasKnocked(): boolean {
    return this.#hasKnocked;
  }

  arrive(): void {
    const { participant, enter, send, onNameless } = this.#options;
    if (participant.role === 'moderator' || !this.#hasLobby) {
      enter(participant);
    } else if (participant.displayName === '') {
      onNameless();
      send({ type: 'display-name-required' });
    } else {
      send({ type: 'members-only' });
    }
  }

  knock(displayName: string): void {
    if (this.#hasKnocked) return;
    const { id, room, participant, enter, send } = this.#options;
    const named = { ...participant, displayName: displayName || participant.displayName };
    if (!this.#hasLobby) {
      enter(named);
      return;
    }
    this.#hasKnocked = true;
    room.lobby.knock({ id, name: named.displayName, send, enter: () => enter(named) });
    this.#answerFaultily();
  }

  leave(): void {
    clearTimeout(this.#answer);
    this.#options.room.lobby.giveUp(this.#options.id);
  }

  get #hasLobby(): boolean {
    return this.#options.room.lobby.isOn || this.#fault !== undefined;
  }

  get #fault() {
    const { context, roomName } = this.#options;
    return context.faults.find(['lobby-unanswered', 'lobby-rejected', 'lobby-closed'], roomName);
  }

  #answerFaultily(): void {
    const { id, room, context } = this.#options;
    const name = this.#fault?.name;
    if (name !== 'lobby-rejected' && name !== 'lobby-closed') return;
    this.#answer = setTimeout(() => {
      if (name === 'lobby-rejected') room.announce({ type: 'knock-answered', id, approved: false });
      else room.lobby.destroy();
    }, context.timings.lobbyAnswer).unref();
  }
}
