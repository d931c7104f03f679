import type { MeetingCode } from './meeting-code.js';
import type { SessionErrorCode } from './errors.js';
import type { SessionRole } from './session-token.js';

/** A step worth keeping in the host's audit trail: no personal data, no link code, no token (R42). */
export interface AuditEvent {
  readonly version: 1;
  readonly type: 'links-created' | 'session-issued' | 'session-refused';
  readonly meetingCode: MeetingCode;
  readonly role: SessionRole | undefined;
  /** Why, for a refusal. */
  readonly code: SessionErrorCode | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
}
