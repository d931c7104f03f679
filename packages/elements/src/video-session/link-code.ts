import type { JoinChoices } from '@video-session/core';
import { takeCodeFromAddress } from './code-from-address.js';
import { forget, keep, kept } from './kept-code.js';

/** After a longer absence nobody is put back into a call with their camera on: it may be another person. */
const ABSENCE_MILLISECONDS = 120_000;

/**
 * The link code of one page: from its address, else from before a reload, and how far
 * its holder had come. The code is in no attribute and no event.
 */
export class LinkCode {
  #code: string | undefined;
  #choices: JoinChoices | undefined;

  get value(): string | undefined {
    return this.#code;
  }

  /** This page's address as the link had it, for another browser. A secret: in no attribute and no event (R41). */
  get address(): string | undefined {
    if (this.#code === undefined) return undefined;
    const address = new URL(location.href);
    address.hash = this.#code;
    return address.href;
  }

  /** Takes what the address holds. @returns whether that is news */
  take(): boolean {
    const taken = takeCodeFromAddress();
    const before = this.#code;
    this.#code = taken ?? before ?? kept('code');
    if (taken !== undefined) this.#arrive(taken);
    this.#choices ??= choicesOf(kept('choices'));
    return taken !== undefined && taken !== before;
  }

  /** The name that was typed, on this page or before a reload of it. */
  get name(): string | undefined {
    return this.#choices?.displayName;
  }

  /** Whether the person was past the welcome page before the page was loaded again. */
  get isReturning(): boolean {
    return this.#code !== undefined && kept('step') !== undefined;
  }

  /** Of somebody who was in the call, or waited, until a moment ago: the page was loaded again. */
  get choicesToReturn(): JoinChoices | undefined {
    const absence = Date.now() - Number(kept('left') ?? NaN);
    // Only the difference counts, not what the device takes for the time (R2).
    const isMoment = Math.abs(absence) < ABSENCE_MILLISECONDS;
    return this.isReturning && isMoment ? choicesOf(kept('choices')) : undefined;
  }

  /** The person is past the welcome page, so that a reload does not show it again. */
  keepStep(): void {
    if (this.#code !== undefined) keep('step', 'preparing');
  }

  /** The person pressed Join, so that a reload finds what they chose. */
  readonly keepChoices = (choices: JoinChoices): void => {
    this.#choices = choices;
    if (this.#code !== undefined) keep('choices', JSON.stringify(choices));
  };

  /** The page is closed or hidden; maybe it is only loaded again. */
  keepLeaving(): void {
    if (this.#choices !== undefined) keep('left', String(Date.now()));
  }

  /** A reload leads to the join screen, no further. */
  forgetCall(): void {
    forget('choices', 'left');
  }

  /** The person has left: what they typed stays nowhere but on this page (R47). */
  forgetPerson(): void {
    forget('step', 'join', 'choices', 'left');
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
      this.forgetPerson();
      forget('language');
      this.#choices = undefined;
    }
    keep('code', code);
  }
}

/** An older version of this script may have kept something else. */
function choicesOf(text: string | undefined): JoinChoices | undefined {
  try {
    const choices = JSON.parse(text ?? 'null') as JoinChoices | null;
    return typeof choices?.displayName === 'string' ? choices : undefined;
  } catch {
    return undefined;
  }
}
