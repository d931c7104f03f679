/** What goes into somebody's calendar. */
export interface CalendarEvent {
  /** "Video appointment", and nothing that tells which service or why (R42). */
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly starts: number;
  readonly ends: number;
  /** The person's own link; left out where a service keeps it out of calendars. It is a secret: see `shares`. */
  readonly link?: string | undefined;
}

/** What somebody else's server learns when the link is opened. */
export interface CalendarSharing {
  readonly host: string;
  readonly what: readonly ('title' | 'times' | 'link')[];
}

export interface CalendarLink {
  readonly provider: 'google' | 'outlook' | 'office365';
  /** Opens a new event, filled in, for a person who is signed in there. */
  readonly url: string;
  /** To be said beside the link: opening it sends this to a third party. */
  readonly shares: CalendarSharing;
}

/**
 * Links that add an event to an online calendar. Nothing is sent until one is
 * opened. None of the formats is documented by its maker.
 * @throws {TypeError} naming the field and what was expected
 */
export function calendarLinks(event: CalendarEvent): readonly CalendarLink[] {
  requireEvent(event);
  return [
    linkTo('google', 'https://calendar.google.com/calendar/render', googleFields(event), event),
    linkTo('outlook', `https://outlook.live.com${COMPOSE}`, outlookFields(event), event),
    linkTo('office365', `https://outlook.office.com${COMPOSE}`, outlookFields(event), event),
  ];
}

/** The form that works on phones as well. */
const COMPOSE = '/calendar/0/deeplink/compose';

type Fields = Readonly<Record<string, string | undefined>>;

function googleFields({ title, starts, ends, link }: CalendarEvent): Fields {
  const compact = (at: number) => instant(at).replace(/[-:]/g, '');
  return {
    action: 'TEMPLATE',
    text: title,
    dates: `${compact(starts)}/${compact(ends)}`,
    details: link,
  };
}

function outlookFields({ title, starts, ends, link }: CalendarEvent): Fields {
  return {
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: title,
    startdt: instant(starts),
    enddt: instant(ends),
    body: link,
  };
}

/** Spaces as %20: Outlook would show a + as it is. */
function linkTo(
  provider: CalendarLink['provider'],
  page: string,
  fields: Fields,
  { link }: CalendarEvent,
): CalendarLink {
  const query = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  const what = ['title', 'times', ...(link === undefined ? [] : ['link' as const])] as const;
  return {
    provider,
    url: `${page}?${query.join('&')}`,
    shares: { host: new URL(page).host, what },
  };
}

/** `2026-12-09T14:00:00Z`. */
function instant(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+/, '');
}

function requireEvent({ title, starts, ends, link }: CalendarEvent): void {
  const isText = typeof title === 'string' && title !== '' && isWellFormed(title);
  if (!isText) refuse('title', 'a non-empty, well-formed string');
  requireInstant(starts, 'starts');
  requireInstant(ends, 'ends');
  if (ends < starts) refuse('ends', 'at or after starts');
  if (link !== undefined && !/^https?:\/\/\S+$/i.test(link))
    refuse('link', 'an absolute http or https address');
}

/** The years that a calendar can write with four digits. */
function requireInstant(at: number, field: string): void {
  const isInstant = Number.isFinite(at) && !Number.isNaN(new Date(at).getTime());
  if (!isInstant || instant(at).length !== '2026-12-09T14:00:00Z'.length)
    refuse(field, 'milliseconds since 1970 of a year from 0 to 9999');
}

/** Half a surrogate pair cannot be written into an address. */
function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

function refuse(field: string, expected: string): never {
  throw new TypeError(`${field} must be ${expected}`);
}
