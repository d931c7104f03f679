import type { ServerMessage } from '../wire/messages.js';

/** Somebody before the door. */
export interface Knock {
  /** Another one than they will have inside. */
  readonly id: string;
  readonly name: string;
  readonly send: (message: ServerMessage) => void;
  readonly enter: () => void;
}

/** Where newcomers wait until a moderator lets them in. */
export class Lobby {
  isOn = false;
  readonly #knocks = new Map<string, Knock>();
  readonly #tellModerators: (message: ServerMessage) => void;

  constructor(tellModerators: (message: ServerMessage) => void) {
    this.#tellModerators = tellModerators;
  }

  get isEmpty(): boolean {
    return this.#knocks.size === 0;
  }

  /** What a moderator is told who comes later. */
  get waiting(): ServerMessage[] {
    return [...this.#knocks.values()].map(({ id, name }) => ({ type: 'knocking', id, name }));
  }

  knock(knock: Knock): void {
    this.#knocks.set(knock.id, knock);
    this.#tellModerators({ type: 'knocking', id: knock.id, name: knock.name });
  }

  answer(id: string, approved: boolean): void {
    const knock = this.#knocks.get(id);
    if (!knock || !this.#knocks.delete(id)) return;
    if (approved) knock.enter();
    else knock.send({ type: 'access-denied' });
  }

  /** Jitsi's page tells nobody outside; its own view no longer shows them. */
  giveUp(id: string): void {
    if (this.#knocks.delete(id)) this.#tellModerators({ type: 'knock-over', id });
  }

  /** Nobody has to be let in any more: whoever waits comes in. */
  open(): void {
    this.isOn = false;
    for (const id of [...this.#knocks.keys()]) this.answer(id, true);
  }

  /** There is nobody left who could let them in. */
  destroy(): void {
    this.isOn = false;
    for (const knock of this.#knocks.values()) knock.send({ type: 'destroyed' });
    this.#knocks.clear();
  }
}
