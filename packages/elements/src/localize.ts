import { LocalizeController, registerTranslation } from '@shoelace-style/localize';
import type { ReactiveControllerHost } from 'lit';
import { common } from './locales/en/common.js';
import type { Messages } from './locales/en/index.js';

// English is part of the elements, so that no message is ever missing; other
// languages register themselves by importing their module.
const english = { $code: 'en', $name: 'English', $dir: 'ltr' as const, ...common };
registerTranslation(english);

/** Messages in the language of the element's surroundings (`lang`), live. */
export class Localize extends LocalizeController<Messages> {
  /** @param messages the English ones of this element, so that no page loads those of another */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    ...messages: readonly Partial<Messages>[]
  ) {
    super(host);
    addMessages(...messages);
  }
}

/** @param messages English ones of parts that are loaded after the element that shows them */
export function addMessages(...messages: readonly Partial<Messages>[]): void {
  for (const part of messages) {
    if (added.has(part)) continue;
    added.add(part);
    Object.assign(english, part);
  }
}

/** A page may have hundreds of elements, and all say the same. */
const added = new WeakSet<Partial<Messages>>();
