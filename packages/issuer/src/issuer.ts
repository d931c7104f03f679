import { Buffer } from 'node:buffer';
import type { KeyObject } from 'node:crypto';
import {
  SESSION_ROLES,
  type AccessWindow,
  type MeetingCode,
  type SessionRole,
} from '@video-session/core';
import type { JSONWebKeySet } from 'jose';
import { createAccessWindows, type BookedTimes } from './access-window.js';
import {
  requireAppointment,
  requireAppointmentId,
  requireTimes,
  type Appointment,
} from './appointment.js';
import { refuse, requireInteger, requireObject, requireText, requireTimeZone } from './check.js';
import { deriveKey, hmac } from './derived-key.js';
import {
  createCalendarCodes,
  requireCalendarTime,
  requireTicket,
  type CalendarCodes,
  type CalendarTicket,
} from './links/calendar-code.js';
import { calendarUidOf } from './links/calendar-uid.js';
import { createLinkCodes, type LinkCodes, type RedeemedLink } from './links/link-code.js';
import { linkSecretsOf, type LinkSecretOptions } from './links/link-secrets.js';
import { meetingCodeOf } from './links/meeting-code.js';
import { requireProfile, type MeetingProfile } from './tokens/meeting-profile.js';
import { refusalOf } from './refusal.js';
import { remember } from './remember.js';
import { sessionClaims } from './tokens/session-claims.js';
import { createTokenSigner, type SigningKey, type TokenSigner } from './tokens/signing-keys.js';

export interface ServiceIdentity {
  /** Stands in tokens, and keeps the links and rooms of two services apart: never change it. */
  readonly id: string;
  /** IANA time zone in which the day of an appointment is reckoned (R2). */
  readonly timeZone: string;
}

export interface IssuerOptions extends LinkSecretOptions {
  readonly service: ServiceIdentity;
  /**
   * The first that may already signs, all are published: what `rotateSigningKeys` gives,
   * or a list of one's own in which a new key is published well before it signs.
   */
  readonly signingKeys: readonly SigningKey[];
  /** `selfHostedProfile(…)` or `jaasProfile(…)`. */
  readonly profile: MeetingProfile;
  /** How long after its booked end a session past midnight can be rejoined (R4); 60 by default. */
  readonly graceMinutes?: number | undefined;
}

export interface TokenRequest {
  readonly appointment: Appointment;
  readonly role: SessionRole;
  /** The server's time in milliseconds since 1970. */
  readonly now: number;
}

/** Makes and checks everything that goes out, from the host's own records; it stores nothing of them. */
export interface Issuer {
  readonly service: ServiceIdentity;
  /** The room of an appointment, the same for both sides (R9). */
  meetingCode(appointmentId: string): MeetingCode;
  /** An opaque code for a link, one per role (R6, R36). */
  linkCode(appointment: Appointment, role: SessionRole): string;
  /**
   * What a code stands for; undefined for anything else, after the same work.
   * The caller compares `revision` with the appointment's own.
   */
  redeem(code: string): RedeemedLink | undefined;
  /** The UID of the appointment's calendar entry, which tells nothing about it. */
  calendarUid(appointmentId: string): string;
  /**
   * For fifteen minutes, opens the calendar file of an appointment and nothing
   * else. Milliseconds since 1970.
   */
  calendarCode(ticket: CalendarTicket, now: number): string;
  /** What a calendar code stands for; undefined for anything else, after the same work. */
  redeemCalendarCode(code: string, now: number): CalendarTicket | undefined;
  /** When the appointment can be joined, in milliseconds since 1970 (R1 to R4). */
  accessWindow(appointment: BookedTimes): AccessWindow;
  /**
   * An RS256 session token for the browser and the meeting server.
   * @throws {SessionError} `cancelled`, `too-early`, `moved` or `past`: no token outside the access window
   * @throws {TypeError} naming the field of the appointment that is wrong
   */
  issueToken(request: TokenRequest): Promise<string>;
  /** The public keys, for browsers and the meeting server. */
  keySet(): JSONWebKeySet;
  /**
   * Takes other signing keys without a restart, all at once: from then on
   * `keySet` publishes them and one of them signs.
   * @throws {TypeError} naming the key that is wrong; then the keys stay as they are
   */
  useSigningKeys(keys: readonly SigningKey[]): void;
}

const LONGEST_SERVICE_ID = 900;
const LONGEST_GRACE_MINUTES = 24 * 60;

/** Rejects with a TypeError that names the option that is wrong and what was expected, never a secret's value. */
export function createIssuer(options: IssuerOptions): Promise<Issuer> {
  return new Promise((resolve) => {
    resolve(issuerOf(options));
  });
}

function issuerOf(options: IssuerOptions): Issuer {
  requireObject(options, 'options');
  requireObject(options.service, 'service');
  requireProfile(options.profile);
  const service = {
    id: requireServiceId(options.service.id),
    timeZone: requireTimeZone(options.service.timeZone, 'service.timeZone'),
  };
  const graceMinutes = options.graceMinutes ?? 60;
  requireInteger(graceMinutes, 'graceMinutes', 0, LONGEST_GRACE_MINUTES);
  const { signer, accepted, lasting } = linkSecretsOf(options);
  const meetingKey = deriveKey(lasting, 'meeting-code', service.id);
  return new RecordIssuer({
    service,
    profile: options.profile,
    windowOf: createAccessWindows({ timeZone: service.timeZone, graceMinutes }),
    links: createLinkCodes(signer, accepted, service.id),
    calendars: createCalendarCodes(signer, accepted, service.id),
    calendarKey: deriveKey(lasting, 'calendar-uid', service.id),
    meetingCodeOf: remember((appointmentId) => meetingCodeOf(meetingKey, appointmentId)),
    participantKey: deriveKey(lasting, 'participant', service.id),
    tokens: createTokenSigner(options.signingKeys, options.profile),
  });
}

interface Parts {
  readonly service: ServiceIdentity;
  readonly profile: MeetingProfile;
  readonly windowOf: (times: BookedTimes) => AccessWindow;
  readonly links: LinkCodes;
  readonly calendars: CalendarCodes;
  readonly calendarKey: KeyObject;
  readonly meetingCodeOf: (appointmentId: string) => MeetingCode;
  readonly participantKey: KeyObject;
  /** Signs and publishes by one and the same keys; replaced as a whole. */
  tokens: TokenSigner;
}

class RecordIssuer implements Issuer {
  readonly service: ServiceIdentity;
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.service = parts.service;
    this.#parts = parts;
  }

  meetingCode(appointmentId: string): MeetingCode {
    return this.#parts.meetingCodeOf(requireAppointmentId(appointmentId));
  }

  linkCode(appointment: Appointment, role: SessionRole): string {
    requireAppointment(appointment);
    requireRole(role);
    const { id: appointmentId, linkRevision: revision } = appointment;
    return this.#parts.links.issue({ appointmentId, role, revision });
  }

  redeem(code: string): RedeemedLink | undefined {
    return this.#parts.links.redeem(code);
  }

  calendarUid(appointmentId: string): string {
    return calendarUidOf(this.#parts.calendarKey, requireAppointmentId(appointmentId));
  }

  calendarCode(ticket: CalendarTicket, now: number): string {
    requireTicket(ticket);
    requireRole(ticket.role);
    requireCalendarTime(now);
    return this.#parts.calendars.issue(ticket, now);
  }

  redeemCalendarCode(code: string, now: number): CalendarTicket | undefined {
    return this.#parts.calendars.redeem(code, now);
  }

  accessWindow(appointment: BookedTimes): AccessWindow {
    requireTimes(appointment);
    return this.#parts.windowOf(appointment);
  }

  async issueToken(request: TokenRequest): Promise<string> {
    requireObject(request, 'request');
    const { appointment, role, now } = request;
    requireAppointment(appointment);
    requireRole(role);
    requireNow(now);
    const { service, profile, tokens, windowOf, meetingCodeOf } = this.#parts;
    const window = windowOf(appointment);
    const refusal = refusalOf(appointment, window, now, service.timeZone);
    if (refusal !== undefined) throw refusal;
    const meetingCode = meetingCodeOf(appointment.id);
    const participantId = this.#pseudonym(appointment.id, role);
    const who = { appointment, role, meetingCode, participantId };
    return tokens.sign(sessionClaims({ ...who, now, window, service, profile }), now);
  }

  keySet(): JSONWebKeySet {
    return this.#parts.tokens.keySet();
  }

  useSigningKeys(keys: readonly SigningKey[]): void {
    this.#parts.tokens = createTokenSigner(keys, this.#parts.profile);
  }

  /**
   * Stable per appointment and role, and says nothing about a person (R42). Two
   * guests share one, as two devices of a patient do: Jitsi tells participants
   * apart by ids of its own, and reads this one only where a token allows `flip`.
   */
  #pseudonym(appointmentId: string, role: SessionRole): string {
    const digest = hmac(this.#parts.participantKey, `${role}/${appointmentId}`);
    return Buffer.from(digest.subarray(0, 16)).toString('base64url');
  }
}

/** It goes into the derivation of every key, which takes so much and no more. */
function requireServiceId(value: unknown): string {
  const id = requireText(value, 'service.id');
  return Buffer.byteLength(id, 'utf8') <= LONGEST_SERVICE_ID
    ? id
    : refuse('service.id', `at most ${LONGEST_SERVICE_ID} bytes of UTF-8`);
}

function requireNow(now: unknown): void {
  if (!Number.isFinite(now)) refuse('now', 'a number of milliseconds since 1970');
}

function requireRole(role: SessionRole): void {
  if (!SESSION_ROLES.includes(role)) refuse('role', `one of ${SESSION_ROLES.join(', ')}`);
}
