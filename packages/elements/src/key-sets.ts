import { remoteKeySet, type RemoteKeySet } from '@video-session/core';

const keySets = new Map<string, RemoteKeySet>();

/** One key set per URL for the whole page, so that it is fetched once. */
export function keySetAt(url: URL): RemoteKeySet {
  const known = keySets.get(url.href);
  if (known !== undefined) return known;
  const keySet = remoteKeySet(url);
  keySets.set(url.href, keySet);
  return keySet;
}
