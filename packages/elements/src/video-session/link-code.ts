import { takeCodeFromAddress } from './code-from-address.js';
import { forgetCode, keepCode, keptCode } from './kept-code.js';

/** The link code of one page: from its address, else from before a reload. It is in no attribute and no event. */
export class LinkCode {
  #code: string | undefined;

  get value(): string | undefined {
    return this.#code;
  }

  /** Takes what the address holds. @returns whether that is news */
  take(): boolean {
    const taken = takeCodeFromAddress();
    const before = this.#code;
    this.#code = taken ?? before ?? keptCode();
    if (taken !== undefined) keepCode(taken);
    return taken !== undefined && taken !== before;
  }

  /** A reload will not find it again; going on with this page still does. */
  forget(): void {
    forgetCode();
  }

  /** The person goes on after all, so that a reload finds it again. */
  keep(): void {
    if (this.#code !== undefined) keepCode(this.#code);
  }
}
