import { windowStatus, type JoiningDetails } from '@video-session/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../localize.js';
import { LazyPart } from '../lazy-part.js';
import { importModule } from '../import-module.js';
import type { LinkPresence, PresenceHost } from '../presence/link-presence.js';

/** Whether the host has anything that tells who waits. */
export function isPresenceWanted({
  presenceUrl,
  watchPresence,
}: Pick<PresenceHost, 'presenceUrl' | 'watchPresence'>): boolean {
  return Boolean(watchPresence ?? presenceUrl);
}

export const loadPresence = () => importModule(() => import('../presence/link-presence.js'));

export type PresencePart = Awaited<ReturnType<typeof loadPresence>>;

/**
 * Who waits, where the host has presence; elsewhere, on the day, only that a
 * session is live (R29), which may come later than the rest.
 */
export class PresenceLine {
  readonly #host: PresenceHost;
  readonly #localize: Localize;
  readonly #part: LazyPart<PresencePart>;
  #presence: LinkPresence | undefined;

  constructor(host: PresenceHost, localize: Localize) {
    this.#host = host;
    this.#localize = localize;
    this.#part = new LazyPart(host, loadPresence);
  }

  /**
   * Before the host renders: a controller added meanwhile would make it render twice.
   * @param part where it came together with the joining details
   * @param now the server's time, in milliseconds since 1970
   */
  prepare(part: PresencePart | undefined, { window }: JoiningDetails, now: number): void {
    if (this.#presence !== undefined) return;
    const isNeeded = this.#isWanted || windowStatus(window, now) === 'open';
    const { LinkPresence } = part ?? (isNeeded ? this.#part.get() : undefined) ?? {};
    if (LinkPresence !== undefined) this.#presence = new LinkPresence(this.#host);
  }

  /** @param now the server's time, in milliseconds since 1970 */
  render(details: JoiningDetails, now: number): TemplateResult | typeof nothing {
    if (this.#part.hasFailed && this.#isWanted) return this.#renderFailure();
    return this.#presence?.render(details, now) ?? nothing;
  }

  /** Whether the patient waits or is in session, as far as anybody knows. */
  patientStatus(appointmentId: string): 'waiting' | 'in-session' | undefined {
    return this.#presence?.patientStatus(appointmentId);
  }

  get #isWanted(): boolean {
    return isPresenceWanted(this.#host);
  }

  #renderFailure(): TemplateResult {
    return html`<p class="hint">
      ${this.#localize.term('presence-missing')}
      <button class="quiet" type="button" @click=${() => this.#part.retry()}>
        ${this.#localize.term('try-again')}
      </button>
    </p>`;
  }
}
