/** The server's time, told once and then reckoned on; a device clock may be days off (R2). */
export interface ServerClock {
  /** Milliseconds since 1970 by the server's clock. */
  now(): number;
}

/**
 * Starts from the server's own word and counts on with a clock that a change of
 * the device's date does not touch.
 * @param serverNow the server's time in milliseconds since 1970, at this moment
 */
export function createServerClock(
  serverNow: number,
  elapsed: () => number = () => performance.now(),
): ServerClock {
  const offset = serverNow - elapsed();
  return { now: () => offset + elapsed() };
}

export const deviceClock: ServerClock = { now: () => Date.now() };
