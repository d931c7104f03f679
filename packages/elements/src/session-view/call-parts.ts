import type { ReactiveElement } from 'lit';
import { importModule } from '../video-session-link/import-module.js';
import type { CallControl } from './call-control.js';
import type { ClinicianPart } from './clinician/clinician-part.js';
import type { CallMore } from './more/call-more.js';

/** A script that goes without saying until it is here; one that does not come is asked for again. */
class Part<T> {
  readonly #fetch: () => Promise<T>;
  #coming: Promise<T | undefined> | undefined;
  here: T | undefined;

  constructor(fetch: () => Promise<T>) {
    this.#fetch = fetch;
  }

  /** Undefined where it cannot be had. */
  load(): Promise<T | undefined> {
    return (this.#coming ??= this.#load());
  }

  async #load(): Promise<T | undefined> {
    try {
      return (this.here = await this.#fetch());
    } catch {
      this.#coming = undefined;
      return undefined;
    }
  }
}

/** What nobody needs in order to get in: fetched once they are, before it is asked for. */
export class CallParts {
  readonly #host: ReactiveElement;
  readonly #control: CallControl;
  readonly #more: Part<CallMore>;
  readonly #clinician: Part<ClinicianPart>;

  constructor(host: ReactiveElement, control: CallControl) {
    this.#host = host;
    this.#control = control;
    this.#more = new Part(async () => {
      const { CallMore } = await importModule(() => import('./more/call-more.js'));
      return new CallMore(host, control);
    });
    this.#clinician = new Part(async () => {
      const { ClinicianPart } = await importModule(() => import('./clinician/clinician-part.js'));
      return new ClinicianPart(host, control);
    });
  }

  /** Details, phone and notices. */
  get more(): CallMore | undefined {
    return this.#more.here;
  }

  /** Undefined for everybody but a clinician. */
  get clinician(): ClinicianPart | undefined {
    return this.#control.isClinician ? this.#clinician.here : undefined;
  }

  /** Fetches what a person who is in may need; a drop of the network must not keep it away. */
  prepare(): void {
    void this.loadMore();
    if (this.#control.isClinician) void this.#load(this.#clinician);
  }

  loadMore(): Promise<CallMore | undefined> {
    return this.#load(this.#more);
  }

  async #load<T>(part: Part<T>): Promise<T | undefined> {
    if (part.here !== undefined) return part.here;
    const loaded = await part.load();
    this.#host.requestUpdate();
    return loaded;
  }
}
