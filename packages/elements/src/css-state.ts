/** Shows one of several statuses as `:state(name)`, where the browser knows custom states. */
export class CssState {
  readonly #states: CustomStateSet | undefined;
  #current: string | undefined;

  constructor(host: HTMLElement) {
    this.#states = statesOf(host);
  }

  set(name: string): void {
    if (name === this.#current) return;
    if (this.#current !== undefined) this.#states?.delete(this.#current);
    this.#current = name;
    try {
      this.#states?.add(name);
    } catch {
      // Chrome before 125 takes other names only; the status is a help for styling, no more.
    }
  }
}

function statesOf(host: HTMLElement): CustomStateSet | undefined {
  try {
    return host.attachInternals().states;
  } catch {
    return undefined; // Safari before 16.4
  }
}
