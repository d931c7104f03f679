import { withTimeLimit } from '@video-session/core';
import { measureChannel } from './measure-channel.js';
import type { Findings, Pace } from './verdict.js';

const PATIENCE_MILLISECONDS = 8_000;

/**
 * Whether a STUN server says what this device's address is on the outside.
 * @throws the signal's reason
 */
export async function findAddress(
  iceServers: readonly RTCIceServer[],
  signal: AbortSignal,
): Promise<Findings['stun']> {
  const servers = serversOf(iceServers, /^stuns?:/);
  if (servers.length === 0) return 'unknown';
  const found = await attempt(signal, (limited) => outsideAddress(servers, limited));
  return found === 'failed' ? 'missing' : found;
}

/**
 * A call with oneself over the TURN servers alone.
 * @throws the signal's reason
 */
export async function tryRelay(
  iceServers: readonly RTCIceServer[],
  signal: AbortSignal,
): Promise<Findings['relay']> {
  const servers = serversOf(iceServers, /^turns?:/);
  if (servers.length === 0) return 'unknown';
  const settings: RTCConfiguration = { iceServers: servers, iceTransportPolicy: 'relay' };
  const pace = await attempt(signal, (limited) => callOneself(settings, limited));
  if (typeof pace !== 'object') return pace;
  // Both ends go by the server, so every byte takes the way twice.
  return { ...pace, roundTripMilliseconds: pace.roundTripMilliseconds / 2 };
}

/** Connects two ends in this page and measures between them. Both are closed in any case. */
export async function callOneself(settings: RTCConfiguration, signal: AbortSignal): Promise<Pace> {
  const near = new RTCPeerConnection(settings);
  const far = new RTCPeerConnection(settings);
  try {
    const failed = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    });
    const pace = measureChannel(near, far, signal);
    pace.catch(() => undefined); // it may be given up before anybody waits for it
    return await Promise.race([failed, connect(near, far).then(() => pace)]);
  } finally {
    near.close();
    far.close();
  }
}

async function connect(near: RTCPeerConnection, far: RTCPeerConnection): Promise<void> {
  passCandidates(near, far);
  passCandidates(far, near);
  await near.setLocalDescription();
  await far.setRemoteDescription(descriptionOf(near));
  await far.setLocalDescription();
  await near.setRemoteDescription(descriptionOf(far));
}

function descriptionOf({ localDescription }: RTCPeerConnection): RTCSessionDescriptionInit {
  if (localDescription === null) throw new Error('It was closed');
  return localDescription;
}

/** Those that come before the other end knows of the call wait with it. */
function passCandidates(from: RTCPeerConnection, to: RTCPeerConnection): void {
  const early: RTCIceCandidate[] = [];
  const give = (candidate: RTCIceCandidate) =>
    void to.addIceCandidate(candidate).catch(() => undefined);
  from.addEventListener('icecandidate', ({ candidate }) => {
    if (candidate === null) return;
    if (to.remoteDescription === null) early.push(candidate);
    else give(candidate);
  });
  to.addEventListener('signalingstatechange', () => {
    if (to.remoteDescription !== null) early.splice(0).forEach(give);
  });
}

async function outsideAddress(
  iceServers: RTCIceServer[],
  signal: AbortSignal,
): Promise<'found' | 'missing'> {
  const connection = new RTCPeerConnection({ iceServers });
  try {
    const found = new Promise<'found' | 'missing'>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      connection.addEventListener('icecandidate', ({ candidate }) => {
        if (candidate?.type === 'srflx') resolve('found');
      });
      connection.addEventListener('icegatheringstatechange', () => {
        if (connection.iceGatheringState === 'complete') resolve('missing');
      });
    });
    connection.createDataChannel('check');
    const started = connection.setLocalDescription();
    return await Promise.race([found, started.then(() => found)]);
  } finally {
    connection.close();
  }
}

function serversOf(servers: readonly RTCIceServer[], scheme: RegExp): RTCIceServer[] {
  return servers.flatMap((server) => {
    const urls = [server.urls].flat().filter((url) => scheme.test(url));
    return urls.length === 0 ? [] : [{ ...server, urls }];
  });
}

/** A browser without calls, or servers that it does not understand, say nothing about the network. */
async function attempt<T>(
  signal: AbortSignal,
  work: (limited: AbortSignal) => Promise<T>,
): Promise<T | 'failed' | 'unknown'> {
  if (typeof RTCPeerConnection === 'undefined') return 'unknown';
  try {
    return await withTimeLimit(signal, PATIENCE_MILLISECONDS, work);
  } catch (thrown) {
    signal.throwIfAborted();
    return thrown instanceof DOMException || thrown instanceof TypeError ? 'unknown' : 'failed';
  }
}
