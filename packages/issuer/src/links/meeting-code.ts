import { Buffer } from 'node:buffer';
import type { KeyObject } from 'node:crypto';
import { toMeetingCode, type MeetingCode } from '@video-session/core';
import { hmac } from '../derived-key.js';

/**
 * Lower-case letters and digits that are hard to mistake when read aloud or
 * copied by hand: of each pair that looks alike (0 o, 1 l i, 2 z, 5 s, 8 b, u v)
 * at most one is in, and without vowels no word can appear.
 */
const ALPHABET = '34679bcdfghjkmnpqrtvwxz';

/**
 * The room of an appointment: the same for both sides and for its whole life,
 * `HMAC-SHA-256(key, appointment id)` read as a number and written with three
 * digits and twelve letters, the lowest first (R5, R9).
 */
export function meetingCodeOf(key: KeyObject, appointmentId: string): MeetingCode {
  let rest = BigInt(`0x${Buffer.from(hmac(key, appointmentId)).toString('hex')}`);
  const take = (base: number) => {
    const digit = Number(rest % BigInt(base));
    rest /= BigInt(base);
    return digit;
  };
  const digits = String(take(1000)).padStart(3, '0');
  const group = () => Array.from({ length: 4 }, () => ALPHABET.charAt(take(ALPHABET.length)));
  return toMeetingCode([digits, ...[1, 2, 3].map(() => group().join(''))].join('-'));
}
