/**
 * The link code of this tab, so that a reload leads back to the appointment.
 * It is gone with the tab, and opens nothing on another day (R47). A browser
 * that stores nothing only loses the reload.
 */
export function keepCode(code: string): void {
  quietly(() => sessionStorage.setItem(key(), code));
}

export function keptCode(): string | undefined {
  return quietly(() => sessionStorage.getItem(key())) ?? undefined;
}

export function forgetCode(): void {
  quietly(() => sessionStorage.removeItem(key()));
}

function key(): string {
  return `video-session:code:${location.pathname}`;
}

function quietly<T>(access: () => T): T | undefined {
  try {
    return access();
  } catch {
    return undefined;
  }
}
