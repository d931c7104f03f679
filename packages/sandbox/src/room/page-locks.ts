// Absent on pages without https, whatever the types say.
const LOCKS = navigator.locks as LockManager | undefined;

/** Holds a lock for a participant until `signal` is aborted: a page that crashes frees it, too. */
export function holdLock(id: string, signal: AbortSignal): Promise<void> {
  return new Promise((held) => {
    if (LOCKS === undefined) {
      held();
      return;
    }
    const hold = () => {
      held();
      return new Promise<void>((free) => signal.addEventListener('abort', () => free()));
    };
    LOCKS.request(nameOf(id), hold).catch(() => held());
  });
}

/** Calls `onGone` once the participant's page holds its lock no more. */
export function watchLock(id: string, signal: AbortSignal, onGone: () => void): void {
  LOCKS?.request(nameOf(id), { signal }, onGone).catch(() => undefined);
}

function nameOf(id: string): string {
  return `video-session-sandbox/participant/${id}`;
}
