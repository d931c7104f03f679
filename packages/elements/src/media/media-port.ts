import type { DeviceKind } from './device-kind.js';
import type { PermissionStanding } from './media-failure.js';

/** The browser's devices. Tests put a fake in its place. */
export interface MediaPort {
  /**
   * Opens one device of each kind, asking the person where need be.
   * @returns one live track per kind, in that order
   * @throws DOMException of `getUserMedia`; `NotSupportedError` where the page has no devices
   */
  open(kinds: readonly DeviceKind[]): Promise<readonly MediaStreamTrack[]>;
  /** Never asks the person. */
  permission(kind: DeviceKind): Promise<PermissionStanding>;
  /** False where the page's permissions policy withholds the device. */
  allowedByPolicy(kind: DeviceKind): boolean;
}

/** Good for a preview and kind to an old phone; the meeting chooses its own. */
const CONSTRAINTS = {
  camera: { width: { ideal: 1280 }, height: { ideal: 720 }, facingMode: 'user' },
  microphone: { echoCancellation: true, noiseSuppression: true },
} satisfies Record<DeviceKind, MediaTrackConstraints>;

const TRACK_KIND = { camera: 'video', microphone: 'audio' } as const;

/** Reads `navigator` when called, so that a page may be rendered where there is none. */
export const browserMedia: MediaPort = {
  async open(kinds) {
    const stream = await mediaDevices().getUserMedia({
      video: kinds.includes('camera') && CONSTRAINTS.camera,
      audio: kinds.includes('microphone') && CONSTRAINTS.microphone,
    });
    return kinds.flatMap((kind) => {
      return stream.getTracks().filter((track) => track.kind === TRACK_KIND[kind]);
    });
  },

  async permission(kind) {
    try {
      // Firefox before 132 and older Safari do not know these names.
      return (await navigator.permissions.query({ name: kind })).state;
    } catch {
      return 'unknown';
    }
  },

  allowedByPolicy(kind) {
    const { permissionsPolicy, featurePolicy } = document as DocumentWithPolicy;
    return (permissionsPolicy ?? featurePolicy)?.allowsFeature(kind) ?? true;
  },
};

function mediaDevices(): MediaDevices {
  const { mediaDevices } = navigator as { mediaDevices?: MediaDevices };
  if (mediaDevices !== undefined) return mediaDevices;
  throw new DOMException('This page has no media devices', 'NotSupportedError');
}

interface PolicyReader {
  allowsFeature(feature: string): boolean;
}

/** Chromium only, under its old or its new name. */
interface DocumentWithPolicy {
  readonly permissionsPolicy?: PolicyReader;
  readonly featurePolicy?: PolicyReader;
}
