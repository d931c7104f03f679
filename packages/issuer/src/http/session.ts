import { decodeWelcomeSettings, SessionError, type SessionErrorCode } from '@video-session/core';
import type { Appointment } from '../appointment.js';
import type { RedeemedLink } from '../links/link-code.js';
import { readJsonObject, requireField } from './guards.js';
import type { Host } from './host.js';
import { jsonResponse } from './respond.js';

/** `POST session {code}`: a fresh token for a link, as often as needed on the day (R37, R38). */
export async function exchangeCode(request: Request, host: Host): Promise<Response> {
  const link = host.issuer.redeem(requireField(await readJsonObject(request), 'code'));
  if (link === undefined) throw unknownCode();
  const { appointmentId, role } = link;
  try {
    const grant = await grantFor(link, host);
    host.emit({ type: 'session-issued', appointmentId, role });
    return jsonResponse(grant);
  } catch (thrown) {
    host.emit({ type: 'session-refused', appointmentId, role, code: codeOf(thrown) });
    throw thrown;
  }
}

/** One answer for a code that is mistyped, made up, retired, or of an appointment that is gone. */
function unknownCode(): SessionError {
  return new SessionError('invalid', 'There is no session for this code');
}

async function grantFor(link: RedeemedLink, host: Host) {
  const appointment = await currentAppointment(link, host);
  const welcome = decodeWelcomeSettings(await host.welcome(appointment));
  const now = host.now();
  const token = await host.issuer
    .issueToken({ appointment, role: link.role, now })
    .catch((thrown: unknown) => {
      throw withContact(thrown, welcome);
    });
  const meetingCode = host.issuer.meetingCode(appointment.id);
  return { token, serverNow: new Date(now).toISOString(), meetingCode, welcome };
}

/** The host's records decide: a link made before the last revision lets nobody in (R38). */
async function currentAppointment(link: RedeemedLink, host: Host): Promise<Appointment> {
  const appointment = await host.findAppointment(link.appointmentId);
  if (appointment?.id !== link.appointmentId || appointment.linkRevision !== link.revision)
    throw unknownCode();
  return appointment;
}

/** Someone with a true link is told whom to phone, as the welcome page would (R27). */
function withContact(
  thrown: unknown,
  { serviceName, phone }: ReturnType<typeof decodeWelcomeSettings>,
): unknown {
  if (!(thrown instanceof SessionError)) return thrown;
  const contact = phone === undefined ? { serviceName } : { serviceName, phone };
  return new SessionError(thrown.code, thrown.message, {
    details: { ...thrown.details, ...contact },
  });
}

function codeOf(thrown: unknown): SessionErrorCode {
  return thrown instanceof SessionError && thrown.code !== 'host-answer-invalid'
    ? thrown.code
    : 'service-down';
}
