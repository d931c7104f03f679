import { SessionError } from '@video-session/core';
import { html, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import { reportError } from '../emit.js';
import { signalIcon } from '../icons.js';
import type { Localize } from '../localize.js';
import { importModule } from '../video-session-link/import-module.js';
import { LazyPart } from '../video-session-link/lazy-part.js';
import type { ConnectionCheck } from './connection-check.js';

/** What to look at; each may be missing, and with all of them the check. */
export interface ConnectionSettings {
  readonly meetingDomain: string;
  readonly probeUrl: string;
  readonly iceServers: readonly RTCIceServer[];
  /** `auto` starts it without a press. */
  readonly checkConnection: string;
}

export interface ConnectionCheckOptions {
  readonly localize: Localize;
  readonly settings: () => ConnectionSettings;
  readonly phone: () => string;
  readonly isCameraOn: () => boolean;
  /** The camera off, and Join (R17). */
  readonly onSoundOnly: () => void;
}

/**
 * "Check your connection", which nobody has to press and which keeps nobody from
 * joining. All but the button is fetched when it is; Join ends it.
 */
export class ConnectionCheckControl implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #options: ConnectionCheckOptions;
  readonly #part: LazyPart<ConnectionCheck>;
  /** Who asked first has gone once it changes. */
  #life = new AbortController();
  #hasBegun = false;
  #check: ConnectionCheck | undefined;

  constructor(host: ReactiveElement, options: ConnectionCheckOptions) {
    this.#host = host;
    this.#options = options;
    this.#part = new LazyPart(host, async () => {
      const script = await importModule(() => import('./connection-check.js'));
      return script.ConnectionCheck.create(host, options);
    });
    host.addController(this);
    host.addEventListener('join-request', () => this.#end());
  }

  hostConnected(): void {
    this.#hasBegun = false;
  }

  hostDisconnected(): void {
    this.#end();
  }

  /** Before a render, because only then the page's settings are all there. */
  hostUpdate(): void {
    const isAuto = this.#options.settings().checkConnection === 'auto';
    if (isAuto && !this.#hasBegun && this.#isPossible) this.#begin();
  }

  /** Nothing where there is nothing to look at. */
  template(): TemplateResult | undefined {
    if (!this.#isPossible) return undefined;
    const { localize } = this.#options;
    const check = this.#check;
    const status = check?.state.status;
    return html`<div class="sound connection" part="connection">
      <button
        class="secondary check-connection"
        type="button"
        aria-disabled=${status === 'running' ? 'true' : 'false'}
        @click=${() => this.#begin()}
      >
        ${signalIcon()}
        ${localize.term(status === 'done' ? 'connection-check-again' : 'connection-check')}
      </button>
      <div class="sound-answer connection-answer" role="status">
        ${this.#part.hasFailed ? localize.term('connection-check-failed') : check?.answer()}
      </div>
      ${check?.actions()}
    </div>`;
  }

  get #isPossible(): boolean {
    const { meetingDomain, probeUrl, iceServers } = this.#options.settings();
    return meetingDomain !== '' || probeUrl !== '' || iceServers.length > 0;
  }

  #begin(): void {
    this.#hasBegun = true;
    void this.#start(this.#life.signal);
  }

  async #start(signal: AbortSignal): Promise<void> {
    try {
      this.#check = await this.#part.load();
    } catch (thrown) {
      reportError(this.#host, SessionError.from(thrown, 'offline'));
      return;
    }
    if (!signal.aborted) await this.#check.request();
  }

  #end(): void {
    this.#life.abort();
    this.#life = new AbortController();
    this.#check?.abort();
  }
}
