import type { PageFaultName, ServerMessage } from '../wire/messages.js';
import { decodeToken, timeProblem } from '../wire/token-claims.js';
import type { Conference } from './conference.js';
import { mediaDevices } from './devices.js';
import type { DeviceFault } from './page-settings.js';

type FaultMessage = Extract<ServerMessage, { type: 'fault' }>;
type Effect = (conference: Conference, fault: FaultMessage) => void;

const EFFECTS: { readonly [Name in PageFaultName]: Effect } = {
  'network-away': onAway,
  // Jitsi then gives up without a word, and the last picture stays.
  'token-run-out': ({ mesh }) => mesh.pause(),
  'peer-crash': (conference) => conference.crash(),
  suspended: onSuspended,
  'devices-ended': ({ media }, { device }) => {
    if (device !== 'camera') void media.microphone.lose();
    if (device !== 'microphone') void media.camera.lose();
  },
};

/** Acts out a fault that the server wants of this page. */
export function actOut(conference: Conference, fault: FaultMessage): void {
  EFFECTS[fault.name](conference, fault);
}

/** After a short while all goes on; after a longer one the page loads again, if the token still holds. */
function onAway(conference: Conference, { ms }: FaultMessage): void {
  const { mesh, location, timings } = conference;
  mesh.pause();
  setTimeout(() => {
    if (ms < timings.unnoticedAway) {
      mesh.resume();
      return;
    }
    const { claims = {} } = decodeToken(location.jwt) ?? {};
    if (timeProblem(claims, Date.now() / 1000) === undefined) conference.startAgain();
  }, ms);
}

function onSuspended(conference: Conference): void {
  conference.close();
  conference.notify({ name: 'suspend-detected' });
  conference.patch({ phase: { name: 'suspended' } });
}

/** Takes the devices away from this page, as a browser does that was told no or has none. */
export function withholdDevices(faults: readonly DeviceFault[], room: string): void {
  const devices = mediaDevices();
  const [fault] = faults.filter((one) => one.room === undefined || one.room === room);
  if (!devices || !fault) return;
  const isAbsent = fault.name === 'devices-absent';
  const open = devices.getUserMedia.bind(devices);
  devices.getUserMedia = (constraints = {}) => {
    const hits = fault.device === undefined || constraints[KINDS[fault.device]] !== undefined;
    if (!hits) return open(constraints);
    const name = isAbsent ? 'NotFoundError' : 'NotAllowedError';
    return Promise.reject(new DOMException('Withheld by a fault', name));
  };
  if (!isAbsent) return;
  const list = devices.enumerateDevices.bind(devices);
  devices.enumerateDevices = async () =>
    (await list()).filter(({ kind }) => !isWithheld(kind, fault.device));
}

const KINDS = { microphone: 'audio', camera: 'video' } as const;

function isWithheld(kind: MediaDeviceKind, device: DeviceFault['device']): boolean {
  if (kind === 'audiooutput') return false;
  return device === undefined || kind === `${KINDS[device]}input`;
}
