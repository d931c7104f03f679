import type { DeviceKind } from '../media/device-kind.js';
import type { PermissionStanding } from '../media/media-failure.js';
import type { MediaPort } from '../media/media-port.js';

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
  /** Every track that was given out. */
  readonly tracks: MediaStreamTrack[] = [];
  standings: Record<DeviceKind, PermissionStanding> = { camera: 'prompt', microphone: 'prompt' };
  failures: Partial<Record<DeviceKind, DOMException>> = {};
  policy = true;
  tone = false;
  /** Set to hold back the answer until it resolves. */
  hold: Promise<unknown> = Promise.resolve();

  async open(kinds: readonly DeviceKind[]): Promise<readonly MediaStreamTrack[]> {
    this.asked.push(kinds);
    await this.hold;
    for (const kind of kinds) {
      const failure = this.failures[kind];
      if (failure !== undefined) throw failure;
    }
    const tracks = kinds.map((kind) =>
      kind === 'camera' ? pictureTrack() : soundTrack(this.tone),
    );
    this.tracks.push(...tracks);
    return tracks;
  }

  permission(kind: DeviceKind): Promise<PermissionStanding> {
    return Promise.resolve(this.standings[kind]);
  }

  allowedByPolicy(): boolean {
    return this.policy;
  }
}
