import { webAddress } from '../web-address.js';
import { forgetEverything } from './kept-code.js';

/** Where a quick exit leads: an `https:` address or one of this origin; undefined for anything else. */
export function exitAddress(value: string): string | undefined {
  const address = webAddress(value);
  if (address === undefined) return undefined;
  const { protocol, origin } = new URL(address);
  return protocol === 'https:' || origin === location.origin ? address : undefined;
}

/** Where the browser goes; a test has another. */
export type Leave = (address: string) => void;

/**
 * Leaves nothing in storage, and no entry to go back to (R47). A meeting that is being
 * taken down may store something once more, until the page is gone.
 */
export function leaveTo(address: string, leave: Leave = (url) => location.replace(url)): void {
  forgetEverything();
  addEventListener('pagehide', forgetEverything, { once: true });
  leave(address);
}
