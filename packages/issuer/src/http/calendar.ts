import { Buffer } from 'node:buffer';
import { SessionError } from '@video-session/core';
import type { Appointment } from '../appointment.js';
import { refuse, requireLine, requireObject } from '../check.js';
import { LONGEST_ORIGIN, type CalendarTicket } from '../links/calendar-code.js';
import type { RedeemedLink } from '../links/link-code.js';
import { calendarEntry as entryOf, type CalendarFile } from '../outgoing/calendar.js';
import { requireOrganizer } from '../outgoing/organizer.js';
import { publicBase } from './guards.js';
import type { CalendarSettings, Host } from './host.js';
import { linkTo } from './joining-details.js';
import { PRIVATE_HEADERS } from './respond.js';

/**
 * `GET calendar/{code}`: the appointment for the person's own calendar (R13),
 * as it is now; a cancelled one takes the entry away. A GET changes nothing
 * (R37): that it was fetched is noted for the audit trail, as in any server's
 * log, and stands for no presence (R23). HEAD fetches no file and is not noted.
 */
export async function calendarEntry(request: Request, host: Host): Promise<Response> {
  const ticket = host.issuer.redeemCalendarCode(lastPart(request), host.now());
  const appointment = ticket && (await host.findAppointment(ticket.appointmentId));
  if (ticket === undefined || appointment === undefined || !isCurrent(ticket, appointment))
    throw new SessionError('invalid', 'There is no calendar entry at this address');
  const file = entryOf({
    appointment,
    uid: host.issuer.calendarUid(appointment.id),
    link: linkFor(ticket, appointment, request, host),
    title: host.calendar?.title,
    organizer: host.calendar?.organizer,
    now: host.now(),
  });
  const { appointmentId, role } = ticket;
  if (request.method === 'GET') host.emit({ type: 'calendar-fetched', appointmentId, role });
  return fileResponse(file, request.method);
}

/**
 * Where a patient or guest finds their calendar file for the next quarter of an
 * hour; a clinician has a diary. The link code itself must not stand in an
 * address that a server gets to see (R40).
 */
export function calendarPath(request: Request, link: RedeemedLink, host: Host): string | undefined {
  if (link.role === 'clinician') return undefined;
  const { origin } = publicBase(request);
  const known = /^https?:/.test(origin) && origin.length <= LONGEST_ORIGIN ? origin : '';
  const code = host.issuer.calendarCode({ ...link, origin: known }, host.now());
  return `${host.basePath}/calendar/${code}`;
}

/** There is a date to note, or one to take out, though nobody gets in now. */
const REFUSALS: ReadonlySet<string> = new Set(['too-early', 'moved', 'waiting', 'cancelled']);

/** A refusal of a true link tells where the calendar file is; any other stays as it is. */
export function withCalendar(thrown: unknown, calendar: string | undefined): unknown {
  if (!(thrown instanceof SessionError) || !REFUSALS.has(thrown.code)) return thrown;
  const { code, message, cause, details } = thrown;
  return calendar === undefined
    ? thrown
    : new SessionError(code, message, { cause, details: { ...details, calendar } });
}

function lastPart(request: Request): string {
  const { pathname } = new URL(request.url);
  return pathname.slice(pathname.lastIndexOf('/') + 1);
}

/** The host's records decide, as they do for a session (R38). */
function isCurrent(ticket: CalendarTicket, appointment: Appointment): boolean {
  return appointment.id === ticket.appointmentId && appointment.linkRevision === ticket.revision;
}

/** Of the page the person came from: the address of this request may be one behind a proxy. */
function linkFor(
  { role, origin }: CalendarTicket,
  appointment: Appointment,
  request: Request,
  { issuer, pages, calendar }: Host,
): string | undefined {
  const page = pages[role];
  if (page === undefined || calendar?.withLink === false) return undefined;
  const base = origin === '' ? publicBase(request) : new URL(origin);
  return linkTo(page, base, issuer.linkCode(appointment, role));
}

function fileResponse({ text, mediaType, fileName }: CalendarFile, method: string): Response {
  return new Response(method === 'HEAD' ? null : text, {
    status: 200,
    headers: {
      ...PRIVATE_HEADERS,
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${fileName}"`,
      'content-length': String(Buffer.byteLength(text)),
    },
  });
}

/** @throws {TypeError} naming the option that is wrong and what was expected */
export function requireCalendarSettings(calendar: CalendarSettings | undefined): void {
  if (calendar === undefined) return;
  requireObject(calendar, 'calendar');
  const { withLink, title, organizer } = calendar;
  if (withLink !== undefined && typeof withLink !== 'boolean')
    refuse('calendar.withLink', 'true or false');
  if (title !== undefined) requireLine(title, 'calendar.title');
  if (organizer !== undefined) requireOrganizer(organizer, 'calendar.organizer');
}
