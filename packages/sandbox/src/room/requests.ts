import type { Conference } from './conference.js';
import { ConnectionStatsReader } from './connection-stats.js';
import { sharingParticipants } from './derived-events.js';
import { listDevices, plain } from './devices.js';
import type { Respond } from './external-bridge.js';
import { userContextOf } from './participant-events.js';
import type { Speaker } from './speaker.js';

type Request = Readonly<Record<string, unknown>>;
type Answer = (conference: Conference, request: Request, speaker: Speaker) => unknown;

const STATS = new ConnectionStatsReader();

const ANSWERS: Readonly<Record<string, Answer>> = {
  'is-audio-muted': ({ media }) => media.microphone.isMuted,
  'is-video-muted': ({ media }) => media.camera.isMuted,
  'is-audio-available': ({ media }) => media.microphone.isAvailable,
  'is-video-available': ({ media }) => media.camera.isAvailable,
  'is-audio-disabled': () => false,
  'is-start-silent': () => false,
  // Jitsi always says so; the event says what is true.
  'is-sharing-screen': () => false,
  'connection-stats': ({ mesh }) => STATS.read(mesh.connections()),
  'get-p2p-status': ({ mesh }) => mesh.isDirect,
  'get-content-sharing-participants': ({ state }) => ({
    sharingParticipantIds: sharingParticipants(state),
  }),
  'session-id': ({ state, location }) => (state.self ? location.room : ''),
  'rooms-info': roomsInfo,
  invite: () => true,
  getAvailableDevices: () => listDevices(),
  getCurrentDevices: currentDevices,
  isDeviceChangeAvailable: (_conference, { deviceType }) =>
    deviceType !== 'output' || 'setSinkId' in HTMLMediaElement.prototype,
  isDeviceListAvailable: () => true,
  isMultipleAudioInputSupported: () => true,
  setDevice: (conference, { device }, speaker) => setDevice(conference, record(device), speaker),
};

/** Answers what the embedding page asks; what this room does not know stays without an answer. */
export function answerRequest(
  conference: Conference,
  request: Request,
  speaker: Speaker,
  respond: Respond,
): void {
  const name = String(request['name']);
  if (conference.hasCrashed || !Object.hasOwn(ANSWERS, name)) return;
  Promise.resolve(ANSWERS[name]?.(conference, request, speaker)).then(
    (result) => respond(result),
    (error: unknown) => respond(undefined, String(error)),
  );
}

function roomsInfo({ state, location }: Conference): object {
  const jid = `${location.room}@conference.${globalThis.location.hostname}`;
  const participants = [...(state.self ? [state.self] : []), ...state.others];
  return {
    rooms: [
      {
        isMainRoom: true,
        id: jid,
        jid,
        participants: participants.map((participant) => ({
          id: participant.id,
          jid: `${jid}/${participant.id}`,
          role: participant.role,
          displayName: participant.displayName,
          ...userContextOf(participant),
        })),
      },
    ],
  };
}

async function currentDevices(
  { media }: Conference,
  _request: Request,
  speaker: Speaker,
): Promise<object> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  const find = (kind: MediaDeviceKind, id: string | undefined): object | undefined => {
    const device = devices.find((one) => one.kind === kind && one.deviceId === id);
    return device && plain(device);
  };
  return {
    audioInput: find('audioinput', media.microphone.track?.getSettings().deviceId),
    audioOutput: find('audiooutput', speaker.deviceId),
    videoInput: find('videoinput', media.camera.track?.getSettings().deviceId),
  };
}

function setDevice({ media }: Conference, device: Request, speaker: Speaker): Promise<boolean> {
  const wanted = { id: text(device['id']), label: text(device['label']) };
  switch (device['kind']) {
    case 'audioinput':
      return media.microphone.use(wanted);
    case 'videoinput':
      return media.camera.use(wanted);
    case 'audiooutput':
      return speaker.use(wanted);
    default:
      return Promise.resolve(false);
  }
}

function record(value: unknown): Request {
  return typeof value === 'object' && value !== null ? (value as Request) : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
