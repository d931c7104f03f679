import { SessionError, type RemoteKeySet, type ServerClock } from '@video-session/core';

export { toldClock } from './told-clock.js';

/**
 * The time for a token that no exchange came with (R2): what the page says, and the `Date` of
 * the key set. A clock that counts on can only fall behind, in a sleep: the later one is right.
 * @throws {SessionError} `configuration-…`, never the device's own time
 */
export function timeFor(told: ServerClock | undefined, keySet: RemoteKeySet): number {
  const times = [told, keySet.clock].flatMap((clock) => clock?.now() ?? []);
  if (times.length === 0)
    throw new SessionError(
      'configuration-missing',
      'The attribute "server-now" is missing, and the key set does not say the time',
    );
  const now = Math.max(...times);
  if (!Number.isNaN(now)) return now;
  throw new SessionError('configuration-invalid', '"server-now" is no date and time');
}
