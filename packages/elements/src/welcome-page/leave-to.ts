import { webAddress } from '../web-address.js';

/** Goes there at once; the back button does not lead to this page again. */
export function leaveTo(
  address: string | undefined,
  page: Pick<Location, 'replace'> = location,
): void {
  const url = webAddress(address ?? '');
  if (url !== undefined) page.replace(url);
}
