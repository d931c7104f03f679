import { Buffer } from 'node:buffer';
import { performance } from 'node:perf_hooks';
import { verifySessionToken } from '@video-session/core';
import { createLocalJWKSet } from 'jose';

const CODES = 70_000;
const TOKENS = 30_000;
const PLAINLY_QUICK_MILLISECONDS = 1;
const REPEATS = 25;

/**
 * Takes the time of every mutated code and token. One that is not plainly quick
 * is tried again, because another program may have had the processor: slow is
 * what is slow every time.
 * @returns {Promise<{count: number, slowest: number}>} milliseconds
 */
export async function slowestMutation(issuer, { codes, tokens, now }) {
  const keySet = createLocalJWKSet(issuer.keySet());
  const redeem = (code) => {
    if (issuer.redeem(code) !== undefined) throw new Error('A mutated code was redeemed');
  };
  const verify = (token) =>
    verifySessionToken(token, { keySet, now }).then(
      () => Promise.reject(new Error('A mutated token was accepted')),
      (error) => (error.name === 'SessionError' ? undefined : Promise.reject(error)),
    );
  let slowest = 0;
  for (const code of mutations(codes, CODES))
    slowest = Math.max(slowest, await timeOf(redeem, code));
  for (const token of mutations(tokens, TOKENS))
    slowest = Math.max(slowest, await timeOf(verify, token));
  return { count: CODES + TOKENS, slowest };
}

async function timeOf(work, input) {
  let least = Infinity;
  for (let repeat = 0; repeat < REPEATS && least > PLAINLY_QUICK_MILLISECONDS; repeat++) {
    const started = performance.now();
    const pending = work(input);
    if (pending !== undefined) await pending;
    least = Math.min(least, performance.now() - started);
  }
  return least;
}

/** Bits turned over, pieces cut out, doubled and put in, always the same for the same number. */
function* mutations(texts, count) {
  const random = randomNumbers(count);
  const below = (limit) => random.next().value % limit;
  for (let made = 0; made < count;) {
    const text = texts[below(texts.length)];
    const place = below(text.length);
    const mutated = WAYS[below(WAYS.length)](text, place, below(256));
    if (texts.includes(mutated)) continue;
    made += 1;
    yield mutated;
  }
}

const WAYS = [
  (text, place, value) =>
    text.slice(0, place) +
    String.fromCharCode(text.charCodeAt(place) ^ (1 << (value % 8))) +
    text.slice(place + 1),
  (text, place, value) => inBytes(text, place, value),
  (text, place, value) => text.slice(0, place) + text.slice(place + (value % 16) + 1),
  (text, place, value) => text.slice(0, place + value) + text.slice(place),
  (text, place) => text.slice(0, place),
];

/** One bit of what one part of the text says in base64url. */
function inBytes(text, place, value) {
  const parts = text.split('.');
  const index = place % parts.length;
  const bytes = Buffer.from(parts[index], 'base64url');
  bytes[place % bytes.length] ^= 1 << (value % 8);
  parts[index] = bytes.toString('base64url');
  return parts.join('.');
}

/** Xorshift: plain, quick, and the same on every machine. */
function* randomNumbers(seed) {
  for (let state = seed; ;) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    yield state >>> 0;
  }
}
