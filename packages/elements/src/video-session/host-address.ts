import { pageUrl } from '../page-url.js';

/**
 * An address of the host API: what the page says in an attribute, else `name`
 * beside the session URL. Undefined where the page says `off` or nothing at all.
 * @throws {SessionError} `configuration-invalid`, naming the attribute
 */
export function hostAddress(
  value: string | null | undefined,
  sessionUrl: string,
  name: string,
): URL | undefined {
  if (value === '' || value === 'off') return undefined;
  if (value !== null && value !== undefined) return pageUrl(value, `${name}-url`);
  return sessionUrl === '' ? undefined : new URL(name, pageUrl(sessionUrl, 'session-url'));
}
