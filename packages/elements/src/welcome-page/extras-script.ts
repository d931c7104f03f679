import type { WelcomeSettings } from '@video-session/core';

type Extras = typeof import('./extras.js');

/** One script for the page, which is fetched once; a test has another. */
export const extrasScript = {
  here: undefined as Extras | undefined,
  fetch: (): Promise<Extras> => import('./extras.js'),
};

/** Whether a service sets any of what only some do: its page is shown once their script is here. */
export function needsExtras(settings: WelcomeSettings | undefined): boolean {
  const { consent, emergency, richText, languages = [] } = settings ?? {};
  return Boolean(consent ?? emergency ?? richText) || languages.length > 1;
}

export async function fetchExtras(): Promise<void> {
  extrasScript.here = await extrasScript.fetch();
}
