import type { Signal } from '../wire/messages.js';
import { Peer, type SentTracks } from './peer.js';

export interface MeshEvents {
  readonly onSignal: (to: string, signal: Signal) => void;
  /** A stream or the state of a connection is another one now. */
  readonly onChange: () => void;
}

interface Link {
  readonly peer: Peer;
  readonly stream: MediaStream;
  isConnected: boolean;
}

/** The connections to everybody else. Small meetings only: each sends to each. */
export class Mesh {
  readonly #links = new Map<string, Link>();
  readonly #events: MeshEvents;
  #tracks: SentTracks = { audio: null, video: null };

  constructor(events: MeshEvents) {
    this.#events = events;
  }

  /** True while there is exactly one other, and it is connected: what Jitsi calls peer-to-peer. */
  get isDirect(): boolean {
    const [link, ...more] = this.#links.values();
    return link !== undefined && more.length === 0 && link.isConnected;
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
    const link: Link = { peer, stream, isConnected: false };
    this.#links.set(id, link);
    void peer.send(this.#tracks);
  }

  receive(from: string, signal: Signal): void {
    this.#links.get(from)?.peer.receive(signal);
  }

  send(tracks: SentTracks): void {
    this.#tracks = tracks;
    for (const { peer } of this.#links.values()) void peer.send(tracks);
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
}
