import type { Signal } from '../wire/messages.js';

/** The tracks one sends; `null` is silence or darkness. */
export interface SentTracks {
  readonly audio: MediaStreamTrack | null;
  readonly video: MediaStreamTrack | null;
}

export interface PeerEvents {
  readonly onSignal: (signal: Signal) => void;
  readonly onTrack: (track: MediaStreamTrack) => void;
  readonly onConnection: (isConnected: boolean) => void;
}

const CONFIGURATION: RTCConfiguration = { iceServers: [] };

/**
 * The connection to one other participant, by perfect negotiation. One audio and one video
 * channel are agreed on once; muting and screen sharing only swap what is sent in them.
 */
export class Peer {
  readonly connection = new RTCPeerConnection(CONFIGURATION);
  readonly #isPolite: boolean;
  readonly #events: PeerEvents;
  #tracks: SentTracks = { audio: null, video: null };
  #receivesPictures = true;
  #isOffering = false;
  #ignoresOffer = false;
  // Signals are applied one after the other, in the order they came.
  #queue: Promise<void> = Promise.resolve();

  /** Exactly one of the two has to be the initiator; the other one is polite. */
  constructor(isInitiator: boolean, events: PeerEvents) {
    this.#isPolite = !isInitiator;
    this.#events = events;
    const { connection } = this;
    connection.addEventListener('negotiationneeded', () => void this.#offer());
    connection.addEventListener('icecandidate', ({ candidate }) =>
      events.onSignal({ candidate: candidate && { ...candidate.toJSON() } }),
    );
    connection.addEventListener('track', ({ track }) => events.onTrack(track));
    connection.addEventListener('connectionstatechange', () => this.#onState());
    if (isInitiator) {
      connection.addTransceiver('audio');
      connection.addTransceiver('video');
    }
  }

  /** Sends these tracks from now on. */
  async send(tracks: SentTracks): Promise<void> {
    this.#tracks = tracks;
    await Promise.all(
      this.connection.getTransceivers().map(async (transceiver) => {
        const kind = transceiver.receiver.track.kind;
        const track = kind === 'audio' ? tracks.audio : tracks.video;
        if (transceiver.sender.track !== track) await transceiver.sender.replaceTrack(track);
      }),
    );
  }

  /** Whether the other one is to send their picture. */
  receivePictures(wanted: boolean): void {
    this.#receivesPictures = wanted;
    if (this.connection.signalingState === 'closed') return;
    for (const transceiver of this.connection.getTransceivers()) this.#direct(transceiver);
  }

  receive(signal: Signal): void {
    this.#queue = this.#queue.then(() => this.#apply(signal)).catch(() => undefined);
  }

  close(): void {
    this.connection.close();
  }

  #direct(transceiver: RTCRtpTransceiver): void {
    const isUnwanted = transceiver.receiver.track.kind === 'video' && !this.#receivesPictures;
    transceiver.direction = isUnwanted ? 'sendonly' : 'sendrecv';
  }

  #onState(): void {
    const { connectionState } = this.connection;
    if (connectionState === 'failed') this.connection.restartIce();
    this.#events.onConnection(connectionState === 'connected');
  }

  async #offer(): Promise<void> {
    this.#isOffering = true;
    try {
      await this.connection.setLocalDescription();
      this.#sendDescription();
    } catch {
      // Closed in the meantime, or an offer of the other came first: then that one counts.
    } finally {
      this.#isOffering = false;
    }
  }

  async #apply({ description, candidate }: Signal): Promise<void> {
    if (description) await this.#describe(description as RTCSessionDescriptionInit);
    else if (candidate && !this.#ignoresOffer) await this.connection.addIceCandidate(candidate);
  }

  async #describe(description: RTCSessionDescriptionInit): Promise<void> {
    const isStable = this.connection.signalingState === 'stable' && !this.#isOffering;
    const collides = description.type === 'offer' && !isStable;
    this.#ignoresOffer = collides && !this.#isPolite;
    if (this.#ignoresOffer) return;
    await this.connection.setRemoteDescription(description);
    if (description.type !== 'offer') return;
    for (const transceiver of this.connection.getTransceivers()) {
      this.#direct(transceiver);
    }
    await this.send(this.#tracks);
    await this.connection.setLocalDescription();
    this.#sendDescription();
  }

  #sendDescription(): void {
    const description = this.connection.localDescription;
    if (description) {
      this.#events.onSignal({ description: { type: description.type, sdp: description.sdp } });
    }
  }
}
