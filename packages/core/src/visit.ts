import type { AccessWindow } from './access-window.js';
import type { MeetingCode } from './meeting-code.js';
import { RequiredFields } from './required-fields.js';
import { SESSION_ROLES, type SessionRole } from './session-role.js';
import { decodeWelcomeSettings, type WelcomeSettings } from './welcome-settings.js';

/** What a link leads to, as a token and a waiting room both tell it. Instants are milliseconds since 1970. */
export interface VisitFacts {
  readonly meetingCode: MeetingCode;
  readonly role: SessionRole;
  readonly starts: number;
  readonly ends: number;
  readonly window: AccessWindow;
  /** IANA time zone of the service. */
  readonly timeZone: string;
}

/**
 * What a page needs for welcome page, join screen and waiting screen, of
 * somebody who has no token yet (R25). It lets nobody in anywhere.
 */
export interface Visit extends VisitFacts {
  /** The server's time when it answered. */
  readonly serverNow: number;
  readonly welcome: WelcomeSettings;
}

/**
 * Reads the facts of a `waiting` problem.
 * @throws {SessionError} `host-answer-invalid`, naming the field
 */
export function decodeVisit(value: unknown): Visit {
  const fields = new RequiredFields(value, 'host-answer-invalid', 'problem');
  return {
    meetingCode: fields.meetingCode('meetingCode'),
    role: fields.oneOf('role', SESSION_ROLES),
    starts: fields.instant('starts'),
    ends: fields.instant('ends'),
    window: { opens: fields.instant('opens'), closes: fields.instant('closes') },
    timeZone: fields.string('timeZone'),
    serverNow: fields.instant('serverNow'),
    welcome: decodeWelcomeSettings(fields.raw('welcome')),
  };
}
