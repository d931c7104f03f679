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

/** Leaves nothing in storage, and no entry to go back to (R47). */
export function leaveTo(address: string): void {
  forgetEverything();
  location.replace(address);
}
