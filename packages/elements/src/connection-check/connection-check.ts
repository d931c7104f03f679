import type { ReactiveElement, TemplateResult } from 'lit';
import { adoptLater } from '../later-styles.js';
import { connectionCheck } from '../locales/en/connection-check.js';
import { addMessages } from '../localize.js';
import { findAddress, tryRelay } from './call-path.js';
import { checkActions, checkAnswer } from './check-templates.js';
import type { ConnectionCheckOptions } from './connection-check-control.js';
import { connectionCheckStyles } from './connection-check.styles.js';
import { measureHost } from './measure-host.js';
import { reachService, serviceScript } from './reach-service.js';
import { verdictOf, type Findings, type Verdict } from './verdict.js';

/** What is being looked at. */
export type CheckStep = 'service' | 'speed' | 'relay';

export type CheckState =
  | { readonly status: 'idle' }
  /** The device is set to save data: the person decides. */
  | { readonly status: 'asking' }
  | { readonly status: 'running'; readonly step: CheckStep }
  | { readonly status: 'done'; readonly verdict: Verdict; readonly findings: Findings };

/** One check after the other, and what it says; with its words and styles. */
export class ConnectionCheck {
  readonly #host: ReactiveElement;
  readonly #options: ConnectionCheckOptions;
  #state: CheckState = { status: 'idle' };
  #run: AbortController | undefined;

  private constructor(host: ReactiveElement, options: ConnectionCheckOptions) {
    this.#host = host;
    this.#options = options;
  }

  static create(host: ReactiveElement, options: ConnectionCheckOptions): ConnectionCheck {
    addMessages(connectionCheck);
    adoptLater(host, connectionCheckStyles);
    return new ConnectionCheck(host, options);
  }

  get state(): CheckState {
    return this.#state;
  }

  /** A press, or the page's own wish. */
  async request(): Promise<void> {
    if (this.#state.status === 'running') return;
    if (savesData() && this.#state.status === 'idle') this.#settle({ status: 'asking' });
    else await this.start();
  }

  async start(): Promise<void> {
    this.#run?.abort();
    const run = new AbortController();
    this.#run = run;
    try {
      const findings = await this.#look(run.signal);
      this.#settle({ status: 'done', verdict: verdictOf(findings), findings });
    } catch (thrown) {
      if (!run.signal.aborted) throw thrown;
    }
  }

  /** Everything that is under way ends at once; what was found before stays. */
  abort(): void {
    this.#run?.abort();
    if (this.#state.status === 'running') this.#settle({ status: 'idle' });
  }

  answer(): TemplateResult | undefined {
    return checkAnswer(this.#state, this.#options.localize);
  }

  actions(): TemplateResult | undefined {
    const { localize, phone, isCameraOn, onSoundOnly } = this.#options;
    return checkActions(this.#state, {
      localize,
      phone: phone(),
      isCameraOn: isCameraOn(),
      onSoundOnly,
      onGoOn: () => void this.start(),
    });
  }

  /** In turn, so that no measurement is in the way of another. */
  async #look(signal: AbortSignal): Promise<Findings> {
    const { meetingDomain, probeUrl, iceServers } = this.#options.settings();
    this.#settle({ status: 'running', step: 'service' });
    const script = serviceScript(meetingDomain);
    const [service, stun] = await Promise.all([
      script === undefined ? ('unknown' as const) : reachService(script, signal),
      findAddress(iceServers, signal),
    ]);
    this.#settle({ status: 'running', step: 'speed' });
    const host = probeUrl === '' ? 'unknown' : await measureHost(probeUrl, signal);
    this.#settle({ status: 'running', step: 'relay' });
    const relay = await tryRelay(iceServers, signal);
    signal.throwIfAborted();
    return { isOnline: navigator.onLine, service, stun, host, relay };
  }

  #settle(state: CheckState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}
