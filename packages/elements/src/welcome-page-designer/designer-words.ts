import type { ReactiveControllerHost } from 'lit';
import { welcomePageDesigner } from '../locales/en/welcome-page-designer.js';
import { Localize } from '../localize.js';

/** Apart from the languages of patients, who never read these. */
const others: Readonly<Record<string, () => Promise<unknown>>> = {
  ar: () => import('../locales/ar/welcome-page-designer.js'),
  cy: () => import('../locales/cy/welcome-page-designer.js'),
  pl: () => import('../locales/pl/welcome-page-designer.js'),
  ur: () => import('../locales/ur/welcome-page-designer.js'),
};

/** The words that all elements share, with those that only the designer says. */
export class DesignerWords extends Localize {
  constructor(host: ReactiveControllerHost & HTMLElement) {
    super(host, welcomePageDesigner);
  }

  /** English until both are here, so that nobody reads a mixture. */
  override lang(): string {
    const lang = super.lang();
    return this.#fetchOf(lang) === undefined ? lang : 'en';
  }

  /** Its words may have come while it was nowhere. */
  override hostConnected(): void {
    super.hostConnected();
    this.host.requestUpdate();
  }

  override hostUpdate(): void {
    super.hostUpdate();
    this.#fetchOf(this.wanted)?.().catch(() => undefined);
  }

  /** What fetches the words of a language; undefined where they are here, or exist nowhere. */
  #fetchOf(lang: string): (() => Promise<unknown>) | undefined {
    return this.exists('designer-form', { lang }) ? undefined : others[lang.slice(0, 2)];
  }
}
