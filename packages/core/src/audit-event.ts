import type { SessionErrorCode } from './errors.js';
import type { MeetingCode } from './meeting-code.js';
import type { SessionRole } from './session-role.js';

/** Steps that the backend sees itself. */
export const BACKEND_AUDIT_TYPES = [
  'links-created',
  'links-renewed',
  'links-cancelled',
  'session-issued',
  'session-refused',
  'presence-waiting',
  'presence-in-session',
  'presence-left',
  'patient-admitted',
  'message-sent',
  'calendar-fetched',
] as const;

/** Steps that only a person's browser sees; it sends them by beacon. */
export const BROWSER_AUDIT_TYPES = [
  'welcome-shown',
  'join-screen-shown',
  'join-pressed',
  'session-joined',
  'session-dropped',
  'session-resumed',
  'session-ended',
  'session-failed',
  'device-failed',
] as const;

export type BackendAuditType = (typeof BACKEND_AUDIT_TYPES)[number];
export type BrowserAuditType = (typeof BROWSER_AUDIT_TYPES)[number];

/** A step worth keeping in the host's audit trail: no personal data, no link code, no token (R42). */
export interface AuditEvent {
  readonly version: 1;
  readonly type: BackendAuditType | BrowserAuditType;
  readonly meetingCode: MeetingCode;
  /** Whose step it was; undefined where no role is known. */
  readonly role: SessionRole | undefined;
  /** Why, for a refusal or a failure. */
  readonly code: SessionErrorCode | undefined;
  /** Milliseconds since 1970 by the server's clock. */
  readonly at: number;
}

/** What a browser sends by beacon: `POST events {code, events}`. */
export interface BrowserStep {
  readonly type: BrowserAuditType;
  readonly code: SessionErrorCode | undefined;
}
