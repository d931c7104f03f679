import { hasAllowedScheme, type VisitFacts, type WelcomeSettings } from '@video-session/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { request } from '../emit.js';
import { lockIcon, shieldIcon, signalIcon, cameraIcon } from '../icons.js';
import { focusHeading } from '../focus-heading.js';
import { welcomePage } from '../locales/en/welcome-page.js';
import { Localize } from '../localize.js';
import { phoneHelp } from '../panels/phone-help.js';
import { appointmentCard } from './appointment-card.js';
import { welcomePageStyles } from './welcome-page.styles.js';

/**
 * The first thing a patient sees: who it is from, when it is, what is needed,
 * and one button (R10). All of the service's words are plain text.
 *
 * @tag welcome-page
 * @slot logo - the service's logo, in place of the one from the settings
 * @slot - the service's own words, in place of the text from the settings
 * @slot links - links for more information, in place of the ones from the settings
 * @fires {CustomEvent<undefined>} continue-request - Continue was pressed
 * @csspart header - logo and service name
 * @csspart appointment - date and time
 * @csspart continue-button - the button Continue
 */
export class WelcomePageElement extends LitElement {
  static readonly tagName = 'welcome-page';
  static override styles = welcomePageStyles;

  readonly #localize = new Localize(this, welcomePage);

  /** What the service says, as the exchange of the link answers it. */
  @property({ attribute: false }) settings: WelcomeSettings | undefined;
  /** The verified session, or what is known of it before, for the appointment's date and time. */
  @property({ attribute: false }) session: VisitFacts | undefined;
  /** Name of the service where the settings have none. */
  @property({ attribute: 'service-name' }) serviceName = '';
  /** Phone number as people read it, where the settings have none (R27). */
  @property() phone = '';

  /** Moves focus to the heading, for a page that has just shown this step. */
  override focus(): void {
    focusHeading(this.renderRoot);
  }

  override render(): TemplateResult {
    return html`<div class="ground">
      <article class="page">
        ${this.#renderHeader()}
        <h1 tabindex="-1">${this.#localize.term('welcome-title')}</h1>
        ${this.#renderAppointment()}
        <div class="main">
          <div class="text"><slot>${this.#renderText()}</slot></div>
          ${this.#renderNeeds()} ${this.#renderPrivacy()} ${this.#renderLinks()}
          ${phoneHelp(this.settings?.phone ?? this.phone, this.#localize)}
        </div>
        ${this.#renderAction()}
      </article>
    </div>`;
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
    </header>`;
  }

  #renderAppointment(): TemplateResult | typeof nothing {
    if (this.session === undefined) return nothing;
    return appointmentCard(this.#localize, this.session);
  }

  #renderText(): readonly TemplateResult[] {
    const paragraphs = this.settings?.text ?? [];
    return paragraphs.map((paragraph) => html`<p>${paragraph}</p>`);
  }

  #renderNeeds(): TemplateResult {
    return html`<section class="panel">
      <h2>${this.#localize.term('welcome-need-title')}</h2>
      <ul class="needs">
        <li>${lockIcon()}<span>${this.#localize.term('welcome-need-place')}</span></li>
        <li>${cameraIcon()}<span>${this.#localize.term('welcome-need-device')}</span></li>
        <li>${signalIcon()}<span>${this.#localize.term('welcome-need-signal')}</span></li>
      </ul>
    </section>`;
  }

  /** R28. */
  #renderPrivacy(): TemplateResult {
    return html`<section class="panel privacy">
      ${shieldIcon()}
      <div>
        <h2>${this.#localize.term('welcome-privacy-title')}</h2>
        <p>${this.#localize.term('welcome-privacy')}</p>
      </div>
    </section>`;
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
    request(this, 'continue-request', undefined);
  }
}

/** A logo from anywhere else would tell a third party who opens the page (R34); the slot takes others. */
function sameOriginAddress(logo: string | undefined): string | undefined {
  if (logo === undefined) return undefined;
  try {
    const url = new URL(logo, document.baseURI);
    return url.origin === location.origin || url.protocol === 'data:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}
