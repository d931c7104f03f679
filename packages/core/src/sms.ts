/** What a text costs as an SMS. */
export interface SmsCost {
  /** `UCS-2` as soon as one character is not in the GSM alphabet: then a message holds 70, not 160. */
  readonly encoding: 'GSM-7' | 'UCS-2';
  /** Septets for `GSM-7`, where a few characters take two; 16-bit units for `UCS-2`. */
  readonly units: number;
  /** How many messages are sent and paid for; 1 for an empty text. */
  readonly segments: number;
  /** Units that one of them holds: fewer once there are several, because each then says its number. */
  readonly perSegment: number;
  /** Units left in the last one. */
  readonly remaining: number;
  /** The characters that force `UCS-2`, each once, as they come. */
  readonly spoilers: readonly string[];
}

/** 3GPP TS 23.038 §6.2.1, the default alphabet: one septet each. */
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
  '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';

/** 3GPP TS 23.038 §6.2.1.1, the extension table: an escape goes before each, so two septets. */
const EXTENSION = '\f^{}\\[~]|€';

const LIMITS = { 'GSM-7': [160, 153], 'UCS-2': [70, 67] } as const;

/**
 * The encoding, length and number of messages of a text, as a phone reckons
 * them without national language tables (3GPP TS 23.038 and 23.040).
 * @throws {TypeError} when the text is no string
 */
export function smsCost(text: string): SmsCost {
  if (typeof text !== 'string') throw new TypeError('text must be a string');
  const characters = Array.from(text);
  const spoilers = [...new Set(characters.filter((character) => !isGsm(character)))];
  const encoding = spoilers.length === 0 ? 'GSM-7' : 'UCS-2';
  const widths = characters.map((character) => widthOf(character, encoding));
  const units = widths.reduce((sum, width) => sum + width, 0);
  const [whole, part] = LIMITS[encoding];
  const perSegment = units <= whole ? whole : part;
  const { segments, used } = fill(widths, perSegment);
  return { encoding, units, segments, perSegment, remaining: perSegment - used, spoilers };
}

function isGsm(character: string): boolean {
  return BASIC.includes(character) || EXTENSION.includes(character);
}

function widthOf(character: string, encoding: SmsCost['encoding']): number {
  if (encoding === 'UCS-2') return character.length;
  return EXTENSION.includes(character) ? 2 : 1;
}

/** Neither an escape and its character nor the halves of a surrogate pair are parted. */
function fill(widths: readonly number[], room: number): { segments: number; used: number } {
  let segments = 1;
  let used = 0;
  for (const width of widths) {
    if (used + width > room) {
      segments++;
      used = 0;
    }
    used += width;
  }
  return { segments, used };
}

/** What word processors and phones put in, and what was meant. */
const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚‛′`´]/g, "'"],
  [/[“”„‟″«»]/g, '"'],
  [/[‐‑‒–—―−]/g, '-'],
  [/…/g, '...'],
  [/[•·]/g, '*'],
  [/[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' '],
  [/[\u00ad\u200b\u2060\ufeff]/g, ''],
];

/**
 * The same text with typographic quotes, dashes, dots and spaces made plain, so
 * that it may fit fewer messages. Letters stay as they are: a name is no typo.
 * @throws {TypeError} when the text is no string
 */
export function plainSms(text: string): string {
  if (typeof text !== 'string') throw new TypeError('text must be a string');
  return PLAIN.reduce(
    (plain, [pattern, meant]) => plain.replace(pattern, meant),
    text.normalize('NFC'),
  );
}
