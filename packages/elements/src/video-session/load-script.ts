import { SessionError } from '@video-session/core';

const missing = new WeakSet<SessionError>();

/** Whether it says that a script did not arrive: only a reload helps. */
export function isMissingScript(error: SessionError): boolean {
  return missing.has(error);
}

/** @throws {SessionError} `offline`, for a script that did not arrive */
export async function loadScript<Script>(script: () => Promise<Script>): Promise<Script> {
  try {
    return await script();
  } catch (cause) {
    const error = new SessionError('offline', 'The script of a step did not load', { cause });
    missing.add(error);
    throw error;
  }
}

/** Fetches ahead what will be needed; a failure is told when it is. */
export function prefetch(script: () => Promise<unknown>): void {
  script().catch(() => undefined);
}
