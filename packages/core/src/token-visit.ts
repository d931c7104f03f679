import { SessionError } from './errors.js';
import { isMeetingCode } from './meeting-code.js';
import { RequiredFields } from './required-fields.js';
import { SESSION_ROLES } from './session-role.js';
import type { VisitFacts } from './visit.js';

/**
 * The appointment that a token is for.
 * @throws {SessionError} `token-room`, or what the reader says of a field
 */
export function visitOfClaims(claims: RequiredFields): VisitFacts {
  const room = claims.string('room');
  if (!isMeetingCode(room)) {
    throw new SessionError('token-room', 'token.room must be a meeting code');
  }
  const own = claims.object('video_session');
  return {
    meetingCode: room,
    role: own.oneOf('role', SESSION_ROLES),
    starts: own.number('starts') * 1000,
    ends: own.number('ends') * 1000,
    window: { opens: own.number('opens') * 1000, closes: own.number('closes') * 1000 },
    timeZone: own.string('time_zone'),
  };
}

/**
 * The same of a token that nobody has checked yet: good for a welcome, not for a
 * decision. Undefined where it cannot be read; its verification says why.
 */
export function decodeTokenVisit(token: string): VisitFacts | undefined {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    // Read byte by byte, which garbles letters beyond ASCII: none of these fields has any.
    const claims = new RequiredFields(JSON.parse(atob(payload)), 'token-malformed', 'token');
    return visitOfClaims(claims);
  } catch {
    return undefined;
  }
}
