import { isMeetingCode, SessionError, type MeetingCode } from '@video-session/core';

/**
 * The meeting code that a page expects, from its attribute; empty when it expects none.
 * @throws {SessionError} `configuration-invalid`
 */
export function expectedMeetingCode(value: string): MeetingCode | undefined {
  if (!value) return undefined; // null, where the attribute was taken away
  if (isMeetingCode(value)) return value;
  throw new SessionError('configuration-invalid', '"meeting-code" is not a meeting code');
}
