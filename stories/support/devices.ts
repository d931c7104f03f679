import type { JoinScreenElement } from '@video-session/elements';
import { drawPerson } from './draw-person.js';

type MediaPort = JoinScreenElement['media'];
type Kind = Parameters<MediaPort['open']>[0][number];
type Listed = Awaited<ReturnType<MediaPort['list']>>[number];

const nothing = () => undefined;

/** Devices that need no devices: a drawn person, and a soft tone that nobody hears. */
export const workingDevices: MediaPort = {
  open: (kinds) => Promise.resolve(kinds.map((kind) => TRACKS[kind]())),
  permission: () => Promise.resolve('prompt'),
  watchPermission: nothing,
  allowedByPolicy: () => true,
  list: () => Promise.resolve([]),
  watchList: nothing,
  obstacle: nothing,
};

/** The browser is still waiting for the person's answer. */
export const unansweredDevices: MediaPort = {
  ...workingDevices,
  open: () => new Promise(nothing),
};

/** Allowed, and yet nothing comes: the driver hangs. */
export const slowDevices: MediaPort = {
  ...unansweredDevices,
  permission: () => Promise.resolve('granted'),
};

const refusing = (name: string, message = ''): MediaPort => ({
  ...workingDevices,
  open: () => Promise.reject(new DOMException(message, name)),
});

const refusingCamera = (name: string): MediaPort => ({
  ...workingDevices,
  open: (kinds) =>
    kinds.includes('camera')
      ? Promise.reject(new DOMException('', name))
      : workingDevices.open(kinds),
});

/** The person has said no before. */
export const blockedDevices: MediaPort = {
  ...refusing('NotAllowedError', 'Permission denied'),
  permission: () => Promise.resolve('denied'),
};

/** The person has closed the browser's question. */
export const dismissedDevices = refusing('NotAllowedError', 'Permission dismissed');

/** The system's settings keep the browser out. */
export const systemDevices = refusing('NotAllowedError', 'Permission denied by system');

/** A computer without a camera. */
export const withoutCamera = refusingCamera('NotFoundError');

/** Another program has the camera. */
export const cameraInUse = refusingCamera('NotReadableError');

/** The camera is in use, and there is no microphone: each with its own words. */
export const twoCauses: MediaPort = {
  ...workingDevices,
  open: (kinds) =>
    Promise.reject(
      new DOMException('', kinds.includes('camera') ? 'NotReadableError' : 'NotFoundError'),
    ),
};

/** The host's page does not let this part of it use a camera. */
export const withheldDevices: MediaPort = {
  ...blockedDevices,
  allowedByPolicy: () => false,
  obstacle: () => 'policy-blocked',
};

export const insecurePage: MediaPort = { ...workingDevices, obstacle: () => 'insecure' };
export const insideAnApp: MediaPort = { ...workingDevices, obstacle: () => 'in-app' };
export const tooOld: MediaPort = { ...workingDevices, obstacle: () => 'unsupported' };

const TWO_OF_EACH: readonly Listed[] = [
  { kind: 'camera', id: 'front', label: 'Front camera' },
  { kind: 'camera', id: 'back', label: 'Back camera' },
  { kind: 'microphone', id: 'own', label: 'Built-in microphone' },
  { kind: 'microphone', id: 'headset', label: 'Headset' },
  { kind: 'speaker', id: 'own', label: 'Built-in speakers' },
  { kind: 'speaker', id: 'headset', label: 'Headset' },
];

export interface PluggedDevices extends MediaPort {
  /** Plugs the headset in or out. */
  readonly change: (to: 'all' | 'without headset') => void;
}

/** Two of each. */
export function pluggedDevices(): PluggedDevices {
  let listed = TWO_OF_EACH;
  const events = new EventTarget();
  return {
    ...workingDevices,
    list: () => Promise.resolve(listed),
    watchList: (listener, signal) => events.addEventListener('list', listener, { signal }),
    change: (to) => {
      listed = TWO_OF_EACH.filter(({ id }) => to === 'all' || id !== 'headset');
      events.dispatchEvent(new Event('list'));
    },
  };
}

/** A camera that is unplugged while it runs, with another one beside it. */
export function lostCamera(): MediaPort & { readonly lose: () => void } {
  let camera: MediaStreamTrack | undefined;
  return {
    ...workingDevices,
    open: async (kinds) => {
      const tracks = await workingDevices.open(kinds);
      camera = tracks.find(({ kind }) => kind === 'video');
      return tracks;
    },
    lose: () => {
      camera?.stop();
      camera?.dispatchEvent(new Event('ended'));
    },
  };
}

const TRACKS: Record<Kind, () => MediaStreamTrack> = {
  camera: pictureTrack,
  microphone: soundTrack,
};

function pictureTrack(): MediaStreamTrack {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: 1280, height: 720 });
  const track = onlyTrack(canvas.captureStream(15));
  const draw = (time: number) => {
    drawPerson(canvas, time);
    if (track.readyState === 'live') requestAnimationFrame(draw);
  };
  draw(0);
  return track;
}

function soundTrack(): MediaStreamTrack {
  const context = new AudioContext();
  const destination = context.createMediaStreamDestination();
  const tone = new OscillatorNode(context, { frequency: 220 });
  tone.connect(new GainNode(context, { gain: 0.2 })).connect(destination);
  tone.start();
  return onlyTrack(destination.stream);
}

function onlyTrack(stream: MediaStream): MediaStreamTrack {
  const [track] = stream.getTracks();
  if (track === undefined) throw new TypeError('The stream has no track');
  return track;
}
