import { Buffer } from 'node:buffer';
import { createSecretKey, randomBytes, timingSafeEqual } from 'node:crypto';
import type { SessionRole } from '@video-session/core';
import { HIGHEST_REVISION, requireAppointmentId } from '../appointment.js';
import { refuse, requireInteger, requireObject } from '../check.js';
import { deriveKey, hmac } from '../derived-key.js';
import type { LinkSecret, RedeemedLink } from './link-code.js';

/** What the address of a calendar file stands for, once its signature has been checked. */
export interface CalendarTicket extends RedeemedLink {
  /** Origin that the person's own link is on, such as `https://ehr.example`; '' where none is needed. */
  readonly origin: string;
}

export interface CalendarCodes {
  /** A code for fifteen minutes from now, in milliseconds since 1970. */
  issue(ticket: CalendarTicket, now: number): string;
  /** Takes the same steps for a wrong code, or one that has run out, as for a right one. */
  redeem(code: string, now: number): CalendarTicket | undefined;
}

const VERSION = 1;
const LIFETIME_SECONDS = 15 * 60;
const TAG_BYTES = 16;
const HEAD_BYTES = 11;
/** Of appointment ids there are at most 200 bytes; of an origin that a browser has, no more than these. */
export const LONGEST_ORIGIN = 300;
const LONGEST_CODE = 720;
const ROLES: readonly (SessionRole | undefined)[] = [undefined, 'patient', 'clinician', 'guest'];

/**
 * Codes that open a calendar file and nothing else: its address stands in logs
 * and histories, where a link code may not be (R40). Base64url of `version and
 * role (1 byte), key id (1), expiry in seconds since 1970 (4), revision (4),
 * length of the appointment id (1), appointment id (UTF-8), origin, tag (16)`,
 * signed as link codes are, with a key of its own.
 */
export function createCalendarCodes(
  signer: LinkSecret,
  accepted: readonly LinkSecret[],
  service: string,
): CalendarCodes {
  const keyOf = ({ secret }: LinkSecret) => deriveKey(secret, 'calendar-code', service);
  const keys = new Map(accepted.map((one) => [one.id, keyOf(one)]));
  const signingKey = keyOf(signer);
  const decoy = createSecretKey(randomBytes(32));
  return {
    issue(ticket, now) {
      const body = pack(ticket, signer.id, Math.floor(now / 1000) + LIFETIME_SECONDS);
      const tag = hmac(signingKey, body).subarray(0, TAG_BYTES);
      return Buffer.concat([body, tag]).toString('base64url');
    },
    redeem(code, now) {
      const bytes = bytesOf(code);
      const body = bytes.subarray(0, -TAG_BYTES);
      const key = keys.get(body[1] ?? -1) ?? decoy;
      const tag = hmac(key, body).subarray(0, TAG_BYTES);
      const genuine = timingSafeEqual(tag, bytes.subarray(-TAG_BYTES));
      const { ticket, expires } = unpack(body);
      return genuine && now < expires * 1000 ? ticket : undefined;
    },
  };
}

/** Anything that is not the one spelling of some bytes becomes bytes that no key has signed. */
function bytesOf(code: unknown): Buffer {
  const text = typeof code === 'string' && code.length <= LONGEST_CODE ? code : '';
  const bytes = Buffer.from(text, 'base64url');
  const canonical = bytes.toString('base64url') === text;
  const enough = bytes.length > HEAD_BYTES + TAG_BYTES;
  return canonical && enough ? bytes : Buffer.alloc(HEAD_BYTES + TAG_BYTES + 40);
}

/** @throws {TypeError} naming the part that has no place in a code */
export function requireTicket(ticket: CalendarTicket): void {
  requireObject(ticket, 'ticket');
  requireAppointmentId(ticket.appointmentId);
  requireInteger(ticket.revision, 'ticket.revision', 0, HIGHEST_REVISION);
  const { origin } = ticket;
  if (typeof origin !== 'string' || Buffer.byteLength(origin) > LONGEST_ORIGIN)
    refuse('ticket.origin', `a string of at most ${LONGEST_ORIGIN} bytes`);
}

/** Seconds are written with 32 bits, which last until the year 2106. */
const LATEST_MILLISECONDS = (2 ** 32 - 1 - LIFETIME_SECONDS) * 1000;

/** @throws {TypeError} when a code cannot say that time */
export function requireCalendarTime(now: unknown): void {
  const isInRange = typeof now === 'number' && now >= 0 && now <= LATEST_MILLISECONDS;
  if (!isInRange) refuse('now', 'a number of milliseconds since 1970, in a year up to 2105');
}

function pack(ticket: CalendarTicket, keyId: number, expires: number): Buffer {
  const id = Buffer.from(ticket.appointmentId, 'utf8');
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt8((VERSION << 4) | ROLES.indexOf(ticket.role), 0);
  head.writeUInt8(keyId, 1);
  head.writeUInt32BE(expires, 2);
  head.writeUInt32BE(ticket.revision, 6);
  head.writeUInt8(id.length, 10);
  return Buffer.concat([head, id, Buffer.from(ticket.origin, 'utf8')]);
}

function unpack(body: Buffer): { ticket: CalendarTicket | undefined; expires: number } {
  const first = body.readUInt8(0);
  const role = first >> 4 === VERSION ? ROLES[first & 15] : undefined;
  const end = HEAD_BYTES + body.readUInt8(10);
  const rest = {
    revision: body.readUInt32BE(6),
    appointmentId: body.toString('utf8', HEAD_BYTES, end),
    origin: body.toString('utf8', end),
  };
  return { ticket: role && { role, ...rest }, expires: body.readUInt32BE(2) };
}
