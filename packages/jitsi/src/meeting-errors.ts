import { SessionError, type JsonObject, type MeetingFailureCode } from '@video-session/core';

const CODES: Readonly<Record<string, MeetingFailureCode>> = {
  'connection.passwordRequired': 'meeting-token-refused',
  'conference.authenticationRequired': 'meeting-token-refused',
  'conference.connectionError.notAllowed': 'meeting-room-refused',
  'conference.connectionError.accessDenied': 'meeting-room-refused',
  'conference.destroyed': 'meeting-destroyed',
};

/** Somebody has to be let in; Jitsi reports it as an error. */
const LOBBY = 'conference.connectionError.membersOnly';

/**
 * What Jitsi's `errorOccurred` means for the person; undefined for one that passes. Of Jitsi's
 * own words only a name that is known is repeated: nobody can say what is in the others (R40).
 */
export function failureOf(payload: JsonObject): SessionError | undefined {
  const { name, isFatal } = errorOf(payload);
  const code = typeof name === 'string' && Object.hasOwn(CODES, name) && CODES[name];
  if (code) return new SessionError(code, `Jitsi reported ${name}`);
  return isFatal === true
    ? new SessionError('meeting-connection-failed', 'Jitsi reported a fatal error')
    : undefined;
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
