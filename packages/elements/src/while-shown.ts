/**
 * Does something for as long as the page is shown: it ends when the browser
 * puts the page into its cache, and begins anew when the page comes back.
 */
export function whileShown(signal: AbortSignal, work: (shown: AbortSignal) => void): void {
  let visit: AbortController | undefined;
  const leave = () => visit?.abort();
  const enter = () => {
    leave();
    visit = new AbortController();
    work(visit.signal);
  };
  if (signal.aborted) return;
  signal.addEventListener('abort', leave);
  addEventListener('pagehide', leave, { signal });
  addEventListener('pageshow', ({ persisted }) => persisted && enter(), { signal });
  enter();
}
