const STORAGE_KEY = 'jitsiLocalStorage';

/** What Jitsi keeps in the embedding page, where storage of its own is blocked. */
export function readStorage(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}

/** Keeps what Jitsi wants kept; a page that blocks storage goes without. */
export function writeStorage(content: unknown): void {
  try {
    if (typeof content === 'string') localStorage.setItem(STORAGE_KEY, content);
  } catch {
    // Nothing is lost but Jitsi's own settings.
  }
}
