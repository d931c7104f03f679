import type { ChosenDevices, DeviceKind, ListedDevice } from '../media/device-kind.js';
import type { PermissionStanding } from '../media/media-failure.js';
import type { MediaObstacle, MediaPort } from '../media/media-port.js';

/** A live picture track that needs no camera. */
export function pictureTrack(): MediaStreamTrack {
  const canvas = document.createElement('canvas');
  canvas.getContext('2d')?.fillRect(0, 0, 1, 1);
  return canvas.captureStream().getVideoTracks()[0]!;
}

/** A live sound track that needs no microphone: a tone, or silence. */
export function soundTrack(tone = false): MediaStreamTrack {
  const context = new AudioContext();
  const destination = context.createMediaStreamDestination();
  if (tone) {
    const oscillator = context.createOscillator();
    oscillator.connect(destination);
    oscillator.start();
  }
  return destination.stream.getAudioTracks()[0]!;
}

/** What `getUserMedia` throws. */
export const refusal = (name: string, message = ''): DOMException =>
  new DOMException(message, name);

/** Devices that answer as a test says, and remember what was asked of them. */
export class FakeMedia implements MediaPort {
  /** What was asked for, call by call. */
  readonly asked: (readonly DeviceKind[])[] = [];
  /** Which devices were wished for, call by call. */
  readonly wishes: ChosenDevices[] = [];
  /** Every track that was given out. */
  readonly tracks: MediaStreamTrack[] = [];
  standings: Record<DeviceKind, PermissionStanding> = { camera: 'prompt', microphone: 'prompt' };
  failures: Partial<Record<DeviceKind, DOMException>> = {};
  policy = true;
  hindered: MediaObstacle | undefined;
  /** What is plugged in. */
  listed: readonly ListedDevice[] = [];
  /** How many still listen. */
  watchers = 0;
  readonly #events = new EventTarget();
  tone = false;
  /** Set to hold back the answer until it resolves. */
  hold: Promise<unknown> = Promise.resolve();

  async open(
    kinds: readonly DeviceKind[],
    chosen: ChosenDevices = {},
  ): Promise<readonly MediaStreamTrack[]> {
    this.asked.push(kinds);
    this.wishes.push(chosen);
    await this.hold;
    for (const kind of kinds) {
      const failure = this.failures[kind];
      if (failure !== undefined) throw failure;
    }
    const tracks = kinds.map((kind) => this.#track(kind, chosen));
    this.tracks.push(...tracks);
    return tracks;
  }

  permission(kind: DeviceKind): Promise<PermissionStanding> {
    return Promise.resolve(this.standings[kind]);
  }

  watchPermission(
    kind: DeviceKind,
    listener: (standing: PermissionStanding) => void,
    signal: AbortSignal,
  ): void {
    this.#watch(kind, () => listener(this.standings[kind]), signal);
  }

  allowedByPolicy(): boolean {
    return this.policy;
  }

  list(): Promise<readonly ListedDevice[]> {
    return Promise.resolve(this.listed);
  }

  watchList(listener: () => void, signal: AbortSignal): void {
    this.#watch('list', listener, signal);
  }

  obstacle(): MediaObstacle | undefined {
    return this.hindered;
  }

  /** The person changes their mind in the browser's settings. */
  change(standings: Partial<Record<DeviceKind, PermissionStanding>>): void {
    this.standings = { ...this.standings, ...standings };
    for (const kind of Object.keys(standings)) this.#events.dispatchEvent(new Event(kind));
  }

  /** Something is plugged in or out. */
  plug(listed: readonly ListedDevice[]): void {
    this.listed = listed;
    this.#events.dispatchEvent(new Event('list'));
  }

  #watch(type: string, listener: () => void, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.watchers += 1;
    signal.addEventListener('abort', () => (this.watchers -= 1));
    this.#events.addEventListener(type, listener, { signal });
  }

  /** Takes the wished one where it is plugged in, else the first, as a browser does with `ideal`. */
  #track(kind: DeviceKind, chosen: ChosenDevices): MediaStreamTrack {
    const track = kind === 'camera' ? pictureTrack() : soundTrack(this.tone);
    const ofKind = this.listed.filter((device) => device.kind === kind);
    const device = ofKind.find(({ id }) => id === chosen[kind]?.id) ?? ofKind[0];
    if (device === undefined) return track;
    Object.defineProperty(track, 'label', { value: device.label });
    track.getSettings = () => ({ deviceId: device.id });
    return track;
  }
}
