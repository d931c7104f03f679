import { Buffer } from 'node:buffer';
import { createSecretKey, randomBytes, timingSafeEqual, type KeyObject } from 'node:crypto';
import type { SessionRole } from '@video-session/core';
import { deriveKey, hmac } from '../derived-key.js';

/** What a link code stands for, once its signature has been checked. */
export interface RedeemedLink {
  readonly appointmentId: string;
  readonly role: SessionRole;
  /** The appointment's link revision when the link was made; an older one is retired. */
  readonly revision: number;
}

export interface LinkCodes {
  issue(link: RedeemedLink): string;
  /** Takes the same steps for a wrong code as for a right one. */
  redeem(code: string): RedeemedLink | undefined;
}

export interface LinkSecret {
  readonly id: number;
  readonly secret: Uint8Array;
}

const VERSION = 1;
const TAG_BYTES = 16;
const LONGEST_CODE = 400;
const BASE64URL = /^[A-Za-z0-9_-]+$/;
const ROLES: readonly (SessionRole | undefined)[] = [undefined, 'patient', 'clinician', 'guest'];

/**
 * Stateless link codes (R36): base64url of
 * `version and role (1 byte), key id (1), revision (varint), appointment id (UTF-8), padding (0 or 1), tag (16)`.
 * The tag is HMAC-SHA-256 over everything before it, cut to 128 bits.
 */
export function createLinkCodes(
  signer: LinkSecret,
  accepted: readonly LinkSecret[],
  service: string,
): LinkCodes {
  const keys = new Map(accepted.map(({ id, secret }) => [id, linkKey(secret, service)]));
  const signingKey = linkKey(signer.secret, service);
  const decoy = createSecretKey(randomBytes(32));
  return {
    issue(link) {
      const body = pack(link, signer.id);
      return Buffer.concat([body, tagOf(signingKey, body)]).toString('base64url');
    },
    redeem(code) {
      const bytes = bytesOf(code);
      const body = bytes.subarray(0, -TAG_BYTES);
      const key = keys.get(body[1] ?? -1) ?? decoy;
      const genuine = timingSafeEqual(tagOf(key, body), bytes.subarray(-TAG_BYTES));
      const link = unpack(body);
      return genuine ? link : undefined;
    },
  };
}

function linkKey(secret: Uint8Array, service: string): KeyObject {
  return deriveKey(secret, 'link-code', service);
}

function tagOf(key: KeyObject, body: Uint8Array): Uint8Array {
  return hmac(key, body).subarray(0, TAG_BYTES);
}

/** Spelt as a code, and signed by no key: takes the place of what is none, so that both take as long. */
const STAND_IN = 'A'.repeat(34);
const STAND_IN_BYTES = Buffer.from(STAND_IN, 'base64url');

/** The bytes of a code in the one spelling they have. */
function bytesOf(code: unknown): Buffer {
  const text = isSpeltAsCode(code) ? code : STAND_IN;
  const bytes = Buffer.from(text, 'base64url');
  const canonical = bytes.toString('base64url') === text;
  return canonical && bytes.length > TAG_BYTES + 3 ? bytes : STAND_IN_BYTES;
}

function isSpeltAsCode(code: unknown): code is string {
  return typeof code === 'string' && code.length <= LONGEST_CODE && BASE64URL.test(code);
}

function pack({ appointmentId, role, revision }: RedeemedLink, keyId: number): Buffer {
  const head = [(VERSION << 4) | ROLES.indexOf(role), keyId, ...varint(revision)];
  const body = Buffer.concat([Buffer.from(head), Buffer.from(appointmentId, 'utf8')]);
  return (body.length + TAG_BYTES) % 3 === 0 ? Buffer.concat([body, PADDING]) : body;
}

/**
 * With whole groups of three bytes the last character could be `-`, which
 * phones leave out of a link that they find in a message.
 */
const PADDING = Buffer.alloc(1);

function unpack(body: Buffer): RedeemedLink | undefined {
  const [first = 0] = body;
  const role = first >> 4 === VERSION ? ROLES[first & 15] : undefined;
  const { value: revision, next } = readVarint(body, 2);
  const appointmentId = body.toString('utf8', next).replace(/\0$/, '');
  return role === undefined ? undefined : { appointmentId, role, revision };
}

/** LEB128: seven bits a byte, the lowest first, the top bit says that more follow. */
function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
}

function readVarint(bytes: Uint8Array, start: number): { value: number; next: number } {
  let value = 0;
  let next = start;
  for (let weight = 1; next < bytes.length; weight *= 128) {
    const byte = bytes[next++] ?? 0;
    value += (byte % 128) * weight;
    if (byte < 128) break;
  }
  return { value, next };
}
