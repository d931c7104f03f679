import { LocalizeController, registerTranslation, update } from '@shoelace-style/localize';
import type { ReactiveControllerHost } from 'lit';
import { common } from './locales/en/common.js';
import type { AllMessages } from './locales/en/index.js';

// English is part of the elements, so that no message is ever missing; other
// languages register themselves by importing their module.
const english = { $code: 'en', $name: 'English', $dir: 'ltr' as const, ...common };
registerTranslation(english);

/** Fetched once, for the first element whose surroundings speak them. */
const others = new Map([
  ['ar', (): Promise<unknown> => import('./locales/ar/index.js')],
  ['cy', () => import('./locales/cy/index.js')],
  ['pl', () => import('./locales/pl/index.js')],
  ['ur', () => import('./locales/ur/index.js')],
]);

/** Messages in the language of the element's surroundings (`lang`), live. */
export class Localize extends LocalizeController<AllMessages> {
  #shown = '';
  #isUpdating = false;
  #isTurned = false;

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
    const named = around(this.host, '[lang]')?.getAttribute('lang');
    return named?.replaceAll('_', '-') || 'en';
  }

  /** The language that is spoken: that of the surroundings once its words are here, English until then. */
  override lang(): string {
    return this.#isUpdating ? this.#shown : this.#find();
  }

  override hostConnected(): void {
    super.hostConnected();
    watch(this.host);
    // It may have been moved to where another language is spoken.
    if (this.#shown !== '' && this.#shown !== this.#find()) this.host.requestUpdate();
  }

  hostUpdate(): void {
    this.#shown = this.#find();
    this.#isUpdating = true;
    this.#turn();
  }

  hostUpdated(): void {
    this.#isUpdating = false;
  }

  #find(): string {
    const { wanted: lang } = this;
    if (this.exists('meeting-code', { lang })) return lang;
    const base = lang.toLowerCase().replace(/-.*/, '');
    others
      .get(base)?.()
      .catch(() => undefined);
    others.delete(base);
    return 'en';
  }

  /** Writes from right to left what is written so, unless the page says which way from `lang` inwards. */
  #turn(): void {
    const { host } = this;
    const isRightToLeft = this.term('$dir') === 'rtl';
    if (isRightToLeft === this.#isTurned) return;
    if (!isRightToLeft) host.removeAttribute('dir');
    else if (around(host, '[lang],[dir]')?.hasAttribute('dir')) return;
    else host.dir = 'rtl';
    this.#isTurned = isRightToLeft;
  }
}

/** The nearest element that fits, also outside the shadow roots that it is in. */
function around(element: Element, selector: string): Element | null | undefined {
  return withHosts(element)
    .map((at) => at.closest(selector))
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
