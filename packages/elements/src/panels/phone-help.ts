import { html, nothing, type TemplateResult } from 'lit';
import { phoneIcon } from '../welcome-page/welcome-icons.js';
import type { Localize } from '../localize.js';
import { telephoneHref } from '../phone-link.js';

/** The service's phone number, in every state that a patient can be in (R27). */
export function phoneHelp(
  phone: string | undefined,
  localize: Localize,
): TemplateResult | typeof nothing {
  if (!phone) return nothing;
  return html`<p class="help">
    <span>${localize.term('need-help')}</span>
    ${phoneLink(phone, localize)}
  </p>`;
}

/** One press dials. */
export function phoneLink(
  phone: string | undefined,
  localize: Localize,
): TemplateResult | typeof nothing {
  if (!phone) return nothing;
  return html`<a class="phone" part="phone" href=${telephoneHref(phone)}>
    ${phoneIcon()}${localize.term('call-us', phone)}
  </a>`;
}
