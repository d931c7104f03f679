import { refuse, requireLine, requireObject } from '../check.js';

/** Who publishes the entry. Most services leave it out: it tells a shared calendar which service it is. */
export interface CalendarOrganizer {
  readonly name: string;
  readonly email: string;
}

/** @throws {TypeError} naming the field and what was expected */
export function requireOrganizer(organizer: CalendarOrganizer, field: string): CalendarOrganizer {
  requireObject(organizer, field);
  const { name, email } = organizer;
  // Inside the quotes of a parameter there is no way to write these (RFC 5545 §3.2).
  if (/["\\]/.test(requireLine(name, `${field}.name`)))
    refuse(`${field}.name`, 'a name without quotes and backslashes');
  if (typeof email !== 'string' || !/^[^\s@"<>(),:;\\[\]]+@[^\s@"<>(),:;\\[\]]+$/.test(email))
    refuse(`${field}.email`, 'an e-mail address');
  return { name, email };
}
