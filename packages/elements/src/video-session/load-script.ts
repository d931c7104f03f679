import { SessionError } from '@video-session/core';

/** @throws {SessionError} `offline`, for a script that did not arrive */
export async function loadScript<Script>(script: () => Promise<Script>): Promise<Script> {
  try {
    return await script();
  } catch (cause) {
    throw new SessionError('offline', 'The script of a step did not load', { cause });
  }
}

/** Fetches ahead what will be needed; a failure is told when it is. */
export function prefetch(script: () => Promise<unknown>): void {
  script().catch(() => undefined);
}
