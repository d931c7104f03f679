import { remoteKeySet, type KeySet } from '@video-session/core';

const keySets = new Map<string, KeySet>();

/** One key set per URL for the whole page, so that it is fetched once. */
export function keySetAt(url: URL): KeySet {
  const known = keySets.get(url.href);
  if (known !== undefined) return known;
  const keySet = remoteKeySet(url);
  keySets.set(url.href, keySet);
  return keySet;
}
