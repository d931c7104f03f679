import type { MediaType } from '../wire/messages.js';
import type { Notify } from '../wire/events.js';

/** The devices of the computer, in the shape of Jitsi's `getAvailableDevices`. */
export interface DeviceList {
  readonly audioInput: readonly object[];
  readonly audioOutput: readonly object[];
  readonly videoInput: readonly object[];
}

export async function listDevices(): Promise<DeviceList> {
  const devices = await enumerate();
  const ofKind = (kind: MediaDeviceKind): object[] =>
    devices.filter((device) => device.kind === kind).map((device) => ({ ...plain(device) }));
  return {
    audioInput: ofKind('audioinput'),
    audioOutput: ofKind('audiooutput'),
    videoInput: ofKind('videoinput'),
  };
}

/** Reports every device that is plugged in or out. */
export function watchDevices(notify: Notify): void {
  mediaDevices()?.addEventListener('devicechange', () => {
    void listDevices().then((list) => {
      notify({ name: 'device-list-changed', devices: list });
    });
  });
}

/** Finds a device by its id or label; host pages know only labels, because ids differ by origin. */
export async function findDevice(
  kind: MediaDeviceKind,
  wanted: { readonly id?: string; readonly label?: string },
): Promise<MediaDeviceInfo | undefined> {
  const devices = (await enumerate()).filter((device) => device.kind === kind);
  return (
    devices.find((device) => wanted.id && device.deviceId === wanted.id) ??
    devices.find((device) => wanted.label && device.label === wanted.label)
  );
}

/** A copy that can be sent to another page. */
export function plain({ deviceId, groupId, kind, label }: MediaDeviceInfo): object {
  return { deviceId, groupId, kind, label };
}

/**
 * Opens one device; `undefined` when that fails, after saying why in Jitsi's words.
 * Camera and microphone are opened one by one, so that the one does not take the other with it.
 */
export async function openDevice(
  mediaType: MediaType,
  deviceId: string | undefined,
  notify: Notify,
): Promise<MediaStreamTrack | undefined> {
  try {
    const constraints = deviceId ? { deviceId: { ideal: deviceId } } : {};
    const stream = await devices().getUserMedia(
      mediaType === 'audio'
        ? { audio: constraints }
        : { video: { width: { ideal: 1280 }, height: { ideal: 720 }, ...constraints } },
    );
    return stream.getTracks()[0];
  } catch (error) {
    reportDeviceError(mediaType, error instanceof Error ? error.name : '', notify);
    return undefined;
  }
}

/** @param name of the browser's error */
export function reportDeviceError(mediaType: MediaType, name: string, notify: Notify): void {
  notify({
    name: mediaType === 'audio' ? 'mic-error' : 'camera-error',
    ...deviceError(name, mediaType),
  });
}

/** Type and message of Jitsi's `micError` and `cameraError` for a failure of the browser. */
function deviceError(
  name: string,
  mediaType: MediaType,
): { readonly type: string; readonly message: string } {
  const device = mediaType === 'audio' ? 'microphone' : 'camera';
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return { type: 'gum.permission_denied', message: `No permission to use: ${device}` };
    case 'NotFoundError':
      return { type: 'gum.not_found', message: `No such device: ${device}` };
    case 'OverconstrainedError':
      return { type: 'gum.constraint_failed', message: `Not able to do what is asked: ${device}` };
    default:
      return { type: 'gum.general', message: `Could not be opened: ${device}` };
  }
}

async function enumerate(): Promise<MediaDeviceInfo[]> {
  try {
    return await devices().enumerateDevices();
  } catch {
    return [];
  }
}

function devices(): MediaDevices {
  const available = mediaDevices();
  if (!available) throw new DOMException('No media devices on an insecure page', 'NotAllowedError');
  return available;
}

/** Absent on pages without https, whatever the types say. */
export function mediaDevices(): MediaDevices | undefined {
  return navigator.mediaDevices;
}
