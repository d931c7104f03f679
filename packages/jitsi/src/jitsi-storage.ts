/** Where Jitsi keeps its state on the embedding page when it has no storage of its own. */
const KEY = 'jitsiLocalStorage';

/** Leaves nothing of a meeting behind on a shared computer (R47). */
export function clearJitsiStorage(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Storage is blocked, so there is nothing in it.
  }
}
