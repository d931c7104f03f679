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

/** As many letters at once as fit a number: dividing a bigint is slow. */
const GROUP = 6;
const GROUP_SIZE = BigInt(ALPHABET.length ** GROUP);

/**
 * The room of an appointment: the same for both sides and for its whole life,
 * `HMAC-SHA-256(key, appointment id)` read as a number and written with three
 * digits and twelve letters, the lowest first (R5, R9).
 */
export function meetingCodeOf(key: KeyObject, appointmentId: string): MeetingCode {
  const number = BigInt(`0x${Buffer.from(hmac(key, appointmentId)).toString('hex')}`);
  const digits = String(number % 1000n).padStart(3, '0');
  const rest = number / 1000n;
  const letters = lowestLetters(rest) + lowestLetters(rest / GROUP_SIZE);
  return toMeetingCode(`${digits}-${letters.replace(/^(.{4})(.{4})/, '$1-$2-')}`);
}

function lowestLetters(number: bigint): string {
  let rest = Number(number % GROUP_SIZE);
  let letters = '';
  for (let place = 0; place < GROUP; place++) {
    letters += ALPHABET.charAt(rest % ALPHABET.length);
    rest = Math.floor(rest / ALPHABET.length);
  }
  return letters;
}
