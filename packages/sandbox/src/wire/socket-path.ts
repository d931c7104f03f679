/** Where room pages find the server's WebSocket. Not a name a room can have. */
export const SOCKET_PATH = '/-/socket';
