import { Buffer } from 'node:buffer';
import type { KeyObject } from 'node:crypto';
import { hmac } from '../derived-key.js';

/**
 * The UID of an appointment's calendar entry: the same in every version of it,
 * and random to whoever has no key, so that it tells neither the appointment nor
 * the service. HMAC-SHA-256 as a UUID of version 8 (RFC 7986 §5.3, RFC 9562 §5.8).
 */
export function calendarUidOf(key: KeyObject, appointmentId: string): string {
  const bytes = Buffer.from(hmac(key, appointmentId).subarray(0, 16));
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
