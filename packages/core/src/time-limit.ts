/**
 * Does some work under a signal that also aborts when the time is up, and
 * leaves no timer behind. `AbortSignal.any` would do, but phones of 2022 do not have it.
 */
export async function withTimeLimit<T>(
  signal: AbortSignal,
  milliseconds: number,
  work: (limited: AbortSignal) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  const limited = new AbortController();
  const stop = () => limited.abort(signal.reason);
  const timer = setTimeout(
    () => limited.abort(new Error('The time limit has passed')),
    milliseconds,
  );
  signal.addEventListener('abort', stop);
  try {
    return await work(limited.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}
