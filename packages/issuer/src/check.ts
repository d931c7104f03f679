import { Buffer } from 'node:buffer';

/** Says which value is wrong and what was expected; never what was given, which may be a secret (R40). */
export function refuse(field: string, expected: string): never {
  throw new TypeError(`${field} must be ${expected}`);
}

export function requireText(value: unknown, field: string): string {
  return typeof value === 'string' && value !== '' ? value : refuse(field, 'a non-empty string');
}

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const NO_LINE = /[\u0000-\u001f\u007f\u0085\u2028\u2029]|\p{Surrogate}/u;

/** Text that stands on one line, in whole characters. */
export function requireLine(value: unknown, field: string): string {
  const text = requireText(value, field);
  return NO_LINE.test(text) ? refuse(field, 'one line of text without control characters') : text;
}

const BIDI_CONTROL = /\p{Bidi_Control}/u;

/** What people are called: short enough to be shown, and written in one direction that all can see. */
export function requireName(value: unknown, field: string, longest: number): string {
  const name = requireLine(value, field);
  return Array.from(name).length <= longest && !BIDI_CONTROL.test(name)
    ? name
    : refuse(field, `at most ${longest} characters, none of which changes the direction of text`);
}

export function requireObject(value: unknown, field: string): void {
  if (typeof value !== 'object' || value === null) refuse(field, 'an object');
}

export function requireFunction(value: unknown, field: string): void {
  if (typeof value !== 'function') refuse(field, 'a function');
}

export function requireList(value: unknown, field: string): void {
  if (!Array.isArray(value) || value.length === 0) refuse(field, 'a list with at least one entry');
}

/** @throws {TypeError} naming the field when two entries say the same */
export function requireDistinct(values: readonly unknown[], field: string, key: string): void {
  if (new Set(values).size < values.length) refuse(field, `a list in which every ${key} differs`);
}

export function requireInteger(value: unknown, field: string, least: number, most: number): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
    ? value
    : refuse(field, `a whole number from ${least} to ${most}`);
}

const SHORTEST_SECRET = 32;
/** Random bytes have more even where they are written in hex; a buffer that nobody filled has one. */
const FEWEST_DIFFERENT = 8;

/** A secret of 32 bytes and more; a string counts by its bytes in UTF-8. */
export function requireSecret(value: unknown, field: string): Uint8Array {
  const bytes = typeof value === 'string' ? Buffer.from(value, 'utf8') : value;
  const isSecret = bytes instanceof Uint8Array && bytes.length >= SHORTEST_SECRET;
  return isSecret && new Set(bytes).size >= FEWEST_DIFFERENT
    ? bytes
    : refuse(field, `a string or Uint8Array of at least ${SHORTEST_SECRET} random bytes`);
}

/** JavaScript knows old abbreviations that are no IANA names: to it, BST is the time of Dhaka. */
const ABBREVIATION = /^(?!(?:CET|EET|EST|GMT|HST|MET|MST|PRC|ROC|ROK|UCT|UTC|WET)$)[A-Z]{3}$/i;

/** An IANA name; an offset such as `+01:00` knows nothing of summer time (R2). */
export function requireTimeZone(value: unknown, field: string): string {
  const zone = requireText(value, field);
  const expected = 'an IANA time zone such as Europe/London';
  if (!/^[A-Za-z]/.test(zone) || ABBREVIATION.test(zone)) refuse(field, expected);
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch {
    return refuse(field, expected);
  }
}
