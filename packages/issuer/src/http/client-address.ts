import type { Connection } from './host.js';

/**
 * One text for whoever is behind an address, or undefined where none is known.
 * An IPv6 line has a whole /64 of addresses, and some servers write IPv4 as IPv6.
 */
export function clientOf({ address }: Connection): string | undefined {
  const text = address
    ?.trim()
    .toLowerCase()
    .replace(/%.*$/s, '')
    .replace(/^::ffff:(?=[\d.]+$)/, '');
  if (text === undefined || text === '') return undefined;
  return text.includes(':') ? networkOf(text) : text;
}

/** The first four of eight groups; a text that is no IPv6 address stays what it is. */
function networkOf(address: string): string {
  if (!URL.canParse(`http://[${address}]`)) return address;
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const groups = (part = '') => part.split(':').filter((group) => group !== '');
  const missing = 8 - groups(head).length - groups(tail).length;
  const zeros = Array.from({ length: tail === undefined ? 0 : missing }, () => '0');
  return [...groups(head), ...zeros, ...groups(tail)].slice(0, 4).join(':');
}
