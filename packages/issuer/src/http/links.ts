import { SessionError } from '@video-session/core';
import type { Appointment } from '../appointment.js';
import { readJsonObject, requireField } from './body.js';
import { publicBase } from './guards.js';
import type { Host } from './host.js';
import { joiningDetails } from './joining-details.js';
import { RequestProblem } from './problem.js';
import { jsonResponse, noContent } from './respond.js';

/** `POST links {appointmentId}`: what both sides need to meet, for a clinician's eyes (R6). */
export async function createLinks(request: Request, host: Host): Promise<Response> {
  const appointment = await askedAppointment(host, request);
  requireBooked(host, appointment);
  const details = await joiningDetails(host, request, appointment, publicBase(request));
  host.emit({ type: 'links-created', appointmentId: appointment.id, role: 'clinician' });
  return jsonResponse(details);
}

/** `POST links/renew {appointmentId}`: retires the links that went out, and makes others (R38). */
export async function renewLinks(request: Request, host: Host): Promise<Response> {
  const retireLinks = requireRetireLinks(host);
  const appointment = await askedAppointment(host, request);
  requireBooked(host, appointment);
  await retireLinks(request, appointment);
  const renewed = requireRaised(appointment, await host.findAppointment(appointment.id));
  if (renewed === undefined) throw unknownAppointment();
  await host.presence.retract(renewed.id);
  const details = await joiningDetails(host, request, renewed, publicBase(request));
  host.emit({ type: 'links-renewed', appointmentId: appointment.id, role: 'clinician' });
  return jsonResponse(details);
}

/** `POST links/cancel {appointmentId}`: retires the links that went out; also those of a cancelled appointment. */
export async function cancelLinks(request: Request, host: Host): Promise<Response> {
  const retireLinks = requireRetireLinks(host);
  const appointment = await askedAppointment(host, request);
  await retireLinks(request, appointment);
  requireRaised(appointment, await host.findAppointment(appointment.id));
  await host.presence.retract(appointment.id);
  host.emit({ type: 'links-cancelled', appointmentId: appointment.id, role: 'clinician' });
  return noContent();
}

async function askedAppointment(host: Host, request: Request): Promise<Appointment> {
  const id = requireField(await readJsonObject(request), 'appointmentId');
  return authorisedAppointment(host, request, id);
}

/**
 * An appointment that does not exist looks like one that is not for this person.
 * @throws {SessionError} `host-unauthorised`
 */
export async function authorisedAppointment(
  host: Host,
  request: Request,
  id: string,
): Promise<Appointment> {
  const appointment = await host.findAppointment(id);
  if (appointment?.id === id && (await host.authoriseClinician(request, appointment)))
    return appointment;
  throw unknownAppointment();
}

export function unknownAppointment(): SessionError {
  return new SessionError(
    'host-unauthorised',
    'There is no such appointment, or this person may not hand out its links',
  );
}

/** @throws {RequestProblem} 501 */
function requireRetireLinks({ retireLinks }: Host): NonNullable<Host['retireLinks']> {
  if (retireLinks !== undefined) return retireLinks;
  throw new RequestProblem(501, 'Not Implemented', 'This host gave no retireLinks function');
}

/** An old link that still works, while a clinician believes it retired, is worse than a fault. */
function requireRaised(
  before: Appointment,
  after: Appointment | undefined,
): Appointment | undefined {
  if (after === undefined || after.linkRevision > before.linkRevision) return after;
  throw new TypeError(
    'retireLinks must raise the linkRevision that findAppointment gives: the old links still work',
  );
}

/** @throws {SessionError} `cancelled` */
function requireBooked({ issuer }: Host, appointment: Appointment): void {
  if (appointment.status !== 'cancelled') return;
  throw new SessionError('cancelled', 'A cancelled appointment has no links', {
    details: {
      starts: appointment.starts.getTime(),
      opens: issuer.accessWindow(appointment).opens,
      timeZone: issuer.service.timeZone,
    },
  });
}
