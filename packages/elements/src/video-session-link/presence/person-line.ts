import {
  formatTime,
  type AppointmentPresence,
  type PersonPresence,
  type SessionRole,
} from '@video-session/core';
import { html, type TemplateResult } from 'lit';
import { cameraIcon, clockIcon, hangUpIcon, tickIcon, warningIcon } from '../../icons.js';
import type { Localize } from '../../localize.js';

const MINUTE_MILLISECONDS = 60_000;

export interface PersonModel {
  readonly localize: Localize;
  readonly presence: AppointmentPresence;
  readonly timeZone: string;
  /** The server's time, in milliseconds since 1970. */
  readonly now: number;
  /** Whether it is a fact, or only the last that is known. */
  readonly isCurrent: boolean;
}

type Standing = PersonPresence['status'] | 'admitted';

const ICONS = {
  waiting: clockIcon,
  admitted: tickIcon,
  'in-session': cameraIcon,
  left: hangUpIcon,
};

/**
 * One person, by role. The place of each stays in the page, so that a change in
 * it is announced; minutes that pass stand beside it and are not.
 */
export function personLine(model: PersonModel, role: SessionRole): TemplateResult {
  const { kind, icon, words, aside } = lineOf(model, role);
  return html`<p class="person ${kind}">
    ${icon}<span role="status">${words}</span><span>${aside}</span>
  </p>`;
}

interface Line {
  readonly kind: Standing | 'former' | 'missing' | 'absent';
  readonly icon?: TemplateResult;
  /** Announced when it changes. */
  readonly words?: string;
  readonly aside?: string;
}

function lineOf({ localize, presence, isCurrent, ...when }: PersonModel, role: SessionRole): Line {
  const person = presence.people[role];
  if (person === undefined) {
    // Only the patient is missed.
    const isMissed = role === 'patient' && isCurrent;
    return isMissed
      ? { kind: 'missing', aside: localize.term('presence-nobody') }
      : { kind: 'absent' };
  }
  const kind = standingOf(presence, role, person);
  const words = localize.term(`presence-${role}-${kind}`);
  if (!isCurrent) return { kind: 'former', aside: localize.term('presence-last-known', words) };
  return { kind, icon: ICONS[kind](), words, aside: asideOf(localize, when, kind, person.since) };
}

/** What stands in somebody's way, in words. */
export function troubleLines({ localize, presence, isCurrent }: PersonModel): TemplateResult {
  const { patient, guest } = presence.people;
  const areBoth = isThere(patient) && isThere(guest);
  const troubles = (['patient', 'guest'] as const).flatMap((role) => {
    const person = presence.people[role];
    if (!person?.trouble || !isThere(person) || !isCurrent) return [];
    const words = localize.term(`trouble-${person.trouble}`);
    return [areBoth ? localize.term(`trouble-of-${role}`, words) : words];
  });
  return html`<div role="status" class="troubles">
    ${troubles.map((words) => html`<p>${warningIcon()} <span>${words}</span></p>`)}
  </div>`;
}

function isThere(person: PersonPresence | undefined): boolean {
  return person !== undefined && person.status !== 'left';
}

/** Milliseconds until another minute of somebody's waiting is full; undefined where nobody waits. */
export function untilNextMinute({ people }: AppointmentPresence, now: number): number | undefined {
  const waits = Object.values(people)
    .filter(({ status }) => status === 'waiting')
    .map(({ since }) => MINUTE_MILLISECONDS - (Math.max(0, now - since) % MINUTE_MILLISECONDS));
  return waits.length === 0 ? undefined : Math.min(...waits);
}

function standingOf(
  { admitted }: AppointmentPresence,
  role: SessionRole,
  { status }: PersonPresence,
): Standing {
  return status === 'waiting' && admitted && role !== 'clinician' ? 'admitted' : status;
}

function asideOf(
  localize: Localize,
  { now, timeZone }: Pick<PersonModel, 'now' | 'timeZone'>,
  kind: Standing,
  since: number,
): string {
  const minutes = Math.floor(Math.max(0, now - since) / MINUTE_MILLISECONDS);
  if (kind === 'waiting') return localize.term('presence-for', minutes);
  if (kind !== 'left') return '';
  return localize.term('presence-at', formatTime(since, timeZone, localize.lang()));
}
