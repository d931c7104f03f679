import { importModule } from './import-module.js';
import type { PresenceHost } from './presence/link-presence.js';

/** The joining details, and with them presence where it is wanted: then all is rendered once. */
export async function loadDetails(host: Pick<PresenceHost, 'presenceUrl' | 'watchPresence'>) {
  const { LinkDetails, askForLinks, readLinks, isPresenceWanted, loadPresence } =
    await importModule(() => import('./details/link-details.js'));
  const presence = isPresenceWanted(host) ? await loadPresence().catch(() => undefined) : undefined;
  return { LinkDetails, askForLinks, readLinks, presence };
}
