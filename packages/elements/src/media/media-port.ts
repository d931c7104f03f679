import { browserLack } from '../browser/browser-check.js';
import { inAppBrowser } from '../browser/in-app.js';
import type { ChosenDevices, DeviceKind, ListedDevice, ListedKind } from './device-kind.js';
import type { PermissionStanding } from './media-failure.js';

/** Why no device can be had here, whatever a person presses. */
export type MediaObstacle =
  /** The page that embeds this one keeps camera and microphone from it. */
  | 'policy-blocked'
  /** Plain http. */
  | 'insecure'
  /** A browser inside another app, without devices. */
  | 'in-app'
  /** A browser that gives no devices, but can show a call. */
  | 'no-devices'
  /** Too old for a call. */
  | 'unsupported';

/** The browser's devices. Tests put a fake in its place. */
export interface MediaPort {
  /**
   * Opens one device of each kind, asking the person where need be.
   * @param chosen which ones the person would rather have (R19)
   * @returns one live track per kind, in that order
   * @throws DOMException of `getUserMedia`; `NotSupportedError` where the page has no devices
   */
  open(kinds: readonly DeviceKind[], chosen?: ChosenDevices): Promise<readonly MediaStreamTrack[]>;
  /** Never asks the person. */
  permission(kind: DeviceKind): Promise<PermissionStanding>;
  /** Tells when the person changes a permission in the browser's own settings. */
  watchPermission(
    kind: DeviceKind,
    listener: (standing: PermissionStanding) => void,
    signal: AbortSignal,
  ): void;
  /** False where the page's permissions policy withholds the device. */
  allowedByPolicy(kind: DeviceKind): boolean;
  /** What is plugged in. Never asks the person, and has no labels until something was allowed. */
  list(): Promise<readonly ListedDevice[]>;
  /** Tells when something is plugged in or out. */
  watchList(listener: () => void, signal: AbortSignal): void;
  obstacle(): MediaObstacle | undefined;
}

/** Good for a preview and kind to an old phone; the meeting chooses its own. */
function constraintsFor(kind: DeviceKind, chosen: ChosenDevices): MediaTrackConstraints {
  const id = chosen[kind]?.id;
  const device = id === undefined || id === '' ? undefined : { deviceId: { ideal: id } };
  if (kind === 'microphone') return { echoCancellation: true, noiseSuppression: true, ...device };
  // No second wish beside the width: together they could outweigh the chosen device.
  return { width: { ideal: innerWidth < 800 ? 640 : 1280 }, ...(device ?? { facingMode: 'user' }) };
}

const TRACK_KIND = { camera: 'video', microphone: 'audio' } as const;

const LISTED_KIND: Readonly<Record<MediaDeviceKind, ListedKind>> = {
  videoinput: 'camera',
  audioinput: 'microphone',
  audiooutput: 'speaker',
};

/** Reads `navigator` when called, so that a page may be rendered where there is none. */
export const browserMedia: MediaPort = {
  async open(kinds, chosen = {}) {
    const devices = mediaDevices();
    if (devices === undefined) throw new DOMException('No media devices', 'NotSupportedError');
    const stream = await devices.getUserMedia({
      video: kinds.includes('camera') && constraintsFor('camera', chosen),
      audio: kinds.includes('microphone') && constraintsFor('microphone', chosen),
    });
    return kinds.flatMap((kind) => {
      return stream.getTracks().filter((track) => track.kind === TRACK_KIND[kind]);
    });
  },

  async permission(kind) {
    return (await permissionStatus(kind))?.state ?? 'unknown';
  },

  watchPermission(kind, listener, signal) {
    void permissionStatus(kind).then((status) => {
      if (signal.aborted) return;
      status?.addEventListener('change', () => listener(status.state), { signal });
    });
  },

  allowedByPolicy(kind) {
    const { permissionsPolicy, featurePolicy } = document as DocumentWithPolicy;
    return (permissionsPolicy ?? featurePolicy)?.allowsFeature(kind) ?? true;
  },

  async list() {
    const devices = (await mediaDevices()?.enumerateDevices()) ?? [];
    return devices.map(({ kind, deviceId, label }) => {
      return { kind: LISTED_KIND[kind], id: deviceId, label };
    });
  },

  watchList(listener, signal) {
    mediaDevices()?.addEventListener('devicechange', listener, { signal });
  },

  obstacle() {
    const lack = browserLack(window);
    if (lack === undefined || lack === 'insecure') return lack;
    if (lack === 'policy') return 'policy-blocked';
    if (inAppBrowser(navigator.userAgent) !== undefined) return 'in-app';
    return lack === 'calls' ? 'unsupported' : 'no-devices';
  },
};

/** Absent on plain http, in some browsers inside other apps, and in old ones. */
function mediaDevices(): MediaDevices | undefined {
  return (navigator as { mediaDevices?: MediaDevices }).mediaDevices;
}

async function permissionStatus(name: DeviceKind): Promise<PermissionStatus | undefined> {
  try {
    return await navigator.permissions.query({ name });
  } catch {
    return undefined; // Firefox before 132 and older Safari do not know these names.
  }
}

interface PolicyReader {
  allowsFeature(feature: string): boolean;
}

/** Chromium only, under its old or its new name. */
interface DocumentWithPolicy {
  readonly permissionsPolicy?: PolicyReader;
  readonly featurePolicy?: PolicyReader;
}
