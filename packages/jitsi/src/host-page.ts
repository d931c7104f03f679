import type { SessionError } from '@video-session/core';
import type * as hostPageCheck from './host-page-check.js';

type Check = typeof hostPageCheck;

let coming: Promise<Check | undefined> | undefined;

/** Fetched ahead, so that nobody who joins waits for it; a meeting does not depend on it. */
export function loadCheck(): Promise<Check | undefined> {
  return (coming ??= import('./host-page-check.js').catch(() => {
    coming = undefined;
    return undefined;
  }));
}

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
    (await loadCheck())?.checkPage();
  }

  /** Tells the developer what the frame, now in the page, is not allowed. */
  async checkFrame(frame: HTMLIFrameElement): Promise<void> {
    (await loadCheck())?.checkFrame(frame, this.#origin);
  }

  /** Ends the watch and puts the page's own mistake in the place of the failure that came of it. */
  async explained(error: SessionError): Promise<SessionError> {
    // The browser tells of a refusal after the failure.
    await new Promise((resolve) => setTimeout(resolve));
    this.stop();
    return error.code.startsWith('meeting-script') ? ((await this.#explain()) ?? error) : error;
  }

  async #explain(): Promise<SessionError | undefined> {
    return (await loadCheck())?.explainRefusals(this.#refusals, this.#origin);
  }

  async #note(event: SecurityPolicyViolationEvent): Promise<void> {
    if (event.disposition !== 'enforce') return;
    this.#refusals.push(event);
    if (!/^(frame|child)-src$/.test(event.effectiveDirective)) return;
    const error = await this.#explain();
    if (error) this.onFrameRefused?.(error);
  }
}
