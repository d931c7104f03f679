import { Buffer } from 'node:buffer';
import type { KeyObject } from 'node:crypto';
import {
  SESSION_ROLES,
  type AccessWindow,
  type MeetingCode,
  type SessionRole,
} from '@video-session/core';
import type { JSONWebKeySet } from 'jose';
import { accessWindowOf, type WindowRules } from './access-window.js';
import {
  requireAppointment,
  requireAppointmentId,
  requireTimes,
  type Appointment,
} from './appointment.js';
import { refuse, requireInteger, requireObject, requireText, requireTimeZone } from './check.js';
import { deriveKey, hmac } from './derived-key.js';
import { createLinkCodes, type LinkCodes, type RedeemedLink } from './links/link-code.js';
import { linkSecretsOf, type LinkSecretOptions } from './links/link-secrets.js';
import { meetingCodeOf } from './links/meeting-code.js';
import type { MeetingProfile } from './tokens/meeting-profile.js';
import { refusalOf } from './refusal.js';
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
  /** The first one signs, all are published: publish a new one well before it signs. */
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

/** Makes and checks everything that goes out, from the host's own records. Stateless. */
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
  /** When the appointment can be joined, in milliseconds since 1970 (R1 to R4). */
  accessWindow(appointment: Pick<Appointment, 'starts' | 'ends'>): AccessWindow;
  /**
   * An RS256 session token for the browser and the meeting server.
   * @throws {SessionError} `cancelled`, `too-early`, `moved` or `past`: no token outside the access window
   * @throws {TypeError} naming the field of the appointment that is wrong
   */
  issueToken(request: TokenRequest): Promise<string>;
  /** The public keys, for browsers and the meeting server. */
  keySet(): JSONWebKeySet;
}

const LONGEST_GRACE_MINUTES = 24 * 60;

/** @throws {TypeError} naming the option that is wrong and what was expected, never a secret's value */
export async function createIssuer(options: IssuerOptions): Promise<Issuer> {
  requireObject(options.service, 'service');
  requireObject(options.profile, 'profile');
  const service = {
    id: requireText(options.service.id, 'service.id'),
    timeZone: requireTimeZone(options.service.timeZone, 'service.timeZone'),
  };
  const graceMinutes = options.graceMinutes ?? 60;
  requireInteger(graceMinutes, 'graceMinutes', 0, LONGEST_GRACE_MINUTES);
  const { signer, accepted, lasting } = linkSecretsOf(options);
  return new StatelessIssuer({
    service,
    profile: options.profile,
    rules: { timeZone: service.timeZone, graceMinutes },
    links: createLinkCodes(signer, accepted, service.id),
    meetingKey: deriveKey(lasting, 'meeting-code', service.id),
    participantKey: deriveKey(lasting, 'participant', service.id),
    tokens: await createTokenSigner(options.signingKeys, options.profile),
  });
}

interface Parts {
  readonly service: ServiceIdentity;
  readonly profile: MeetingProfile;
  readonly rules: WindowRules;
  readonly links: LinkCodes;
  readonly meetingKey: KeyObject;
  readonly participantKey: KeyObject;
  readonly tokens: TokenSigner;
}

class StatelessIssuer implements Issuer {
  readonly service: ServiceIdentity;
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.service = parts.service;
    this.#parts = parts;
  }

  meetingCode(appointmentId: string): MeetingCode {
    return meetingCodeOf(this.#parts.meetingKey, requireAppointmentId(appointmentId));
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

  accessWindow(appointment: Pick<Appointment, 'starts' | 'ends'>): AccessWindow {
    requireTimes(appointment);
    return accessWindowOf(appointment, this.#parts.rules);
  }

  async issueToken({ appointment, role, now }: TokenRequest): Promise<string> {
    requireAppointment(appointment);
    requireRole(role);
    if (!Number.isFinite(now)) refuse('now', 'a number of milliseconds since 1970');
    const { service, profile, tokens } = this.#parts;
    const window = this.accessWindow(appointment);
    const refusal = refusalOf(appointment, window, now, service.timeZone);
    if (refusal !== undefined) throw refusal;
    const meetingCode = this.meetingCode(appointment.id);
    const participantId = this.#pseudonym(appointment.id, role);
    const who = { appointment, role, meetingCode, participantId };
    return tokens.sign(sessionClaims({ ...who, now, window, service, profile }));
  }

  keySet(): JSONWebKeySet {
    return this.#parts.tokens.keySet();
  }

  /** Stable per appointment and role, and says nothing about a person (R42). */
  #pseudonym(appointmentId: string, role: SessionRole): string {
    const digest = hmac(this.#parts.participantKey, `${role}/${appointmentId}`);
    return Buffer.from(digest.subarray(0, 16)).toString('base64url');
  }
}

function requireRole(role: SessionRole): void {
  if (!SESSION_ROLES.includes(role)) refuse('role', `one of ${SESSION_ROLES.join(', ')}`);
}
