import { SessionError } from '@video-session/core';
import type { Appointment } from '../appointment.js';
import type { RedeemedLink } from '../links/link-code.js';
import type { Host } from './host.js';

/** Whoever has a link, and the appointment it is for, as the host's records have it now. */
export interface LinkHolder {
  readonly link: RedeemedLink;
  readonly appointment: Appointment;
}

/**
 * Looks the appointment of a link code up. The host's records decide: a link
 * made before the last revision is no link any more (R38).
 * @throws {SessionError} `invalid`: one answer for a code that is mistyped, made
 * up, retired, or of an appointment that is gone
 */
export async function linkHolder(code: string, host: Host): Promise<LinkHolder> {
  const link = host.issuer.redeem(code);
  if (link === undefined) throw unknownCode();
  const appointment = await host.findAppointment(link.appointmentId);
  if (appointment?.id !== link.appointmentId || appointment.linkRevision !== link.revision)
    throw unknownCode();
  return { link, appointment };
}

function unknownCode(): SessionError {
  return new SessionError('invalid', 'There is no session for this code');
}
