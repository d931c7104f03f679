import fc from 'fast-check';

/** Every bit of a text's characters turned over, one at a time; of every character, or every so many. */
export function* flippedCharacters(text: string, step = 1): Generator<string> {
  for (let place = 0; place < text.length; place += step)
    for (let bit = 0; bit < 8; bit++) {
      const character = String.fromCharCode(text.charCodeAt(place) ^ (1 << bit));
      yield text.slice(0, place) + character + text.slice(place + 1);
    }
}

/** Every bit of what a text says in base64url, part by part, turned over, one at a time. */
export function* flippedBytes(text: string): Generator<string> {
  const parts = text.split('.');
  for (const [index, part] of parts.entries()) {
    const bytes = Buffer.from(part, 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      yield Object.assign([...parts], { [index]: flipped.toString('base64url') }).join('.');
    }
  }
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.';
const base64url = fc.string({
  unit: fc.constantFrom(...Array.from(ALPHABET)),
  maxLength: 12,
});
const anything = fc.string({ unit: 'binary', maxLength: 12 });

/** Of two true texts with a place in each, and a few characters. */
const WAYS: readonly ((cut: Cut) => string)[] = [
  ({ one, start, insert }) => one.slice(0, start) + insert + one.slice(start),
  ({ one, start, insert }) => one.slice(0, start) + insert + one.slice(start + insert.length),
  ({ one, start, other, end }) => one.slice(0, start) + other.slice(end),
  ({ one, start }) => one.slice(0, start),
  ({ one, start }) => one.slice(start),
  ({ one, start }) => one.slice(start) + one.slice(0, start),
  ({ one, start }) => one.slice(0, start) + one.slice(start).toUpperCase(),
  ({ one, insert }) => insert + one,
  ({ one, insert }) => one + insert,
  ({ one, other }) => one + other,
  ({ insert }) => insert,
];

interface Cut {
  readonly one: string;
  readonly other: string;
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

/** Texts that differ from all of the given ones: cut, spliced, put together from two, made up. */
export function mutationsOf(texts: readonly string[]): fc.Arbitrary<string> {
  const text = fc.constantFrom(...texts);
  const place = fc.nat({ max: Math.max(...texts.map(({ length }) => length)) });
  const way = fc.constantFrom(...WAYS);
  return fc
    .tuple(way, text, text, place, place, fc.oneof(base64url, anything))
    .map(([mutate, one, other, start, end, insert]) => mutate({ one, other, start, end, insert }))
    .filter((made) => !texts.includes(made));
}
