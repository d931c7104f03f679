/** An address to link to; undefined for one that is none, or that would run a script. */
export function webAddress(value: string): string | undefined {
  if (!value) return undefined;
  try {
    const { protocol, href } = new URL(value, document.baseURI);
    return protocol === 'https:' || protocol === 'http:' ? href : undefined;
  } catch {
    return undefined;
  }
}
