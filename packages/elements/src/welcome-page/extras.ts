import type { WelcomeSettings } from '@video-session/core';
import { nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { emit } from '../emit.js';
import { adoptLater } from '../later-styles.js';
import { welcomeExtras } from '../locales/en/welcome-extras.js';
import { addMessages, type Localize } from '../localize.js';
import { careCard } from './care-card.js';
import { consentBox } from './consent-box.js';
import { extrasStyles } from './extras.styles.js';
import { directionOf, languageChoice } from './language-choice.js';
import { OwnWords } from './own-words.js';

addMessages(welcomeExtras);

interface ExtendedPage extends ReactiveElement {
  readonly settings: WelcomeSettings | undefined;
}

/** What only some services set, on one welcome page. */
export class WelcomeExtras {
  readonly #page: ExtendedPage;
  readonly #localize: Localize;
  readonly #words: OwnWords;
  #isConsentMissing = false;

  constructor(page: ExtendedPage, localize: Localize) {
    this.#page = page;
    this.#localize = localize;
    this.#words = new OwnWords(page);
    adoptLater(page, extrasStyles);
  }

  languages(): TemplateResult | typeof nothing {
    return languageChoice(this.#localize, this.#page.settings?.languages ?? [], this.#onLanguage);
  }

  words(rich: string): TemplateResult | HTMLElement {
    return this.#words.render(rich);
  }

  care(): TemplateResult | typeof nothing {
    return careCard(this.#localize, this.#page.settings?.emergency);
  }

  consent(): TemplateResult | typeof nothing {
    const text = this.#page.settings?.consent?.text;
    if (text === undefined) return nothing;
    return consentBox({
      localize: this.#localize,
      text,
      isMissing: this.#isConsentMissing,
      onChange: this.#onConsent,
    });
  }

  /** Says what was agreed to; where the box is not ticked it is asked for. @returns whether it is */
  agree(text: string): boolean {
    if (this.#box?.checked !== true) {
      void this.#ask();
      return false;
    }
    emit(this.#page, 'consent-given', { text });
    return true;
  }

  get #box(): HTMLInputElement | null {
    return this.#page.renderRoot.querySelector<HTMLInputElement>('#consent');
  }

  /** R35: the summary takes the focus, also when it is there already. */
  async #ask(): Promise<void> {
    this.#setMissing(true);
    await this.#page.updateComplete;
    this.#page.renderRoot.querySelector<HTMLElement>('.summary')?.focus();
  }

  #setMissing(isMissing: boolean): void {
    this.#isConsentMissing = isMissing;
    this.#page.requestUpdate();
  }

  readonly #onConsent = (): void => {
    if (this.#box?.checked === true) this.#setMissing(false);
  };

  readonly #onLanguage = (language: string): void => {
    const page = this.#page;
    const change = { detail: { language }, bubbles: true, cancelable: true };
    if (!page.dispatchEvent(new CustomEvent('language-change', change))) return;
    page.lang = language;
    page.dir = directionOf(language);
    page.requestUpdate();
  };
}
