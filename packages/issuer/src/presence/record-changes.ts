import type { PresenceReport, SessionRole } from '@video-session/core';
import {
  PAGE_LIFE,
  type PagePresence,
  type PresenceRecord,
  type Watcher,
} from './presence-record.js';

/** What somebody's page says about itself. */
export interface PageStatement {
  readonly role: SessionRole;
  /** Tells the pages of one person apart. */
  readonly page: string;
  readonly report: PresenceReport;
  /** A stream is being opened: whatever came before, the page is there now. */
  readonly opening: boolean;
}

/** A late word of a page that has closed is kept this long, so that it is known to be late. */
const LEFT_MEMORY = 600_000;
/** More pages than this of one role are a mistake, or mischief; there may be many guests. */
const MOST_PAGES: Readonly<Record<SessionRole, number>> = { patient: 8, clinician: 32, guest: 32 };

export function pageKey({ role, page }: Pick<PageStatement, 'role' | 'page'>): string {
  return `${role}/${page}`;
}

export function statePage(
  record: PresenceRecord,
  statement: PageStatement,
  now: number,
): PresenceRecord {
  const { role, report } = statement;
  const key = pageKey(statement);
  const known = record.pages[key];
  if (isLate(known, statement)) return record;
  const since = sinceOf(record, statement, Math.min(report.since, now));
  const at = Math.max(now, (known?.at ?? 0) + 1);
  const { status, trouble } = report;
  const page: PagePresence = {
    role,
    status,
    since,
    ...(status !== 'left' && trouble !== undefined && { trouble }),
    at,
    expires: at + PAGE_LIFE,
  };
  return crowdless({ ...record, pages: { ...record.pages, [key]: page } }, role);
}

/**
 * A beacon of a page may arrive after what it said later, and after its own
 * stream has come back. Whoever left may come back with an older `since`.
 */
function isLate(known: PagePresence | undefined, { report, opening }: PageStatement): boolean {
  if (known === undefined) return report.status === 'left';
  if (opening || known.status === 'left' || known.status === report.status) return false;
  return report.since < known.since;
}

/** Somebody who reloads the page, or opens another, waits since they began to wait. */
function sinceOf(record: PresenceRecord, { role, report }: PageStatement, since: number): number {
  if (report.status === 'left') return since;
  const same = Object.values(record.pages).filter(
    (page) => page.role === role && page.status === report.status,
  );
  return Math.min(since, ...same.map((page) => page.since));
}

function crowdless(record: PresenceRecord, role: SessionRole): PresenceRecord {
  const pages = Object.entries(record.pages).filter(([, page]) => page.role === role);
  if (pages.length <= MOST_PAGES[role]) return record;
  const [oldest] = pages.sort(([, a], [, b]) => a.at - b.at);
  return { ...record, pages: without(record.pages, oldest?.[0] ?? '') };
}

/** Patient and guests are let in (R25). */
export function admit(record: PresenceRecord, until: number, now: number): PresenceRecord {
  return record.admittedUntil >= until ? record : admission(record, until, now);
}

/** With their links their admission ends: whoever comes with a new one has to be let in again (R25). */
export function retract(record: PresenceRecord, now: number): PresenceRecord {
  return record.admittedUntil === 0 ? record : admission(record, 0, now);
}

function admission(record: PresenceRecord, admittedUntil: number, now: number): PresenceRecord {
  return { ...record, admittedUntil, admittedAt: Math.max(now, (record.admittedAt ?? 0) + 1) };
}

/** A word to whoever waits takes the place of the one before (R22). */
export function leaveMessage(record: PresenceRecord, text: string, now: number): PresenceRecord {
  return { ...record, message: { text, at: Math.max(now, (record.message?.at ?? 0) + 1) } };
}

export function watch(record: PresenceRecord, server: string, watcher: Watcher): PresenceRecord {
  return { ...record, watchers: { ...record.watchers, [server]: watcher } };
}

/** Whether {@link sweep} would change anything by now. */
export function isStale(record: PresenceRecord, now: number): boolean {
  return (
    Object.values(record.pages).some((page) => page.status !== 'left' && page.expires <= now) ||
    Object.values(record.watchers).some(({ expires }) => expires <= now) ||
    (record.admittedUntil > 0 && record.admittedUntil <= now) ||
    (record.message !== undefined && record.until <= now)
  );
}

/**
 * Says of pages without a sign of life that they left, and forgets what no longer counts.
 * @param judges whether a page may be judged from here
 */
export function sweep(
  record: PresenceRecord,
  now: number,
  judges: (key: string) => boolean,
): PresenceRecord {
  if (!isStale(record, now)) return record;
  const pages = Object.entries(record.pages).map(([key, page]) =>
    judges(key) && page.status !== 'left' && page.expires <= now
      ? ([key, leftBehind(page)] as const)
      : ([key, page] as const),
  );
  const watchers = Object.entries(record.watchers).filter(([, { expires }]) => expires > now);
  return {
    ...record,
    pages: Object.fromEntries(forgetful(pages, now)),
    watchers: Object.fromEntries(watchers),
    admittedUntil: record.admittedUntil > now ? record.admittedUntil : 0,
    message: record.until > now ? record.message : undefined,
  };
}

/** It left at its last sign of life. `at` stays: whoever knows of a later one is right. */
function leftBehind({ role, since, at, expires }: PagePresence): PagePresence {
  return { role, status: 'left', since: Math.max(since, expires - PAGE_LIFE), at, expires };
}

/** Of pages long left only the last one of each role is kept. */
function forgetful(
  pages: readonly (readonly [string, PagePresence])[],
  now: number,
): readonly (readonly [string, PagePresence])[] {
  return pages.filter(
    ([, page]) =>
      page.status !== 'left' ||
      page.at + LEFT_MEMORY > now ||
      pages.every(([, other]) => other.role !== page.role || other.since <= page.since),
  );
}

function without<T>(entries: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(entries).filter(([name]) => name !== key));
}

/** What the store may forget, it may forget from then on. */
export function keepUntil(record: PresenceRecord, until: number): PresenceRecord {
  return record.until >= until ? record : { ...record, until };
}
