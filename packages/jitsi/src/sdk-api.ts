import type { ExternalApi, ExternalApiOptions } from './external-api.js';

/** How each mount makes its API, by the key that it hands to the SDK as its domain. */
export const mounts = new Map<string, (options: ExternalApiOptions) => ExternalApi | undefined>();

/** What the SDK takes for Jitsi's class: it asks the mount, so each gets the class of its own server. */
class ApiOfMount {
  constructor(key: string, apiOptions: ExternalApiOptions) {
    const api = mounts.get(key)?.(apiOptions);
    if (api) return api as unknown as ApiOfMount;
  }

  /** The SDK listens at once, also where there is no API to listen to. */
  on(): void {}
}

/**
 * In place of the SDK's own loader (`scripts/sdk-runtime-aliases.mjs`), which takes
 * whatever is in the page's global, and keeps the first class that it sees for ever.
 */
export function fetchExternalApi(): Promise<typeof ApiOfMount> {
  return Promise.resolve(ApiOfMount);
}
