import type { WelcomeSettings } from '@video-session/core';

const load = () => import('./extras.js');

type Extras = Awaited<ReturnType<typeof load>>;

interface ExtrasScript {
  here?: Extras;
  fetch: () => Promise<Extras>;
}

/** One for the page, fetched once; a test has another. */
export const extrasScript: ExtrasScript = { fetch: load };

/** Whether a service sets any of what only some do: its page is shown once their script is here. */
export function needsExtras(settings: WelcomeSettings | undefined): boolean {
  const { consent, emergency, richText, languages = [] } = settings ?? {};
  return Boolean(consent ?? emergency ?? richText) || languages.length > 1;
}

export async function fetchExtras(): Promise<void> {
  extrasScript.here = await extrasScript.fetch();
}
