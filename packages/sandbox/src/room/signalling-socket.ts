import type { ClientMessage, ServerMessage } from '../wire/messages.js';
import { SOCKET_PATH } from '../wire/socket-path.js';
import type { Signalling, SignallingEvents } from './signalling.js';

/** Meets the others on the server that delivered the page. */
export function openSocket(events: SignallingEvents): Signalling {
  const url = new URL(SOCKET_PATH, location.origin);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  const socket = new WebSocket(url);
  const waiting: ClientMessage[] = [];
  let isClosed = false;

  function send(message: ClientMessage): void {
    if (socket.readyState === WebSocket.CONNECTING) waiting.push(message);
    else if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
  }

  socket.addEventListener('open', () => waiting.splice(0).forEach(send));
  socket.addEventListener('message', (event: MessageEvent<string>) => {
    if (!isClosed) events.onMessage(JSON.parse(event.data) as ServerMessage);
  });
  socket.addEventListener('close', () => {
    if (!isClosed) events.onLost();
  });

  return {
    send,
    close() {
      isClosed = true;
      send({ type: 'leave' });
      socket.close(1000);
    },
  };
}
