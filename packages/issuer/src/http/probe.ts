import { randomBytes } from 'node:crypto';
import { PRIVATE_HEADERS } from './respond.js';

const PROBE_BYTES = 262_144;

/**
 * What one fetch costs its address, of {@link RateLimitOptions.perAddress}: at
 * the default of 3000 points a minute 150 fetches, that is 38 MB.
 */
export const PROBE_POINTS = 20;

let bytes: Uint8Array<ArrayBuffer> | undefined;

/**
 * `GET probe`: bytes that nobody can compress, for the connection check to
 * measure by. They say nothing about anybody and are the same for everybody
 * until the server starts again. HEAD is the round trip alone.
 */
export function probeResponse(request: Request): Response {
  bytes ??= Uint8Array.from(randomBytes(PROBE_BYTES));
  return new Response(request.method === 'HEAD' ? null : bytes, {
    headers: {
      ...PRIVATE_HEADERS,
      // Nothing on the way may keep, shrink or hold them back: then it would be what is measured.
      'cache-control': 'no-store, no-transform',
      'content-type': 'application/octet-stream',
    },
  });
}
