import { takeCodeFromAddress } from './code-from-address.js';
import { forget, keep, kept } from './kept-code.js';

/**
 * The link code of one page: from its address, else from before a reload, and
 * the name of whoever pressed Join with it. The code is in no attribute and no event.
 */
export class LinkCode {
  #code: string | undefined;
  #name: string | undefined;

  get value(): string | undefined {
    return this.#code;
  }

  /** Takes what the address holds. @returns whether that is news */
  take(): boolean {
    const taken = takeCodeFromAddress();
    const before = this.#code;
    this.#code = taken ?? before ?? kept('code');
    if (taken !== undefined) this.#arrive(taken);
    this.#name ??= kept('name');
    return taken !== undefined && taken !== before;
  }

  /** The name that was typed, on this page or before a reload of it. */
  get name(): string | undefined {
    return this.#name;
  }

  /** Whether the person pressed Join before the page was loaded again. */
  get isReturning(): boolean {
    return this.#code !== undefined && kept('name') !== undefined;
  }

  /** The person pressed Join, so that a reload finds their name again. */
  readonly keepName = (name: string): void => {
    this.#name = name;
    if (this.#code !== undefined) keep('name', name);
  };

  /** The person has left: the name stays nowhere but on this page (R47). */
  forgetName(): void {
    forget('name');
  }

  /** A reload will not find it again; going on with this page still does. */
  forget(): void {
    forget('code');
  }

  /** The person goes on after all, so that a reload finds it again. */
  keep(): void {
    if (this.#code !== undefined) keep('code', this.#code);
  }

  /** Another link may be another person's. */
  #arrive(code: string): void {
    if (code !== kept('code')) {
      forget('name');
      this.#name = undefined;
    }
    keep('code', code);
  }
}
