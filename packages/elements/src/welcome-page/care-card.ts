import type { WelcomeEmergency } from '@video-session/core';
import { html, nothing, type TemplateResult } from 'lit';
import { phoneIcon } from './welcome-icons.js';
import type { Localize } from '../localize.js';
import { telephoneHref } from '../phone-link.js';

const EMERGENCY = '999';

/** Whom to call when waiting for an appointment is the wrong thing to do. */
export function careCard(
  localize: Localize,
  emergency: WelcomeEmergency | undefined,
): TemplateResult | typeof nothing {
  if (emergency === undefined) return nothing;
  const phone = emergency.phone ?? EMERGENCY;
  return html`<section class="care" part="emergency">
    <h2>${localize.term('welcome-emergency-title')}</h2>
    <p>${emergency.text ?? localize.term('welcome-emergency')}</p>
    <a class="button" href=${telephoneHref(phone)}>
      ${phoneIcon()}${localize.term('welcome-emergency-call', phone)}
    </a>
  </section>`;
}
