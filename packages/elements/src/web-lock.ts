/** How a lock is asked for: only if it is free, or away from whoever has it. */
export type LockRequest = Pick<LockOptions, 'ifAvailable' | 'steal'>;

/** Missing outside a secure context, and in browsers of before 2022. */
export function lockManager(): LockManager | undefined {
  return (navigator as Partial<Navigator>).locks;
}

/**
 * Holds a Web Lock, which the browser frees when the tab is gone, for whatever reason.
 * @param signal frees it
 * @param lost another tab has taken it away
 * @returns whether it is held now
 */
export function holdLock(
  name: string,
  signal: AbortSignal,
  how: LockRequest = {},
  lost: () => void = () => undefined,
): Promise<boolean> {
  const locks = lockManager();
  if (locks === undefined) return Promise.resolve(false);
  return new Promise((resolve) => {
    let isHeld = false;
    const hold = (lock: Lock | null) => {
      isHeld = lock !== null;
      resolve(isHeld);
      return isHeld ? aborted(signal) : undefined;
    };
    locks.request(name, how, hold).catch(() => {
      resolve(false);
      if (isHeld && !signal.aborted) lost();
    });
  });
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve());
  });
}
