import type { JoinScreenElement } from '@video-session/elements';
import { drawPerson } from './draw-person.js';

type MediaPort = JoinScreenElement['media'];
type Kind = Parameters<MediaPort['open']>[0][number];

/** Devices that need no devices: a drawn person, and a soft tone that nobody hears. */
export const workingDevices: MediaPort = {
  open: (kinds) => Promise.resolve(kinds.map((kind) => TRACKS[kind]())),
  permission: () => Promise.resolve('prompt'),
  allowedByPolicy: () => true,
};

/** The browser is still waiting for the person's answer. */
export const unansweredDevices: MediaPort = {
  ...workingDevices,
  open: () => new Promise(() => undefined),
};

/** The person, or their system, has said no before. */
export const blockedDevices: MediaPort = {
  ...workingDevices,
  open: () => Promise.reject(new DOMException('Permission denied', 'NotAllowedError')),
  permission: () => Promise.resolve('denied'),
};

/** A computer without a camera. */
export const withoutCamera: MediaPort = {
  ...workingDevices,
  open: (kinds) =>
    kinds.includes('camera')
      ? Promise.reject(new DOMException('Requested device not found', 'NotFoundError'))
      : workingDevices.open(kinds),
};

/** Another program has the camera. */
export const cameraInUse: MediaPort = {
  ...workingDevices,
  open: (kinds) =>
    kinds.includes('camera')
      ? Promise.reject(new DOMException('Could not start video source', 'NotReadableError'))
      : workingDevices.open(kinds),
};

/** The host's page does not let this part of it use a camera. */
export const withheldDevices: MediaPort = {
  ...blockedDevices,
  allowedByPolicy: () => false,
};

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
