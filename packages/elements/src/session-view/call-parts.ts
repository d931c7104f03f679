import type { ReactiveElement } from 'lit';
import { importModule } from '../video-session-link/import-module.js';
import type { CallControl } from './call-control.js';
import type { callPanel } from './call-panel.js';
import type { ClinicianPart } from './clinician/clinician-part.js';
import type { CallMore } from './more/call-more.js';

/** A script that goes without saying until it is here; one that does not come is asked for again. */
class Part<T> {
  readonly #host: ReactiveElement;
  readonly #fetch: () => Promise<T>;
  #coming: Promise<T | undefined> | undefined;
  here: T | undefined;
  /** It was asked for and did not come. */
  isMissing = false;

  constructor(host: ReactiveElement, fetch: () => Promise<T>) {
    this.#host = host;
    this.#fetch = fetch;
  }

  /** Undefined where it cannot be had. */
  load(): Promise<T | undefined> {
    return (this.#coming ??= this.#load());
  }

  async #load(): Promise<T | undefined> {
    try {
      this.here = await this.#fetch();
    } catch {
      this.#coming = undefined;
    }
    this.isMissing = this.here === undefined;
    this.#host.requestUpdate();
    return this.here;
  }
}

const loadPanel = () => importModule(() => import('./call-panel.js'));

const loadMore = () => importModule(() => import('./more/call-more.js'));

/** Fetches ahead what is shown when a call does not come about, and what watches over one that does. */
export function prefetchParts(): void {
  for (const load of [loadPanel, loadMore]) load().catch(() => undefined);
}

/** What nobody needs in order to get in: fetched before it is asked for, as a network that is gone gives nothing. */
export class CallParts {
  readonly #control: CallControl;
  readonly #clinician: Part<ClinicianPart>;
  /** How it ended, or why there is no call. */
  readonly panel: Part<typeof callPanel>;
  /** Details, phone, copying and notices. */
  readonly more: Part<CallMore>;

  constructor(host: ReactiveElement, control: CallControl) {
    this.#control = control;
    this.panel = new Part(host, async () => (await loadPanel()).callPanel);
    this.more = new Part(host, async () => {
      const { CallMore } = await loadMore();
      return new CallMore(host, control);
    });
    this.#clinician = new Part(host, async () => {
      const { ClinicianPart } = await importModule(() => import('./clinician/clinician-part.js'));
      return new ClinicianPart(host, control);
    });
  }

  /** Undefined for everybody but a clinician. */
  get clinician(): ClinicianPart | undefined {
    return this.#control.isClinician ? this.#clinician.here : undefined;
  }

  /** For somebody who is in, or waits to be let in. */
  prepare(): void {
    void this.more.load();
    if (this.#control.isClinician) void this.#clinician.load();
  }
}
