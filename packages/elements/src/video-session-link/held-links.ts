import type { JoiningDetails } from '@video-session/core';

/** The joining details that an element has been given, and when, so that the server's clock goes on from there (R2). */
export class HeldLinks {
  #details: JoiningDetails | undefined;
  #isChecked = false;
  #since = 0;

  get details(): JoiningDetails | undefined {
    return this.#details;
  }

  /** @param details of a script of the host, so it may be anything; {@link check} tells */
  set(details: JoiningDetails | null | undefined): void {
    this.#details = details ?? undefined;
    this.#isChecked = false;
    this.#since = performance.now();
  }

  /**
   * Links of another appointment are never shown: the page is between two of
   * them, or has mixed them up.
   * @param appointmentId empty for any
   */
  of(appointmentId: string): JoiningDetails | undefined {
    // Until it is read it may be a number: most records count their appointments.
    const isOther = appointmentId !== '' && String(this.#details?.appointmentId) !== appointmentId;
    return isOther ? undefined : this.#details;
  }

  /** Something was given, and nobody has looked yet whether it can be read. */
  get isUnread(): boolean {
    return this.#details !== undefined && !this.#isChecked;
  }

  /** Reads once what was given; what cannot be read is dropped. */
  check(read: (given: unknown) => JoiningDetails): void {
    const given = this.#details;
    if (!this.isUnread) return;
    this.#isChecked = true;
    this.#details = undefined;
    this.#details = read(given);
  }

  /** The server's time, in milliseconds since 1970; a change of the device's clock does not touch it. */
  now(): number {
    return (this.#details?.serverNow ?? 0) + performance.now() - this.#since;
  }
}
