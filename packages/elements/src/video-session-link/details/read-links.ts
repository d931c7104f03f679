import { decodeJoiningDetails, SessionError, type JoiningDetails } from '@video-session/core';

/**
 * Joining details from whatever a host's own script hands over: the decoded
 * object, or the JSON of the host API as it came. Every number in it is an instant.
 * @throws {SessionError} `host-answer-invalid`, naming the field
 */
export function readLinks(value: unknown): JoiningDetails {
  return decodeJoiningDetails(withInstantsAsText(value));
}

function withInstantsAsText(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value, instantAsText));
  } catch (cause) {
    throw new SessionError('host-answer-invalid', 'The links are not plain data', { cause });
  }
}

function instantAsText(_: string, value: unknown): unknown {
  return typeof value === 'number' ? new Date(value).toISOString() : value;
}
