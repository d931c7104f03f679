import type { Notify } from '../wire/events.js';
import type { MediaType } from '../wire/messages.js';
import { findDevice, listDevices, openDevice, reportDeviceError } from './devices.js';

export interface LocalDeviceOptions {
  readonly mediaType: MediaType;
  /** Label of the device to start with. */
  readonly label: string | undefined;
  readonly notify: Notify;
  readonly onChange: () => void;
}

/**
 * One's own microphone or camera. Reports a change to the embedding page only once it is true,
 * and then calls `onChange`. What is asked for happens in the order it is asked for.
 */
export class LocalDevice {
  readonly #options: LocalDeviceOptions;
  readonly #kind: 'audioinput' | 'videoinput';
  #label: string | undefined;
  #deviceId: string | undefined;
  #track: MediaStreamTrack | undefined;
  #muted = true;
  #wasOn = false;
  #available = false;
  #isClosed = false;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: LocalDeviceOptions) {
    this.#options = options;
    this.#kind = options.mediaType === 'audio' ? 'audioinput' : 'videoinput';
    this.#label = options.label;
  }

  get track(): MediaStreamTrack | undefined {
    return this.#track;
  }

  get isMuted(): boolean {
    return this.#muted;
  }

  get isAvailable(): boolean {
    return this.#available;
  }

  /** Opens the device; one that starts muted stays closed, except for a microphone. */
  start(muted: boolean): Promise<void> {
    return this.#inOrder(async () => {
      const isLazy = muted && this.#options.mediaType === 'video';
      if (isLazy) this.#setAvailable((await listDevices()).videoInput.length > 0);
      else this.#track = await this.#open();
      this.#mute(muted);
    });
  }

  setMuted(muted: boolean): Promise<void> {
    return this.#inOrder(() => this.#change(muted));
  }

  toggle(): Promise<void> {
    return this.#inOrder(() => this.#change(!this.#muted));
  }

  /** Changes to another device. @returns whether there is such a device. */
  async use(wanted: { readonly id?: string; readonly label?: string }): Promise<boolean> {
    const device = await findDevice(this.#kind, wanted);
    if (!device) return false;
    this.#deviceId = device.deviceId;
    this.#label = undefined;
    await this.#inOrder(async () => {
      if (!this.#track) return;
      this.#track.stop();
      this.#track = await this.#open();
      this.#mute(this.#muted);
    });
    return true;
  }

  /** Keeps the device off, and turns it on again only where it was on before. */
  hold(isHeld: boolean): Promise<void> {
    return this.#inOrder(async () => {
      if (isHeld) this.#wasOn = !this.#muted;
      if (isHeld || this.#wasOn) await this.#change(isHeld);
    });
  }

  /** The device is unplugged: as in Jitsi it is looked for once more, in vain. */
  lose(): Promise<void> {
    return this.#inOrder(async () => {
      const { mediaType, notify } = this.#options;
      if (!this.#track) return;
      this.#track.stop();
      this.#track = undefined;
      notify({ name: 'device-list-changed', devices: await listDevices() });
      reportDeviceError(mediaType, 'NotFoundError', notify);
      this.#setAvailable(false);
      this.#mute(true);
    });
  }

  close(): void {
    this.#isClosed = true;
    this.#track?.stop();
    this.#track = undefined;
  }

  #inOrder(task: () => Promise<void>): Promise<void> {
    const done = this.#queue.then(() => (this.#isClosed ? undefined : task()));
    this.#queue = done;
    return done;
  }

  async #change(muted: boolean): Promise<void> {
    if (muted === this.#muted) return;
    if (!muted) this.#track ??= await this.#open();
    this.#mute(muted);
  }

  #mute(muted: boolean): void {
    if (muted && this.#options.mediaType === 'video') {
      // Stopped, not only darkened, so that the camera's light goes out.
      this.#track?.stop();
      this.#track = undefined;
    }
    if (this.#track) this.#track.enabled = !muted;
    this.#muted = muted || !this.#track;
    this.#options.notify({
      name: `${this.#options.mediaType}-mute-status-changed`,
      muted: this.#muted,
    });
    this.#options.onChange();
  }

  async #open(): Promise<MediaStreamTrack | undefined> {
    const { mediaType, notify } = this.#options;
    await this.#find();
    let track = await openDevice(mediaType, this.#deviceId, notify);
    // Labels are hidden until the first device was opened, so the wanted one may only show now.
    if (track && (await this.#find())) {
      track.stop();
      track = await openDevice(mediaType, this.#deviceId, notify);
    }
    this.#setAvailable(track !== undefined);
    if (this.#isClosed) track?.stop();
    return this.#isClosed ? undefined : track;
  }

  /** Looks for the device with the wanted label. @returns whether it was found only now. */
  async #find(): Promise<boolean> {
    if (!this.#label) return false;
    const device = await findDevice(this.#kind, { label: this.#label });
    if (!device) return false;
    this.#deviceId = device.deviceId;
    this.#label = undefined;
    return true;
  }

  #setAvailable(available: boolean): void {
    this.#available = available;
    this.#options.notify({
      name: `${this.#options.mediaType}-availability-changed`,
      available,
    });
  }
}
