import { FieldReader, isJsonObject } from './decode.js';
import { MEDIA_CODES, type MediaCode } from './error-codes.js';
import { SESSION_ROLES, type SessionRole } from './session-role.js';

export const PRESENCE_STATUSES = ['waiting', 'in-session', 'left'] as const;

/**
 * Where a person is. Waiting means that Join was pressed, in session that media
 * joined: it is never inferred from a link being opened (R23).
 */
export type PresenceStatus = (typeof PRESENCE_STATUSES)[number];

/** One side of an appointment. */
export interface PersonPresence {
  readonly status: PresenceStatus;
  /** Since when, in milliseconds since 1970 by the server's clock. */
  readonly since: number;
  /** What stands in the way of this person's camera or microphone. */
  readonly trouble: MediaCode | undefined;
}

/** A short word from the clinician to whoever waits (R22). */
export interface PresenceMessage {
  readonly text: string;
  /** Milliseconds since 1970 by the server's clock. */
  readonly at: number;
}

/** All that is known of an appointment at one moment; the newest replaces all before it. */
export interface Presence {
  /** Each role at most once; a role that is missing has not been there. */
  readonly people: Readonly<Partial<Record<SessionRole, PersonPresence>>>;
  /** The clinician has let the patient in (R25). */
  readonly admitted: boolean;
  readonly message: PresenceMessage | undefined;
  /** A clinician's record is being told of it right now: only then may a patient be told so (R21). */
  readonly seen: boolean;
}

/** As a record hears of it, which watches several appointments. */
export interface AppointmentPresence extends Presence {
  readonly appointmentId: string;
}

/** What a person's own browser says about itself. */
export interface PresenceReport {
  readonly status: PresenceStatus;
  /** Since when, in milliseconds since 1970 by the server's clock; the server never takes it for later than now. */
  readonly since: number;
  readonly trouble: MediaCode | undefined;
}

export const LONGEST_MESSAGE = 200;

/** @throws {SessionError} `host-answer-invalid`, naming the field */
export function decodePresence(value: unknown): Presence {
  const fields = new FieldReader(value, 'host-answer-invalid', 'presence');
  const message = fields.optionalObject('message');
  return {
    people: decodePeople(fields.raw('people')),
    admitted: fields.raw('admitted') === true,
    message: message && { text: message.string('text'), at: message.instant('at') },
    seen: fields.raw('seen') === true,
  };
}

/** @throws {SessionError} `host-answer-invalid`, naming the field */
export function decodeAppointmentPresence(value: unknown): AppointmentPresence {
  const fields = new FieldReader(value, 'host-answer-invalid', 'presence');
  return { appointmentId: fields.string('appointmentId'), ...decodePresence(value) };
}

function decodePeople(value: unknown): Presence['people'] {
  const people = isJsonObject(value) ? value : {};
  const known = SESSION_ROLES.filter((role) => isJsonObject(people[role]));
  return Object.fromEntries(known.map((role) => [role, decodePerson(people[role])]));
}

function decodePerson(value: unknown): PersonPresence {
  const fields = new FieldReader(value, 'host-answer-invalid', 'presence.people');
  return {
    status: fields.oneOf('status', PRESENCE_STATUSES),
    since: fields.instant('since'),
    trouble: MEDIA_CODES.find((code) => code === fields.raw('trouble')),
  };
}
