import type { ClientMessage, ServerMessage } from '../wire/messages.js';

/** What a room page hears on the way to the others. */
export interface SignallingEvents {
  readonly onMessage: (message: ServerMessage) => void;
  /** The way is gone, and nobody asked for it. */
  readonly onLost: () => void;
}

/** The way to the others: a server's WebSocket, or a channel between the pages themselves. */
export interface Signalling {
  send(message: ClientMessage): void;
  /** Says goodbye. Nothing is heard afterwards. */
  close(): void;
}

export type OpenSignalling = (events: SignallingEvents) => Signalling;
