import ical, {
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalCalendar,
} from 'ical-generator';
import { HIGHEST_SEQUENCE, requireTimes, type Appointment } from '../appointment.js';
import { refuse, requireInteger, requireLine, requireObject } from '../check.js';
import { requireLink } from './link.js';
import { requireOrganizer, type CalendarOrganizer } from './organizer.js';

export type { CalendarOrganizer };

/** What of an appointment stands in a calendar; neither its id nor a name does (R42). */
export type CalendarFacts = Pick<
  Appointment,
  'starts' | 'ends' | 'status' | 'moved' | 'linkRevision' | 'sequence'
>;

export interface CalendarEntryOptions {
  readonly appointment: CalendarFacts;
  /** `issuer.calendarUid(appointment.id)`, the same in every version of the entry. */
  readonly uid: string;
  /** The patient's link; without it there is none in the entry, nor in one that is cancelled. */
  readonly link?: string | undefined;
  /** `Video appointment` by default; it must tell neither the service nor the reason. */
  readonly title?: string | undefined;
  readonly organizer?: CalendarOrganizer | undefined;
  /** The server's time in milliseconds since 1970. */
  readonly now: number;
}

export interface CalendarFile {
  /** RFC 5545: UTF-8, lines of at most 75 octets that end with CRLF. */
  readonly text: string;
  /**
   * Never `REQUEST`: that asks for the address of the patient, and for an answer from them (R42).
   */
  readonly method: 'PUBLISH' | 'CANCEL';
  /** For `Content-Type`. */
  readonly mediaType: string;
  /** Tells nothing to whoever sees the folder of downloads. */
  readonly fileName: string;
}

const TITLE = 'Video appointment';
const ALARM_SECONDS = 15 * 60;
const PRODUCT = { company: 'Video Session', product: 'Calendar entry', language: 'EN' };

/**
 * An appointment as a calendar file (R13, R42): times in UTC, private, an alarm
 * 15 minutes before, and the link as URL, as CONFERENCE (RFC 7986 §5.11) and, for
 * the many calendars that show neither, as description. A later version with the
 * same UID replaces an earlier one; a cancelled one takes it away.
 * @throws {TypeError} naming the field and what was expected
 */
export function calendarEntry(options: CalendarEntryOptions): CalendarFile {
  const entry = checked(options);
  const calendar = calendarOf(entry);
  const { method } = entry;
  return {
    text: arranged(calendar.toString(), entry.link),
    method,
    mediaType: `text/calendar; charset=utf-8; method=${method}`,
    fileName: 'appointment.ics',
  };
}

type Checked = ReturnType<typeof checked>;

function checked(options: CalendarEntryOptions) {
  requireObject(options, 'options');
  const { appointment, uid, link, title = TITLE, organizer, now } = options;
  requireObject(appointment, 'appointment');
  requireTimes(appointment);
  requireYear(appointment.starts, 'appointment.starts');
  requireYear(appointment.ends, 'appointment.ends');
  const method = methodOf(appointment);
  const url = link === undefined ? undefined : requireLink(link, 'link');
  return {
    appointment,
    method,
    uid: requireUid(uid),
    title: requireLine(title, 'title'),
    link: method === 'CANCEL' ? undefined : url,
    organizer: organizer && requireOrganizer(organizer, 'organizer'),
    stamp: requireYear(new Date(requireNumber(now)), 'now'),
    sequence: sequenceOf(appointment),
  };
}

function calendarOf(entry: Checked): ICalCalendar {
  const cancelled = entry.method === 'CANCEL';
  const { starts, ends } = entry.appointment;
  const calendar = ical({ prodId: PRODUCT, method: ICalCalendarMethod[entry.method] });
  calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    stamp: entry.stamp,
    start: starts,
    // DTEND must be later than DTSTART (RFC 5545 §3.8.2.2); without it they are the same.
    end: seconds(ends) > seconds(starts) ? ends : null,
    summary: entry.title,
    description: entry.link ?? null,
    organizer: entry.organizer ?? null,
    class: ICalEventClass.PRIVATE,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: cancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    alarms: cancelled ? [] : [{ type: ICalAlarmType.display, trigger: ALARM_SECONDS }],
  });
  return calendar;
}

/**
 * The library writes no CONFERENCE, escapes the commas of a URL, which are none
 * of a list, and puts the alarm before the last properties, where no component
 * may stand (RFC 5545 §3.6.1).
 */
function arranged(text: string, link: string | undefined): string {
  const lines = text.split('\r\n');
  const from = lines.indexOf('BEGIN:VALARM');
  const until = lines.indexOf('END:VALARM') + 1;
  const alarm = from < 0 ? [] : lines.splice(from, until - from);
  lines.splice(lines.indexOf('END:VEVENT'), 0, ...linkLines(link), ...alarm);
  return `${lines.join('\r\n')}\r\n`;
}

function linkLines(link: string | undefined): readonly string[] {
  if (link === undefined) return [];
  return [`URL:${link}`, `CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO:${link}`].map(fold);
}

/** RFC 5545 §3.1; a link is all ASCII, so characters are octets. */
function fold(line: string): string {
  return line.replace(/^.{75}|.{74}/g, '$&\r\n ').replace(/\r\n $/, '');
}

function methodOf({ status }: CalendarFacts): CalendarFile['method'] {
  if (!['booked', 'cancelled'].includes(status))
    refuse('appointment.status', "'booked' or 'cancelled'");
  return status === 'booked' ? 'PUBLISH' : 'CANCEL';
}

/** Where two versions say the same number, calendars take the one with the later DTSTAMP (RFC 5546 §2.1.5). */
function sequenceOf({ sequence, linkRevision, moved, status }: CalendarFacts): number {
  if (sequence !== undefined)
    return requireInteger(sequence, 'appointment.sequence', 0, HIGHEST_SEQUENCE);
  requireInteger(linkRevision, 'appointment.linkRevision', 0, Number.MAX_SAFE_INTEGER);
  const changes = linkRevision + Number(moved === true) + Number(status === 'cancelled');
  return Math.min(changes, HIGHEST_SEQUENCE);
}

function seconds(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}

function requireUid(value: unknown): string {
  const uid = requireLine(value, 'uid');
  return /^[\w.@-]{1,255}$/.test(uid) ? uid : refuse('uid', 'what issuer.calendarUid gives');
}

function requireNumber(now: unknown): number {
  return typeof now === 'number' ? now : refuse('now', 'a number of milliseconds since 1970');
}

/** A calendar writes years with four digits. */
function requireYear(date: Date, field: string): Date {
  const year = date.getUTCFullYear();
  return year >= 0 && year <= 9999 ? date : refuse(field, 'in a year from 0 to 9999');
}
