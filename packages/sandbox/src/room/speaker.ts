import { findDevice } from './devices.js';

/**
 * Plays the others' voices. Browsers may refuse to play before the person has pressed something
 * on the page; `onBlocked` then says so.
 */
export class Speaker {
  readonly #players = new Map<string, HTMLAudioElement>();
  readonly #onBlocked: (isBlocked: boolean) => void;
  #deviceId = 'default';

  constructor(onBlocked: (isBlocked: boolean) => void) {
    this.#onBlocked = onBlocked;
  }

  get deviceId(): string {
    return this.#deviceId;
  }

  /** Plays exactly these streams, each by the id of who speaks. */
  update(streams: ReadonlyMap<string, MediaStream>): void {
    for (const [id, player] of this.#players) {
      if (streams.has(id)) continue;
      player.srcObject = null;
      player.remove();
      this.#players.delete(id);
    }
    for (const [id, stream] of streams) this.#play(id, stream);
  }

  /** Tries again, called from a press of a button. */
  async resume(): Promise<void> {
    await Promise.all([...this.#players.values()].map((player) => player.play()));
    this.#onBlocked(false);
  }

  /** @returns whether there is such a device and the browser can use it. */
  async use(wanted: { readonly id?: string; readonly label?: string }): Promise<boolean> {
    const device = await findDevice('audiooutput', wanted);
    if (!device || !('setSinkId' in HTMLMediaElement.prototype)) return false;
    this.#deviceId = device.deviceId;
    await Promise.all(
      [...this.#players.values()].map((player) => player.setSinkId(device.deviceId)),
    );
    return true;
  }

  #play(id: string, stream: MediaStream): void {
    if (this.#players.has(id) || stream.getAudioTracks().length === 0) return;
    const player = document.createElement('audio');
    player.srcObject = stream;
    if (this.#deviceId !== 'default') void player.setSinkId(this.#deviceId);
    this.#players.set(id, player);
    document.body.append(player);
    player.play().catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'NotAllowedError') this.#onBlocked(true);
    });
  }
}
