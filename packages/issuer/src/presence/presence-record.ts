import {
  SESSION_ROLES,
  type MediaCode,
  type PersonPresence,
  type Presence,
  type PresenceMessage,
  type PresenceStatus,
  type SessionRole,
} from '@video-session/core';

/** Where one browser page of somebody is: two tabs are two pages, and so are the pages before and after a reload. */
export interface PagePresence {
  readonly role: SessionRole;
  readonly status: PresenceStatus;
  readonly since: number;
  readonly trouble?: MediaCode | undefined;
  /** When the server was told so: of two tellings the later one counts. */
  readonly at: number;
  /** Without a sign of life by then, the page counts as closed. */
  readonly expires: number;
}

/** A server whose streams tell a clinician's record of the appointment. */
export interface Watcher {
  readonly at: number;
  readonly expires: number;
}

/** The present state of one appointment, as stored: plain JSON, instants in milliseconds since 1970. */
export interface PresenceRecord {
  /** By role and page: `patient/…`. */
  readonly pages: Readonly<Record<string, PagePresence>>;
  /** By server. */
  readonly watchers: Readonly<Record<string, Watcher>>;
  /** Until when patient and guests are let in; 0 when they are not. */
  readonly admittedUntil: number;
  /** When {@link admittedUntil} was last given or taken back: of two the later one counts. */
  readonly admittedAt?: number | undefined;
  readonly message?: PresenceMessage | undefined;
  /** From then on nothing of this matters: the access window has closed. */
  readonly until: number;
  /** Made anew with each first write: tells a record from one before it that the store has lost. */
  readonly born?: string | undefined;
}

/** How long a page counts as open after its last sign of life, in milliseconds. */
export const PAGE_LIFE = 60_000;

export const NO_PRESENCE: PresenceRecord = {
  pages: {},
  watchers: {},
  admittedUntil: 0,
  until: 0,
};

/** What people are told: each role once, by the furthest of its pages. */
export function presenceOf({ pages, admittedUntil, message, watchers }: PresenceRecord): Presence {
  const people = SESSION_ROLES.flatMap((role) => {
    const person = personOf(Object.values(pages).filter((page) => page.role === role));
    return person === undefined ? [] : [[role, person] as const];
  });
  return {
    people: Object.fromEntries(people),
    admitted: admittedUntil > 0,
    message,
    seen: Object.keys(watchers).length > 0,
  };
}

/** Whether people would be told the same of both. */
export function looksSame(one: PresenceRecord, other: PresenceRecord): boolean {
  return one === other || JSON.stringify(presenceOf(one)) === JSON.stringify(presenceOf(other));
}

/** Whether patient or guest are there to be told anything. */
export function hasVisitor({ pages }: PresenceRecord): boolean {
  return Object.values(pages).some(({ role, status }) => role !== 'clinician' && status !== 'left');
}

function personOf(pages: readonly PagePresence[]): PersonPresence | undefined {
  for (const status of ['in-session', 'waiting', 'left'] as const) {
    const best = pages.filter((page) => page.status === status).sort((a, b) => b.at - a.at);
    if (best[0] === undefined) continue;
    const instants = best.map(({ since }) => since);
    return {
      status,
      since: status === 'left' ? Math.max(...instants) : Math.min(...instants),
      trouble: best[0].trouble,
    };
  }
  return undefined;
}
