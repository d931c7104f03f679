import { SessionError } from '@video-session/core';
import type { Appointment } from '../appointment.js';
import { publicBase, readJsonObject, requireField } from './guards.js';
import type { Host } from './host.js';
import { RequestProblem } from './problem.js';
import { jsonResponse } from './respond.js';

/** `POST links {appointmentId}`: what both sides need to meet, for a clinician's eyes (R6). */
export async function createLinks(request: Request, host: Host): Promise<Response> {
  const id = requireField(await readJsonObject(request), 'appointmentId');
  const appointment = await authorisedAppointment(host, request, id);
  if (appointment.status === 'cancelled')
    throw new SessionError('cancelled', 'A cancelled appointment has no links', {
      details: detailsOf(host, appointment),
    });
  const details = joiningDetails(host, appointment, publicBase(request));
  host.emit({ type: 'links-created', appointmentId: appointment.id });
  return jsonResponse(details);
}

/** An appointment that does not exist looks like one that is not for this person. */
async function authorisedAppointment(
  host: Host,
  request: Request,
  id: string,
): Promise<Appointment> {
  const appointment = await host.findAppointment(id);
  if (appointment !== undefined && (await host.authoriseClinician(request, appointment)))
    return appointment;
  throw new SessionError(
    'host-unauthorised',
    'There is no such appointment, or this person may not hand out its links',
  );
}

function joiningDetails(host: Host, appointment: Appointment, base: URL) {
  const { issuer, pages } = host;
  const { opens, closes } = issuer.accessWindow(appointment);
  const link = (role: 'patient' | 'clinician') =>
    linkTo(pages[role], base, issuer.linkCode(appointment, role));
  return {
    appointmentId: appointment.id,
    meetingCode: issuer.meetingCode(appointment.id),
    links: { patient: link('patient'), clinician: link('clinician') },
    starts: appointment.starts.toISOString(),
    ends: appointment.ends.toISOString(),
    window: { opens: new Date(opens).toISOString(), closes: new Date(closes).toISOString() },
    timeZone: issuer.service.timeZone,
    serverNow: new Date(host.now()).toISOString(),
  };
}

/** The code goes into the fragment, which no server and no proxy log gets to see (R40). */
function linkTo(page: string, base: URL, code: string): string {
  const url = new URL(page, base);
  url.hash = code;
  return url.href;
}

function detailsOf({ issuer }: Host, appointment: Appointment) {
  return {
    starts: appointment.starts.getTime(),
    opens: issuer.accessWindow(appointment).opens,
    timeZone: issuer.service.timeZone,
  };
}

export function renewLinks(): Response {
  throw new RequestProblem(501, 'Not Implemented', 'Not there yet');
}

export function cancelLinks(): Response {
  throw new RequestProblem(501, 'Not Implemented', 'Not there yet');
}
