/** `é` in one character and in two: an id is its bytes, whatever they look like. */
const COMPOSED = 'rendez-vous-\u00e9';
const DECOMPOSED = 'rendez-vous-e\u0301';

/** Every kind of id, one of each length modulo 3 among them. */
export const IDS: readonly (readonly [name: string, id: string])[] = [
  ['one character', '7'],
  ['two characters, which takes a padding byte', '42'],
  ['three characters', '107'],
  ['four characters', '4711'],
  ['five characters, which takes a padding byte', '10471'],
  ['UUID', '0f4e2b6c-3d1a-4c57-9a61-5b1f0d2c7e88'],
  ['letters outside ASCII', 'Größe-診-🦆'],
  ['an accent in one character', COMPOSED],
  ['an accent in two characters', DECOMPOSED],
  ['spaces and slashes', ' clinic/2026 #7?'],
  ['the digit 0 at its end, which is no padding', '1040'],
  ['200 bytes, the longest', 'x'.repeat(200)],
  ['200 bytes in 50 characters', '🦆'.repeat(50)],
];
