import { refuse, requireText } from '../check.js';

/**
 * A link that may go out: it carries a code at most, never a token, because
 * what goes out is kept by others (R36).
 * @returns the address in its canonical form, all ASCII
 * @throws {TypeError} naming the field and what was expected, never the link
 */
export function requireLink(value: unknown, field: string): string {
  const text = requireText(value, field);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username + url.password !== '')
    return refuse(field, 'an absolute http or https address without a password');
  return hasToken(url.href) ? refuse(field, 'an address without a token') : url.href;
}

/**
 * Three parts of base64url of which the first says `{"`: what a JWT looks like.
 * Cut into pieces first, because one pattern for all of it takes the square of
 * the length of an address.
 */
function hasToken(address: string): boolean {
  return address.split(/[^\w.-]/).some((piece) => {
    const parts = piece.split('.');
    return parts.some((part, index) => {
      const [next = '', last] = parts.slice(index + 1, index + 3);
      return /eyJ[\w-]/.test(part) && next !== '' && last !== undefined;
    });
  });
}
