declare const brand: unique symbol;

/**
 * The name of the room, said aloud and compared by both sides: `123-abcd-efgh-jkmn`.
 * It is never a credential (R9).
 */
export type MeetingCode = string & { readonly [brand]: 'MeetingCode' };

const PATTERN = /^\d{3}(-[a-z0-9]{4}){3}$/;

export function isMeetingCode(value: unknown): value is MeetingCode {
  return typeof value === 'string' && PATTERN.test(value);
}

/** @throws {TypeError} when the value is not a meeting code */
export function toMeetingCode(value: string): MeetingCode {
  if (!isMeetingCode(value)) {
    throw new TypeError(
      'A meeting code looks like 123-abcd-efgh-jkmn: three digits, then three groups of four lower-case letters or digits',
    );
  }
  return value;
}

/** The code one character at a time, with a pause between groups, for a screen reader (R9). */
export function spellMeetingCode(code: MeetingCode): string {
  return code
    .split('-')
    .map((group) => Array.from(group).join(' '))
    .join(', ');
}
