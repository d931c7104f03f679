import type { Localize } from '../localize.js';
import type { Draft } from './draft.js';
import type { FieldId } from './mistakes.js';

/** What the parts of the form know of the element that they stand in. */
export interface Form {
  readonly draft: Draft;
  readonly localize: Localize;
  /** What is wrong with a field, in words; nothing before somebody has tried to save. */
  mistake(field: FieldId): string | undefined;
  /** @param group changes of one group are taken back together */
  change(patch: Partial<Draft>, group?: string): void;
  /** Says it to a screen reader, and shows it beside the buttons. */
  announce(words: string): void;
  /** Once it has been rendered. */
  focusLater(id: string): void;
}

/** Of an event of an input, a textarea or a select. */
export function valueOf({ currentTarget }: Event): string {
  const isField =
    currentTarget instanceof HTMLInputElement ||
    currentTarget instanceof HTMLTextAreaElement ||
    currentTarget instanceof HTMLSelectElement;
  return isField ? currentTarget.value : '';
}

export function isChecked({ currentTarget }: Event): boolean {
  return currentTarget instanceof HTMLInputElement && currentTarget.checked;
}

/** The file that was chosen; the same one can be chosen again. */
export function fileOf({ currentTarget }: Event): File | undefined {
  if (!(currentTarget instanceof HTMLInputElement)) return undefined;
  const file = currentTarget.files?.[0];
  currentTarget.value = '';
  return file;
}
