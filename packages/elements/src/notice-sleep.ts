const CHECK_MILLISECONDS = 20_000;
/** A hidden tab's timers run once a minute; a longer pause than this was a device asleep, or a frozen tab. */
const ASLEEP_MILLISECONDS = 120_000;

/** Tells when the page wakes up, so that what it shows may be long out of date. */
export function noticeSleep(signal: AbortSignal, slept: () => void): void {
  let last = Date.now();
  const check = () => {
    const pause = Date.now() - last;
    last += pause;
    if (pause > ASLEEP_MILLISECONDS) slept();
  };
  const timer = setInterval(check, CHECK_MILLISECONDS);
  document.addEventListener('visibilitychange', check, { signal });
  signal.addEventListener('abort', () => clearInterval(timer));
}
