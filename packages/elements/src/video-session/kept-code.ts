/**
 * What this tab keeps, so that a reload leads back to where the person was: the link
 * code, and until they have left, the name and the choices that they made, on the join
 * screen (`join`) and as they joined (`choices`), and the language. It is gone with the
 * tab, and the code opens nothing on another day (R47). A browser that stores nothing only
 * loses the reload.
 */
export type Kept = 'code' | 'step' | 'join' | 'choices' | 'left' | 'language';

export function keep(what: Kept, value: string): void {
  quietly(() => sessionStorage.setItem(key(what), value));
}

export function kept(what: Kept): string | undefined {
  return quietly(() => sessionStorage.getItem(key(what))) ?? undefined;
}

export function forget(...what: readonly Kept[]): void {
  for (const one of what) quietly(() => sessionStorage.removeItem(key(one)));
}

/** Everything that the elements have stored on this device, in this tab or for the next visit. */
export function forgetEverything(): void {
  quietly(() => clear(sessionStorage));
  quietly(() => clear(localStorage));
}

/** Jitsi keeps its own state on the host's origin where it has no storage of its own. */
function clear(storage: Storage): void {
  for (const name of Object.keys(storage))
    if (/^(video-session:|jitsiLocalStorage$)/.test(name)) storage.removeItem(name);
}

function key(what: Kept): string {
  return `video-session:${what}:${location.pathname}`;
}

function quietly<T>(access: () => T): T | undefined {
  try {
    return access();
  } catch {
    return undefined;
  }
}
