import type { ReactiveController, ReactiveElement } from 'lit';

/**
 * Whatever had the focus may be gone once it was pressed, as a notice is that was read, or out
 * of reach, as the frame of a call that broke: the browser would begin at the top of the page
 * again. The focus stays close: in the clinician's panel, or on how the call stands.
 */
export class KeptFocus implements ReactiveController {
  readonly #host: ReactiveElement;
  #focused: Element | null = null;
  #near = '';

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#focused = this.#host.shadowRoot?.activeElement ?? null;
    this.#near = this.#focused?.closest('.side') ? '.side h2' : '.standing';
  }

  hostUpdated(): void {
    if (this.#focused === null || isInReach(this.#focused)) return;
    this.#host.shadowRoot?.querySelector<HTMLElement>(this.#near)?.focus();
  }
}

function isInReach(element: Element): boolean {
  return element.isConnected && element.closest('[inert]') === null;
}
