import { SessionError } from '@video-session/core';

/** A PEM private key, or a JWK with its private or symmetric part. */
const KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----|"(d|k)"\s*:\s*"/;
const SUSPECT_NAME = /secret|private-?key|signing-?key/i;
/** A shared secret has no dots, a token has two; a short word is merely a wrong token. */
const SHARED_SECRET = /^[\w+/=-]{32,}$/;

/**
 * Refuses a page that carries a signing key (R40). The message names the
 * attribute and never holds its value.
 * @throws {SessionError} `secret-in-page`
 */
export function refuseSecrets(element: Element, token: string): void {
  const named = Array.from(element.attributes).find(
    ({ name, value }) => KEY.test(value) || SUSPECT_NAME.test(name),
  )?.name;
  const culprit = named ?? (isSecret(token) ? 'token' : undefined);
  if (culprit === undefined) return;
  throw new SessionError(
    'secret-in-page',
    `"${culprit}" looks like a key or a shared secret, which anybody can read here: replace it, and issue tokens in the backend`,
  );
}

function isSecret(token: string): boolean {
  return KEY.test(token) || SHARED_SECRET.test(token);
}
