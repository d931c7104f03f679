/** A logo from anywhere else would tell a third party who opens the page (R34); the slot takes others. */
export function sameOriginAddress(logo: string | undefined): string | undefined {
  if (logo === undefined) return undefined;
  try {
    const url = new URL(logo, document.baseURI);
    return url.origin === location.origin || url.protocol === 'data:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}
