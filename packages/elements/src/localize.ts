import {
  LocalizeController,
  registerTranslation,
  update,
  type FunctionParams,
} from '@shoelace-style/localize';
import type { ReactiveControllerHost } from 'lit';
import { common } from './locales/en/common.js';
import type { AllMessages } from './locales/en/index.js';

// English is part of the elements, so that no message is ever missing; other
// languages register themselves by importing their module.
const english = { $code: 'en', $name: 'English', $dir: 'ltr' as const, ...common };
registerTranslation(english);

type Words = Readonly<Record<string, string | ((...given: readonly unknown[]) => string)>>;

/** Fetched when the surroundings of an element speak them; a browser fetches each but once. */
const others: Readonly<Record<string, () => Promise<unknown>>> = {
  ar: () => import('./locales/ar/index.js'),
  cy: () => import('./locales/cy/index.js'),
  pl: () => import('./locales/pl/index.js'),
  ur: () => import('./locales/ur/index.js'),
};

/** Messages in the language of the element's surroundings (`lang`), live. */
export class Localize extends LocalizeController<AllMessages> {
  #shown = '';
  #dir = '';

  /** @param messages the English ones of this element, so that no page loads those of another */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    ...messages: readonly Partial<AllMessages>[]
  ) {
    super(host);
    addMessages(...messages);
  }

  /** The language of the surroundings, whether or not its words are here; what they do not say is English. */
  get wanted(): string {
    const speaking = around(this.host, '[lang]');
    return speaking?.lang.toLowerCase().replaceAll('_', '-') || 'en';
  }

  /** The language that is spoken: that of the surroundings once its words are here, English until then. */
  override lang(): string {
    return (this.#shown ||= this.#find());
  }

  /** The library reads the language anew for each word, which for hundreds of elements takes a browser long. */
  override term<Key extends keyof AllMessages>(
    key: Key,
    ...args: FunctionParams<AllMessages[Key]>
  ): string {
    const message = isEnglish(this.lang()) ? (english as Words)[key] : undefined;
    if (message === undefined) return super.term(key, ...args);
    return typeof message === 'string' ? message : message(...args);
  }

  override hostConnected(): void {
    super.hostConnected();
    watch(this.host);
    // While it is being made it has nothing yet; later it may have moved to where another language is spoken.
    if (#shown in this && this.#shown && this.#shown !== this.#find()) this.host.requestUpdate();
  }

  hostUpdate(): void {
    this.#shown = '';
    // What is written from right to left is shown so, unless the page says otherwise of the element.
    const dir = this.term('$dir') === 'rtl' ? 'rtl' : '';
    if (dir !== this.#dir && this.host.dir === this.#dir) this.host.dir = this.#dir = dir;
  }

  #find(): string {
    const { wanted: lang } = this;
    if (isEnglish(lang) || this.exists('meeting-code', { lang })) return lang;
    others[lang.slice(0, 2)]?.().catch(() => undefined);
    return 'en';
  }
}

const isEnglish = (language: string) => /^en(-|$)/.test(language);

/** The nearest element that fits, also outside the shadow roots that it is in. */
function around(element: Element, selector: string): HTMLElement | null | undefined {
  return withHosts(element)
    .map((at) => at.closest<HTMLElement>(selector))
    .find(Boolean);
}

/** An element, the one whose shadow root it is in, and so on. */
function withHosts(element: Element): readonly Element[] {
  const { host } = element.getRootNode() as Partial<ShadowRoot>;
  return host === undefined ? [element] : [element, ...withHosts(host)];
}

/** One for the page: the library looks at the element itself and at `<html>` only. */
let observer: MutationObserver | undefined;

function watch(element: Element): void {
  observer ??= new MutationObserver(update);
  for (const at of withHosts(element))
    observer.observe(at.getRootNode(), { subtree: true, attributeFilter: ['lang'] });
}

/** @param messages English ones of parts that are loaded after the element that shows them */
export function addMessages(...messages: readonly Partial<AllMessages>[]): void {
  for (const part of messages) {
    if (added.has(part)) continue;
    added.add(part);
    Object.assign(english, part);
  }
}

/** A page may have hundreds of elements, and all say the same. */
const added = new WeakSet<Partial<AllMessages>>();
