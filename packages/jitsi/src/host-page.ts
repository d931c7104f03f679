import type { SessionError } from '@video-session/core';
import type * as hostPageCheck from './host-page-check.js';

type Check = typeof hostPageCheck;

/**
 * Watches what the host page's own policies refuse of one meeting, from before
 * the first byte of it is asked for: later the browser tells no more. What that
 * means is known to a chunk of its own.
 */
export class HostPage {
  /** Is told of a refused frame at once: nothing would ever come from it. */
  onFrameRefused: ((error: SessionError) => void) | undefined;
  readonly #origin: string;
  readonly #refusals: SecurityPolicyViolationEvent[] = [];
  readonly #onViolation = (event: SecurityPolicyViolationEvent) => void this.#note(event);
  #module: Promise<Check | undefined> | undefined;

  constructor(origin: string) {
    this.#origin = origin;
    document.addEventListener('securitypolicyviolation', this.#onViolation);
  }

  stop(): void {
    document.removeEventListener('securitypolicyviolation', this.#onViolation);
  }

  /**
   * Tells the developer what can be known before mounting.
   * @throws {SessionError} `configuration-invalid` where no meeting can come about
   */
  async check(): Promise<void> {
    // A meeting does not depend on this.
    this.#module = import('./host-page-check.js').catch(() => undefined);
    (await this.#module)?.checkPage();
  }

  /** Tells the developer what the frame, now in the page, is not allowed. */
  async checkFrame(frame: HTMLIFrameElement): Promise<void> {
    (await this.#module)?.checkFrame(frame, this.#origin);
  }

  /** Ends the watch and puts the page's own mistake in the place of the failure that came of it. */
  async explained(error: SessionError): Promise<SessionError> {
    // The browser tells of a refusal after the failure.
    await new Promise((resolve) => setTimeout(resolve));
    this.stop();
    return error.code.startsWith('meeting-script') ? ((await this.#explain()) ?? error) : error;
  }

  async #explain(): Promise<SessionError | undefined> {
    return (await this.#module)?.explainRefusals(this.#refusals, this.#origin);
  }

  async #note(event: SecurityPolicyViolationEvent): Promise<void> {
    if (event.disposition !== 'enforce') return;
    this.#refusals.push(event);
    if (!/^(frame|child)-src$/.test(event.effectiveDirective)) return;
    const error = await this.#explain();
    if (error) this.onFrameRefused?.(error);
  }
}
