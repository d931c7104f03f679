import { decodeJoiningDetails, SessionError, type JoiningDetails } from '@video-session/core';

/**
 * Joining details from whatever a host's own script hands over: the decoded
 * object, or the JSON of the host API as it came. Every number in it is an instant,
 * but the identifier of the appointment, which is a number in most records.
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

function instantAsText(name: string, value: unknown): unknown {
  if (typeof value !== 'number') return value;
  return name === 'appointmentId' ? String(value) : new Date(value).toISOString();
}
