import { createServerClock, parseInstant, type ServerClock } from '@video-session/core';

/**
 * The server's time as the host page says it, counted on from now.
 * @param value an RFC 3339 instant, or milliseconds since 1970
 */
export function toldClock(value: string | number): ServerClock | undefined {
  if (value === '') return undefined;
  const isNumber = /^\d+$/.test(String(value));
  return createServerClock((isNumber ? Number(value) : parseInstant(String(value))) ?? NaN);
}
