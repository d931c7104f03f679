import { SessionError } from '@video-session/core';

/**
 * An address that the host page wrote into an attribute, resolved against the page.
 * @throws {SessionError} `configuration-missing` or `configuration-invalid`, naming the attribute
 */
export function pageUrl(value: string, attribute: string): URL {
  if (!value) {
    throw new SessionError('configuration-missing', `The attribute "${attribute}" is missing`);
  }
  try {
    return new URL(value, document.baseURI);
  } catch (cause) {
    throw new SessionError('configuration-invalid', `"${attribute}" is not a URL`, { cause });
  }
}
