import { hasAllowedScheme, type VisitFacts, type WelcomeSettings } from '@video-session/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { browserLack, type BrowserLack } from '../browser/browser-check.js';
import { isInApp } from '../browser/is-in-app.js';
import { request } from '../emit.js';
import { focusHeading } from '../focus-heading.js';
import { cutOff } from '../locales/en/cut-off.js';
import { welcomePage } from '../locales/en/welcome-page.js';
import { Localize } from '../localize.js';
import { cutOffPanel } from '../panels/cut-off-panel.js';
import { phoneHelp } from '../panels/phone-help.js';
import { telephoneHref } from '../phone-link.js';
import { reload } from '../reload.js';
import { needsList, privacy, tips } from './advice.js';
import { appointmentCard } from './appointment-card.js';
import type { BrowserReport } from './browser-notice.js';
import { CalendarChoice } from './calendar-choice.js';
import type { WelcomeExtras } from './extras.js';
import { extrasScript, fetchExtras, needsExtras } from './extras-script.js';
import { Late } from './late.js';
import { leaveTo } from './leave-to.js';
import { sameOriginAddress } from './logo-address.js';
import { welcomePageStyles } from './welcome-page.styles.js';

/**
 * The first thing a patient sees: who it is from, when it is, what is needed,
 * and one button (R10). Of the service's words only `richText` is HTML, and it
 * is cleaned before it is shown (R43).
 *
 * @tag welcome-page
 * @slot logo - the service's logo, in place of the one from the settings
 * @slot - the service's own words, in place of the text from the settings
 * @slot links - links for more information, in place of the ones from the settings
 * @fires {CustomEvent<undefined>} continue-request - Continue was pressed, and what had to be agreed to is
 * @fires {CustomEvent<{ text: string }>} consent-given - the person has agreed to this text, and goes on (R28)
 * @fires {CustomEvent<{ language: string }>} language-change - another language was chosen; cancel it to keep `lang` as it is
 * @fires {CustomEvent<undefined>} quick-exit - the person wants to be gone; cancel it to lead them away yourself
 * @csspart header - logo and service name
 * @csspart language - the choice of a language
 * @csspart exit-button - the button that leaves the page
 * @csspart browser-notice - what may not work in this browser
 * @csspart appointment - date and time
 * @csspart calendar - the link that adds the appointment to a calendar
 * @csspart needs - what you need
 * @csspart tips - tips for a good call
 * @csspart emergency - the card for somebody in danger
 * @csspart consent - what has to be agreed to
 * @csspart phone - the link with the service's phone number
 * @csspart continue-button - the button Continue
 */
export class WelcomePageElement extends LitElement {
  static readonly tagName = 'welcome-page';
  static override styles = welcomePageStyles;

  readonly #localize = new Localize(this, welcomePage, cutOff);
  readonly #calendar = new CalendarChoice(this);
  readonly #notice = new Late(this, async () => {
    const { BrowserNotice } = await import('./browser-notice.js');
    return new BrowserNotice(this);
  });
  readonly #extrasScript = new Late(this, fetchExtras);
  readonly #theme = new Late(this, async () => (await import('../theme.js')).applyTheme);
  #extras: WelcomeExtras | undefined;

  /** What the service says, as the exchange of the link answers it. */
  @property({ attribute: false }) settings: WelcomeSettings | undefined;
  /** The verified session, or what is known of it before, for the appointment's date and time. */
  @property({ attribute: false }) session: VisitFacts | undefined;
  /** Address of the appointment as a calendar file; without it no calendar is offered (R13). */
  @property({ attribute: false }) calendarUrl: string | undefined;
  /** This page's address with the link code, to copy into another browser. A secret: never an attribute (R41). */
  @property({ attribute: false }) pageAddress: string | undefined;
  /** What may keep a call from working here; found out unless told. */
  @property({ attribute: false }) browser: BrowserReport | undefined;
  /** Name of the service where the settings have none. */
  @property({ attribute: 'service-name' }) serviceName = '';
  /** Phone number as people read it, where the settings have none (R27). */
  @property() phone = '';
  /** The page around it has a button to leave of its own. */
  @property({ type: Boolean, attribute: 'hide-exit' }) hideExit = false;

  /** Moves focus to the heading, for a page that has just shown this step. */
  override focus(): void {
    focusHeading(this.renderRoot);
  }

  protected override willUpdate(): void {
    this.browser ??= { lack: browserLack(window), inApp: someApp() };
    this.#dress();
    this.#extend();
    const { lack, inApp } = this.browser;
    if (lack !== undefined || inApp !== undefined) this.#notice.want();
  }

  /** The page is shown: a heading to focus is there. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#extrasScript.coming;
    return super.getUpdateComplete();
  }

  override render(): TemplateResult {
    return html`<div class="ground">
      <article class="page">${this.#renderWait() ?? this.#renderPage()}</article>
    </div>`;
  }

  #renderPage(): TemplateResult {
    const localize = this.#localize;
    const extras = this.#extras;
    return html`${this.#renderHeader()}
      <h1 tabindex="-1">${localize.term('welcome-title')}</h1>
      ${this.#renderNotice()} ${this.#renderAppointment()}
      <div class="main">
        <div class="text"><slot>${this.#renderText()}</slot></div>
        ${needsList(localize, this.settings?.needs)} ${tips(localize)}
        ${extras ? extras.care() : plainCare(this.settings)} ${privacy(localize)}
        ${this.#renderLinks()} ${phoneHelp(this.#phone, localize)}
      </div>
      ${extras?.consent()} ${this.#renderAction()}`;
  }

  /** Until the script is here that this service's page needs; without it nobody goes on who has to agree. */
  #renderWait(): TemplateResult | undefined {
    if (!this.#lacksExtras) return undefined;
    const localize = this.#localize;
    if (!this.#extrasScript.hasFailed)
      return html`<p role="status">${localize.term('loading')}</p>`;
    return this.settings?.consent && cutOffPanel(localize, this.#phone, reload);
  }

  #extend(): void {
    if (!this.#lacksExtras) return;
    const { here } = extrasScript;
    if (here === undefined) this.#extrasScript.want();
    else this.#extras = new here.WelcomeExtras(this, this.#localize);
  }

  get #lacksExtras(): boolean {
    return this.#extras === undefined && needsExtras(this.settings);
  }

  /** A service without colours of its own needs no script for them. */
  #dress(): void {
    const theme = this.settings?.theme;
    if (theme !== undefined) this.#theme.want();
    this.#theme.part?.(this, theme);
  }

  get #phone(): string {
    return this.settings?.phone ?? this.phone;
  }

  #renderHeader(): TemplateResult {
    const name = this.settings?.serviceName ?? this.serviceName;
    const logo = sameOriginAddress(this.settings?.logo);
    return html`<header class="header" part="header">
      <slot name="logo">
        ${
          logo === undefined
            ? nothing
            : html`<img class="logo" src=${logo} alt="" referrerpolicy="no-referrer" />`
        }
      </slot>
      <p class="service">${name}</p>
      <div class="tools">${this.#extras?.languages()} ${this.#renderExit()}</div>
    </header>`;
  }

  #renderExit(): TemplateResult | typeof nothing {
    if (this.hideExit || this.settings?.exitUrl === undefined) return nothing;
    return html`<button class="exit" part="exit-button" type="button" @click=${this.#onExit}>
      ${this.#localize.term('quick-exit')}
    </button>`;
  }

  #renderNotice(): TemplateResult | typeof nothing {
    const { lack, inApp } = this.browser ?? {};
    if (lack === undefined && inApp === undefined) return nothing;
    const { part, hasFailed } = this.#notice;
    if (part === undefined) return hasFailed ? nothing : placeOfNotice(lack);
    const { pageAddress } = this;
    return part.render({ localize: this.#localize, lack, inApp, phone: this.#phone, pageAddress });
  }

  #renderAppointment(): TemplateResult | typeof nothing {
    const { session } = this;
    if (session === undefined) return nothing;
    const localize = this.#localize;
    const isOffered = this.settings?.calendar !== false;
    const url = isOffered ? this.calendarUrl : undefined;
    const calendar = this.#calendar.render(localize, session, url);
    return appointmentCard({ localize, session, calendar });
  }

  #renderText(): unknown {
    const { richText, text = [] } = this.settings ?? {};
    if (richText !== undefined && this.#extras) return this.#extras.words(richText);
    return text.map((paragraph) => html`<p>${paragraph}</p>`);
  }

  #renderLinks(): TemplateResult {
    const links = (this.settings?.links ?? []).filter(({ href }) => hasAllowedScheme(href));
    return html`<slot name="links">
      ${
        links.length === 0
          ? nothing
          : html`<nav aria-label=${this.#localize.term('welcome-links-title')}>
              <ul class="links">
                ${links.map(
                  ({ label, href }) =>
                    html`<li><a href=${href} rel="noopener noreferrer">${label}</a></li>`,
                )}
              </ul>
            </nav>`
      }
    </slot>`;
  }

  #renderAction(): TemplateResult {
    return html`<div class="action">
      <button class="primary large" part="continue-button" type="button" @click=${this.#onContinue}>
        ${this.#localize.term('continue')}
      </button>
      <p class="hint">${this.#localize.term('welcome-continue-hint')}</p>
    </div>`;
  }

  #onContinue(): void {
    const text = this.settings?.consent?.text;
    // Whoever has to agree and cannot is not let past.
    if (text !== undefined && this.#extras?.agree(text) !== true) return;
    request(this, 'continue-request', undefined);
  }

  #onExit(): void {
    const exit = new CustomEvent('quick-exit', { bubbles: true, cancelable: true });
    if (this.dispatchEvent(exit)) leaveTo(this.settings?.exitUrl);
  }
}

/** Its name comes with the notice. */
function someApp(): BrowserReport['inApp'] {
  return isInApp(navigator.userAgent) ? { app: undefined, system: undefined } : undefined;
}

/** Where the card did not come: the service's own words and the number are there all the same. */
function plainCare(settings: WelcomeSettings | undefined): TemplateResult | typeof nothing {
  const { text, phone = '999' } = settings?.emergency ?? {};
  return settings?.emergency
    ? html`<p part="emergency">${text} <a href=${telephoneHref(phone)}>${phone}</a></p>`
    : nothing;
}

/** So that nothing moves when the words are there. */
function placeOfNotice(lack: BrowserLack | undefined): TemplateResult {
  const isPage = lack === 'insecure' || lack === 'policy';
  return html`<div class="notice coming ${isPage ? 'page-fault' : ''}"></div>`;
}
