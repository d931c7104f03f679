import { html } from 'hono/html';
import type { ServiceSettings } from '../database/settings.js';
import type { Html } from '../layout/layout.js';
import { DESIGNER_ELEMENT } from '../static-files.js';

export const WELCOME_PAGE = '/settings/welcome-page';

/** The designer, and a script that hands it the settings and sends them back. */
export const DESIGNER_SCRIPTS = [DESIGNER_ELEMENT, '/assets/designer.js'];

export function welcomeDesignerPage({ welcome, serviceName, phone }: ServiceSettings): Html {
  const settings = JSON.stringify({ ...welcome, serviceName, phone });
  return html`
    <div class="page-head">
      <h1>Welcome page</h1>
      <a class="button quiet" href="/settings">Back to settings</a>
    </div>
    <welcome-page-designer data-settings="${settings}" data-save="${WELCOME_PAGE}">
      <p>This page needs a newer browser: Chrome, Edge, Firefox or Safari.</p>
    </welcome-page-designer>
  `;
}
