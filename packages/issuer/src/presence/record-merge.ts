import { PAGE_LIFE, type PagePresence, type PresenceRecord } from './presence-record.js';

/**
 * What two servers know of one appointment, put together: of each entry the one
 * told later. The order of merging does not matter, nor does merging twice.
 */
export function merge(one: PresenceRecord, other: PresenceRecord): PresenceRecord {
  const message = laterMessage(one.message, other.message);
  const born = laterText(one.born, other.born);
  return {
    pages: mergeEntries(one.pages, other.pages),
    watchers: mergeEntries(one.watchers, other.watchers),
    ...laterAdmission(one, other),
    ...(message && { message }),
    until: Math.max(one.until, other.until),
    ...(born !== undefined && { born }),
  };
}

type Admission = Pick<PresenceRecord, 'admittedUntil' | 'admittedAt'>;

/** One that was taken back must not come back with a server that has not heard of it. */
function laterAdmission(one: PresenceRecord, other: PresenceRecord): Admission {
  const { admittedAt: at = 0 } = one;
  const { admittedAt: otherAt = 0 } = other;
  const later = at === otherAt ? [one, other] : [at > otherAt ? one : other];
  const admittedUntil = Math.max(...later.map((record) => record.admittedUntil));
  const admittedAt = Math.max(at, otherAt);
  return { admittedUntil, ...(admittedAt > 0 && { admittedAt }) };
}

/** All servers take the same one. */
function laterText(one = '', other = ''): string | undefined {
  return (one > other ? one : other) || undefined;
}

/** Of two in the same millisecond all servers take the same one. */
function laterMessage(
  one: PresenceRecord['message'],
  other: PresenceRecord['message'],
): PresenceRecord['message'] {
  if (one === undefined || other === undefined) return one ?? other;
  if (one.at !== other.at) return one.at > other.at ? one : other;
  return one.text > other.text ? one : other;
}

/**
 * Pages that were there when the store went away are given time to be heard of
 * again: nobody who waits is said to have left because a store was.
 */
export function revive(record: PresenceRecord, now: number): PresenceRecord {
  return {
    ...record,
    pages: mapEntries(record.pages, (page) =>
      page.status === 'left' ? page : { ...page, expires: Math.max(page.expires, now + PAGE_LIFE) },
    ),
  };
}

interface Entry {
  readonly at: number;
  readonly expires: number;
}

function mergeEntries<T extends Entry>(
  one: Readonly<Record<string, T>>,
  other: Readonly<Record<string, T>>,
): Record<string, T> {
  const merged: Record<string, T> = { ...one };
  for (const [key, entry] of Object.entries(other)) {
    const known = merged[key];
    if (known === undefined || isLater(entry, known)) merged[key] = entry;
  }
  return sorted(merged);
}

/** Of two that were told at the same time, one lives on a later sign of life. */
function isLater(entry: Entry, known: Entry): boolean {
  if (entry.at !== known.at) return entry.at > known.at;
  if (entry.expires !== known.expires) return entry.expires > known.expires;
  return 'status' in entry && entry.status === 'left';
}

/** So that two records with the same entries are the same JSON. */
function sorted<T>(entries: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function mapEntries(
  pages: PresenceRecord['pages'],
  change: (page: PagePresence) => PagePresence,
): Record<string, PagePresence> {
  return Object.fromEntries(Object.entries(pages).map(([key, page]) => [key, change(page)]));
}
