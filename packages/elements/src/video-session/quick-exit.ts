import { forgetEverything } from './kept-code.js';

/** Where a quick exit leads: an `https:` address or one of this origin; undefined for anything else. */
export function exitAddress(value: string): string | undefined {
  try {
    const url = new URL(value === '' ? 'about:blank' : value, document.baseURI);
    return url.protocol === 'https:' || url.origin === location.origin ? url.href : undefined;
  } catch {
    return undefined;
  }
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
