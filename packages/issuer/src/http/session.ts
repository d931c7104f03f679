import {
  SessionError,
  type SessionErrorCode,
  type SessionRole,
  type Visit,
} from '@video-session/core';
import { readJsonObject, requireField } from './body.js';
import { calendarPath, withCalendar } from './calendar.js';
import type { Host } from './host.js';
import { linkHolder } from './link-holder.js';
import { mustWait, requireOpen, welcomeOf } from './open-appointment.js';
import { jsonResponse } from './respond.js';

/** `POST session {code}`: a fresh token for a link, as often as needed on the day (R37, R38). */
export async function exchangeCode(request: Request, host: Host): Promise<Response> {
  const code = requireField(await readJsonObject(request), 'code');
  const link = host.issuer.redeem(code);
  const calendar = link && calendarPath(request, link, host);
  try {
    const grant = await grantFor(code, host);
    if (link !== undefined) host.emit({ type: 'session-issued', ...stepOf(link) });
    return jsonResponse({ ...grant, calendar });
  } catch (thrown) {
    if (link !== undefined)
      host.emit({ type: 'session-refused', ...stepOf(link), code: codeOf(thrown) });
    throw withCalendar(thrown, calendar);
  }
}

async function grantFor(code: string, host: Host) {
  const { link, appointment } = await linkHolder(code, host);
  const { role } = link;
  const welcome = await welcomeOf(host, appointment);
  const now = host.now();
  const window = await requireOpen(host, appointment, now, { welcome });
  const { issuer } = host;
  const meetingCode = issuer.meetingCode(appointment.id);
  if (await mustWait(role, appointment, host)) {
    const { timeZone } = issuer.service;
    const starts = appointment.starts.getTime();
    const ends = appointment.ends.getTime();
    throw waiting({ meetingCode, role, starts, ends, window, timeZone, serverNow: now, welcome });
  }
  const token = await issuer.issueToken({ appointment, role, now });
  return { token, serverNow: new Date(now).toISOString(), meetingCode, welcome };
}

/** No token, but all that the page needs to show welcome page, join screen and waiting room. */
function waiting(visit: Visit): SessionError {
  const { serviceName, phone } = visit.welcome;
  return new SessionError('waiting', 'A clinician has to let this person in first', {
    details: { visit, serviceName, ...(phone !== undefined && { phone }) },
  });
}

function stepOf({ appointmentId, role }: { appointmentId: string; role: SessionRole }) {
  return { appointmentId, role };
}

function codeOf(thrown: unknown): SessionErrorCode {
  return thrown instanceof SessionError && thrown.code !== 'host-answer-invalid'
    ? thrown.code
    : 'service-down';
}
