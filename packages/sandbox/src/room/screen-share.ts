import type { Notify } from '../wire/events.js';
import { mediaDevices } from './devices.js';

/** Phones cannot. */
export function canShareScreen(): boolean {
  return 'getDisplayMedia' in (mediaDevices() ?? {});
}

/** One's own screen, as far as it is shared. */
export class ScreenShare {
  readonly #notify: Notify;
  readonly #onChange: () => void;
  #track: MediaStreamTrack | undefined;

  constructor(notify: Notify, onChange: () => void) {
    this.#notify = notify;
    this.#onChange = onChange;
  }

  get track(): MediaStreamTrack | undefined {
    return this.#track;
  }

  /** Starts or stops, or does the other of what is. */
  async toggle(on = !this.#track): Promise<void> {
    if (on) await this.#start();
    else this.stop();
  }

  stop(): void {
    if (!this.#track) return;
    this.#track.stop();
    this.#track = undefined;
    this.#report({});
  }

  async #start(): Promise<void> {
    if (this.#track) return;
    try {
      const stream = await navigator.mediaDevices.getDisplayMedia({ video: true, audio: false });
      const [track] = stream.getVideoTracks();
      if (!track) return;
      track.contentHint = 'detail';
      // The browser has a button of its own to stop sharing.
      track.addEventListener('ended', () => this.stop());
      this.#track = track;
      this.#report({ sourceType: sourceType(track) });
    } catch {
      // Turned down in the browser's dialog: Jitsi reports nothing either.
    }
  }

  #report(details: object): void {
    this.#notify({
      name: 'screen-sharing-status-changed',
      on: this.#track !== undefined,
      details,
    });
    this.#onChange();
  }
}

function sourceType(track: MediaStreamTrack): string | undefined {
  const { displaySurface } = track.getSettings();
  // Jitsi's word for a whole monitor.
  return displaySurface === 'monitor' ? 'screen' : displaySurface;
}
