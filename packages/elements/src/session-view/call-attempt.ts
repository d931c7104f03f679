import type { Meeting, MeetingListener, MeetingPort, MeetingRequest } from '@video-session/core';

/** For a goodbye of which nobody knows whether it gets through. */
const GOODBYE_MILLISECONDS = 1_000;

/** One try at a meeting: its signal ends it, wherever it is. */
export class CallAttempt<Container> {
  readonly #controller = new AbortController();
  #meeting: Meeting | undefined;
  #goodbye: ReturnType<typeof setTimeout> | undefined;

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get meeting(): Meeting | undefined {
    return this.#meeting;
  }

  /** @throws {SessionError} of the port, or the signal's reason */
  async mount(
    loadPort: () => Promise<MeetingPort<Container>>,
    request: Omit<MeetingRequest<Container>, 'signal'>,
    listener: MeetingListener,
  ): Promise<void> {
    const { signal } = this;
    const port = await loadPort();
    signal.throwIfAborted();
    const meeting = await port.mount({ ...request, signal }, listener);
    // The attempt may have ended while the port was at work.
    if (signal.aborted) meeting.dispose();
    else this.#meeting = meeting;
  }

  /** Leaves properly, as far as that can be done in the given milliseconds (R50). */
  async leave(limit: number): Promise<void> {
    this.#goodbye = setTimeout(() => this.end(), limit);
    try {
      await this.#meeting?.hangUp();
    } catch {
      // A meeting that cannot say goodbye is taken away all the same.
    }
    this.end();
  }

  /**
   * Makes room for the next attempt, with a goodbye where the network still carries one:
   * otherwise a ghost stays for a minute, and with a third person there Jitsi does not go
   * from peer to peer.
   * @param signal of the next attempt: where that ends, this one is over too
   */
  async goAway(signal: AbortSignal): Promise<void> {
    signal.addEventListener('abort', () => this.end());
    if (this.#meeting?.alive === false) this.end();
    if (this.signal.aborted) return;
    const over = new Promise((resolve) => this.signal.addEventListener('abort', resolve));
    await Promise.race([this.leave(GOODBYE_MILLISECONDS), over]);
  }

  end(): void {
    clearTimeout(this.#goodbye);
    this.#controller.abort();
    this.#meeting?.dispose();
    this.#meeting = undefined;
  }
}
