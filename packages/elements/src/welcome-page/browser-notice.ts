import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import type { BrowserLack } from '../browser/browser-check.js';
import { inAppBrowser, type InAppBrowser } from '../browser/in-app.js';
import { Clipboard } from '../controllers/clipboard.js';
import { copyIcon } from '../call-icons.js';
import { warningIcon } from '../first-icons.js';
import { adoptLater } from '../later-styles.js';
import { browserHelp } from '../locales/en/browser-help.js';
import { addMessages, type Localize } from '../localize.js';
import { phoneLink } from '../panels/phone-help.js';
import { browserNoticeStyles } from './browser-notice.styles.js';

addMessages(browserHelp);

/** What is known of the browser that could keep a call from working. */
export interface BrowserReport {
  readonly lack?: BrowserLack | undefined;
  readonly inApp?: InAppBrowser | undefined;
}

interface Notice extends BrowserReport {
  readonly localize: Localize;
  readonly phone: string | undefined;
  /** This page with its link code in it: a secret, shown to the person it belongs to. */
  readonly pageAddress: string | undefined;
}

/** Says what may not work here, and the next step (R30, R52). It keeps nobody out. */
export class BrowserNotice {
  readonly #clipboard: Clipboard;

  constructor(host: ReactiveElement) {
    adoptLater(host, browserNoticeStyles);
    this.#clipboard = new Clipboard(host);
  }

  render(told: Notice): TemplateResult {
    const notice = { ...told, inApp: named(told.inApp) };
    const { localize, lack, inApp, phone } = notice;
    const isPage = lack === 'insecure' || lack === 'policy';
    const isHere = lack === undefined;
    return html`<section class="notice ${isHere ? 'mild' : 'strong'}" part="browser-notice">
      ${warningIcon()}
      <div>
        <h2>${title(localize, lack, inApp)}</h2>
        <p>${words(notice)}</p>
        ${isPage ? nothing : this.#otherBrowser(notice)}
        ${isHere ? nothing : html`<p>${phoneLink(phone, localize)}</p>`}
      </div>
    </section>`;
  }

  #otherBrowser({ localize, inApp, pageAddress }: Notice): TemplateResult {
    const steps = inApp && html`<p>${localize.term(`browser-app-${inApp.system ?? 'other'}`)}</p>`;
    return html`${steps ?? nothing}
    ${isMissing(pageAddress) ? nothing : this.#copy(localize, pageAddress ?? '')}`;
  }

  #copy(localize: Localize, address: string): TemplateResult {
    const what = localize.term('browser-link');
    const { status } = this.#clipboard;
    return html`<p>${localize.term('browser-copy-step')}</p>
      <div class="copy">
        <input class="address" readonly aria-label=${what} .value=${address} />
        <button
          class="secondary"
          type="button"
          @click=${({ currentTarget }: Event) => this.#onCopy(address, currentTarget)}
        >
          ${copyIcon()}${localize.term('browser-copy')}
        </button>
      </div>
      <p class="copied" role="status">
        ${status === 'idle' ? nothing : localize.term(status === 'copied' ? 'copied-what' : 'copy-refused', what)}
      </p>`;
  }

  #onCopy(address: string, button: EventTarget | null): void {
    const field = button instanceof Element ? button.previousElementSibling : null;
    void this.#clipboard.copy(address, field instanceof HTMLInputElement ? field : undefined);
  }
}

/** By what the browser says of itself, where nobody has told. */
function named(inApp: BrowserReport['inApp']): BrowserReport['inApp'] {
  return inApp?.app === undefined ? inApp && (inAppBrowser(navigator.userAgent) ?? inApp) : inApp;
}

function title(
  localize: Localize,
  lack: BrowserReport['lack'],
  inApp: BrowserReport['inApp'],
): string {
  switch (lack) {
    case 'insecure':
    case 'policy':
      return localize.term('browser-page-title');
    case 'calls':
    case 'devices':
      return localize.term(`browser-${lack}-title`);
    case undefined:
      return inApp?.app === undefined
        ? localize.term('browser-some-app-title')
        : localize.term('browser-app-title', inApp.app);
  }
}

function words({ localize, lack, phone }: Notice): string {
  switch (lack) {
    case 'insecure':
    case 'policy':
      return localize.term(isMissing(phone) ? 'browser-page-no-phone' : 'browser-page');
    case 'calls':
    case 'devices':
      return localize.term(`browser-${lack}`);
    case undefined:
      return localize.term('browser-app');
  }
}

function isMissing(text: string | undefined): boolean {
  return text === undefined || text === '';
}
