import { html } from 'hono/html';
import type { ServiceSettings } from '../database/settings.js';
import { brand, documentPage, type Html } from './layout.js';

export function problemPage(settings: ServiceSettings, title: string, words: string): Html {
  const body = html`<main id="main" class="login-card">
    ${brand(settings, '/')}
    <h1>${title}</h1>
    <p>${words}</p>
    <p><a href="/">Go to the first page</a></p>
  </main>`;
  return documentPage({ title, body, look: 'login-page' });
}
