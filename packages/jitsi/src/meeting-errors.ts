import { SessionError, type JsonObject, type MeetingFailureCode } from '@video-session/core';

interface Failure {
  readonly code: MeetingFailureCode;
  /** For the developer. Jitsi's own words are left out: nobody can say what is in them (R40). */
  readonly message: string;
}

const TOKEN_REFUSED: Failure = {
  code: 'meeting-token-refused',
  message: 'The meeting server refused the token: compare its issuer, audience, keys and clock',
};
const ROOM_REFUSED: Failure = {
  code: 'meeting-room-refused',
  message: 'The meeting server did not let this participant into this room',
};
const DESTROYED: Failure = {
  code: 'meeting-destroyed',
  message: 'The meeting was ended for everybody',
};
const CONNECTION_FAILED: Failure = {
  code: 'meeting-connection-failed',
  message: 'The meeting page has no connection to its server',
};

const FAILURES: Readonly<Record<string, Failure>> = {
  'connection.passwordRequired': TOKEN_REFUSED,
  'conference.authenticationRequired': TOKEN_REFUSED,
  'conference.connectionError.notAllowed': ROOM_REFUSED,
  'conference.connectionError.accessDenied': ROOM_REFUSED,
  'conference.destroyed': DESTROYED,
};

/** Somebody has to be let in; Jitsi reports it as an error. */
const LOBBY = 'conference.connectionError.membersOnly';

/** What Jitsi's `errorOccurred` means for the person; undefined for one that passes. */
export function failureOf(payload: JsonObject): SessionError | undefined {
  const { name, isFatal } = errorOf(payload);
  const known = typeof name === 'string' && Object.hasOwn(FAILURES, name) && FAILURES[name];
  const failure = known || (isFatal === true ? CONNECTION_FAILED : undefined);
  return failure && new SessionError(failure.code, failure.message);
}

export function isLobbyError(payload: JsonObject): boolean {
  return errorOf(payload)['name'] === LOBBY;
}

export function removedError(): SessionError {
  return new SessionError('meeting-removed', 'This participant was removed from the meeting');
}

/** Jitsi documents the error as the payload itself and sends it inside one. */
function errorOf(payload: JsonObject): JsonObject {
  const { error } = payload;
  return typeof error === 'object' && error !== null ? (error as JsonObject) : payload;
}
