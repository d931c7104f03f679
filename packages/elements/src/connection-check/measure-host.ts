import { withTimeLimit } from '@video-session/core';
import type { Findings, Pace } from './verdict.js';

const PATIENCE_MILLISECONDS = 6_000;
const MOST_MILLISECONDS = 3_000;
const MOST_BYTES = 262_144;
/** With less than this it is start-up that would be measured, or not the probe at all. */
const FEWEST_BYTES = 65_536;

/** Silent for as long as we wait: slower than anything that a call could use. */
const SILENT: Pace = { roundTripMilliseconds: PATIENCE_MILLISECONDS, bitsPerSecond: 0 };

/**
 * Round trip and throughput to the host API's `GET probe`. The first request
 * opens the connection, the second is measured.
 * @throws the signal's reason
 */
export async function measureHost(url: string, signal: AbortSignal): Promise<Findings['host']> {
  const life = new AbortController();
  const stop = () => life.abort();
  signal.throwIfAborted();
  signal.addEventListener('abort', stop);
  try {
    const found = await measure(url, life.signal);
    signal.throwIfAborted();
    return found;
  } catch {
    signal.throwIfAborted();
    return 'failed';
  } finally {
    life.abort(); // whatever is still on its way
    signal.removeEventListener('abort', stop);
  }
}

async function measure(url: string, signal: AbortSignal): Promise<Findings['host']> {
  const warm = await ask(url, 'HEAD', signal);
  if (warm === 'silent') return SILENT;
  const sent = performance.now();
  const answer = await ask(url, 'GET', signal);
  if (answer === 'silent') return SILENT;
  if (!answer.ok || answer.body === null) return 'unknown';
  const roundTripMilliseconds = performance.now() - sent;
  const bitsPerSecond = await throughput(answer.body);
  return bitsPerSecond === undefined ? 'unknown' : { roundTripMilliseconds, bitsPerSecond };
}

/** The time limit is for the headers; reading goes on under `signal` alone. */
async function ask(
  url: string,
  method: 'HEAD' | 'GET',
  signal: AbortSignal,
): Promise<Response | 'silent'> {
  const request = fetch(url, {
    method,
    signal,
    cache: 'no-store',
    credentials: 'same-origin',
    referrerPolicy: 'no-referrer',
    redirect: 'manual', // to a login page, say: that is no probe
  });
  request.catch(() => undefined); // when it is given up, nobody waits for it any more
  return withTimeLimit(signal, PATIENCE_MILLISECONDS, (limited) => {
    return Promise.race([request, silence(limited)]);
  });
}

function silence(limited: AbortSignal): Promise<'silent'> {
  return new Promise((resolve) => {
    limited.addEventListener('abort', () => resolve('silent'), { once: true });
  });
}

/** @returns bits a second; undefined where there was too little to tell by */
async function throughput(body: ReadableStream<Uint8Array>): Promise<number | undefined> {
  const reader = body.getReader();
  const started = performance.now();
  const elapsed = () => Math.max(1, performance.now() - started);
  const late = new AbortController();
  const timer = setTimeout(() => {
    late.abort();
    void reader.cancel().catch(() => undefined);
  }, MOST_MILLISECONDS);
  let bytes = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      bytes += part.value.byteLength;
      if (bytes >= MOST_BYTES) break;
    }
  } finally {
    clearTimeout(timer);
  }
  if (!late.signal.aborted && bytes < FEWEST_BYTES) return undefined;
  return (bytes * 8_000) / elapsed();
}
