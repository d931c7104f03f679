import { html } from 'hono/html';
import type { ServiceSettings } from '../database/settings.js';
import type { Ehr } from '../ehr.js';
import { documentPage, type Html } from '../layout/layout.js';
import { SESSION_ELEMENT } from '../static-files.js';
import { HOST_API } from './host-api.js';

/**
 * The page behind a session link, the same for both roles: one tag. What stands
 * inside is for browsers without custom elements (R52).
 */
export function sessionPage(settings: ServiceSettings, { meeting }: Pick<Ehr, 'meeting'>): Html {
  const { serviceName, phone } = settings;
  const body = html`<main id="main">
    <video-session
      session-url="${HOST_API}/session"
      meeting-domain="${meeting.domain}"
      issuer="${meeting.issuer}"
      audience="${meeting.audience}"
      service-name="${serviceName}"
      phone="${phone}"
    >
      <div class="fallback">
        <h1>This browser cannot open your video appointment</h1>
        <p>Please open your link in a newer browser: Chrome, Edge, Firefox or Safari.</p>
        <p>Or call us on <strong>${phone}</strong>. We can talk by phone instead.</p>
        <p>${serviceName}</p>
      </div>
    </video-session>
  </main>`;
  return documentPage({
    title: 'Video appointment',
    body,
    look: 'session-page',
    scripts: [SESSION_ELEMENT],
  });
}
