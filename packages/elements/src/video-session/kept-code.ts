/**
 * What this tab keeps, so that a reload leads back to the appointment: the link
 * code, and from Join until the person has left the name that they typed. It is
 * gone with the tab, and the code opens nothing on another day (R47). A browser
 * that stores nothing only loses the reload.
 */
export type Kept = 'code' | 'name';

export function keep(what: Kept, value: string): void {
  quietly(() => sessionStorage.setItem(key(what), value));
}

export function kept(what: Kept): string | undefined {
  return quietly(() => sessionStorage.getItem(key(what))) ?? undefined;
}

export function forget(what: Kept): void {
  quietly(() => sessionStorage.removeItem(key(what)));
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
