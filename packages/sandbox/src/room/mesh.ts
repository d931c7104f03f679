import type { Signal } from '../wire/messages.js';
import { Peer, type SentTracks } from './peer.js';

export interface MeshEvents {
  readonly onSignal: (to: string, signal: Signal) => void;
  /** A stream or the state of a connection is another one now. */
  readonly onChange: () => void;
  /** After how many milliseconds without a sign a connection counts as lost. */
  readonly silenceLimit: number;
}

interface Link {
  readonly peer: Peer;
  readonly stream: MediaStream;
  isConnected: boolean;
  isSilent: boolean;
  isLost: boolean;
}

const NOTHING: SentTracks = { audio: null, video: null };

/** The connections to everybody else. Small meetings only: each sends to each. */
export class Mesh {
  readonly #links = new Map<string, Link>();
  readonly #events: MeshEvents;
  #tracks = NOTHING;
  #isPaused = false;
  #receivesPictures = true;

  constructor(events: MeshEvents) {
    this.#events = events;
  }

  /** True while there is exactly one other, and it is connected: what Jitsi calls peer-to-peer. */
  get isDirect(): boolean {
    const [link, ...more] = this.#links.values();
    return link !== undefined && more.length === 0 && link.isConnected && !link.isLost;
  }

  streamOf(id: string): MediaStream | undefined {
    return this.#links.get(id)?.stream;
  }

  connections(): RTCPeerConnection[] {
    return [...this.#links.values()].map((link) => link.peer.connection);
  }

  /** Both sides come to the same answer who begins, also when both came at the same time. */
  connect(selfId: string, id: string): void {
    if (this.#links.has(id)) return;
    const stream = new MediaStream();
    const peer = new Peer(selfId < id, {
      onSignal: (signal) => this.#events.onSignal(id, signal),
      onTrack: (track) => {
        stream.addTrack(track);
        this.#events.onChange();
      },
      onConnection: (isConnected) => {
        link.isConnected = isConnected;
        this.#events.onChange();
      },
    });
    const link: Link = { peer, stream, isConnected: false, isSilent: false, isLost: false };
    this.#links.set(id, link);
    peer.receivePictures(this.#receivesPictures);
    this.#sendTo(link);
  }

  receive(from: string, signal: Signal): void {
    this.#links.get(from)?.peer.receive(signal);
  }

  send(tracks: SentTracks): void {
    this.#tracks = tracks;
    this.#sendToAll();
  }

  /** Whether the others' pictures are wanted; their voices always are. */
  receivePictures(wanted: boolean): void {
    this.#receivesPictures = wanted;
    for (const { peer } of this.#links.values()) peer.receivePictures(wanted);
  }

  /** Sends nothing to anybody, without a word to them. */
  pause(): void {
    this.#isPaused = true;
    this.#sendToAll();
  }

  resume(): void {
    this.#isPaused = false;
    this.#sendToAll();
  }

  /** Nothing comes from them any more, which is noticed only after a while. */
  silence(id: string): void {
    const link = this.#links.get(id);
    if (!link) return;
    link.isSilent = true;
    this.#sendTo(link);
    setTimeout(() => {
      link.isLost = link.isSilent;
      this.#events.onChange();
    }, this.#events.silenceLimit);
  }

  hearAgain(id: string): void {
    const link = this.#links.get(id);
    if (!link) return;
    link.isSilent = false;
    link.isLost = false;
    this.#sendTo(link);
    this.#events.onChange();
  }

  disconnect(id: string): void {
    this.#links.get(id)?.peer.close();
    this.#links.delete(id);
    this.#events.onChange();
  }

  close(): void {
    for (const { peer } of this.#links.values()) peer.close();
    this.#links.clear();
  }

  #sendToAll(): void {
    for (const link of this.#links.values()) this.#sendTo(link);
  }

  #sendTo({ peer, isSilent }: Link): void {
    void peer.send(this.#isPaused || isSilent ? NOTHING : this.#tracks);
  }
}
