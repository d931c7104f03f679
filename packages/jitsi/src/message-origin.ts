/**
 * Whether what is being handled just now came in a message that our frame did not send (R44).
 *
 * Jitsi's own transport compares the origin at most, and clients before 2026 not
 * even that: any window of the meeting server's origin, or any window at all,
 * could speak for our frame. Its listeners are called while the message is being
 * handled, and a request's answer in the microtasks right after, so the browser
 * still knows which message that is.
 */
export function isForged(frame: HTMLIFrameElement): boolean {
  const { event } = window as { readonly event?: Event };
  if (!(event instanceof MessageEvent) || event.target !== window) return false;
  return event.source !== frame.contentWindow || event.origin !== originOf(frame);
}

/** An `about:` frame, as in tests, has the origin of its page. */
function originOf(frame: HTMLIFrameElement): string {
  const { origin } = new URL(frame.src || 'about:blank');
  return origin === 'null' ? location.origin : origin;
}
