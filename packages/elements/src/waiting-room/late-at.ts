/** What a person who waits goes by, in milliseconds since 1970. */
export interface Waited {
  readonly since: number;
  /** The booked start. */
  readonly starts: number | undefined;
  /** When the clinician last sent word. */
  readonly word: number | undefined;
}

/**
 * When a person has waited so long that the screen says so: some minutes past
 * their arrival, the booked start and the clinician's last word, whichever is latest.
 */
export function lateAt({ since, starts = since, word = since }: Waited, minutes: number): number {
  return Math.max(since, starts, word) + minutes * 60_000;
}
