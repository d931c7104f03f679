import { html } from 'hono/html';
import type { ServiceSettings } from '../database/settings.js';
import { brand, documentPage, footer, type Html } from '../layout/layout.js';
import { field, mistakeSummary, type Mistakes } from '../layout/forms.js';
import { DEMO_LOGIN } from './demo-login.js';

export function loginPage(settings: ServiceSettings, next: string, mistakes: Mistakes): Html {
  const body = html`
    <main id="main" class="login-card">
      ${brand(settings)}
      <h1>Sign in to the record</h1>
      ${mistakeSummary(mistakes)} ${loginForm(next, mistakes)}
      <p class="demo-note">
        This is a demonstration. Sign in as <code>${DEMO_LOGIN.username}</code> with the password
        <code>${DEMO_LOGIN.password}</code>. Both are filled in already.
      </p>
    </main>
    ${footer()}
  `;
  const scripts = ['/assets/login.js'];
  return documentPage({ title: 'Sign in', body, look: 'login-page', scripts });
}

function loginForm(next: string, mistakes: Mistakes): Html {
  return html`<form id="login-form" method="post" action="/login">
    <input type="hidden" name="next" value="${next}" />
    ${field({
      name: 'username',
      label: 'User name',
      mistakes,
      control: (attributes) =>
        html`<input
          ${attributes}
          value="${DEMO_LOGIN.username}"
          autocomplete="username"
          autocapitalize="none"
          required
        />`,
    })}
    ${field({
      name: 'password',
      label: 'Password',
      mistakes,
      control: (attributes) =>
        html`<input
          ${attributes}
          type="password"
          value="${DEMO_LOGIN.password}"
          autocomplete="current-password"
          required
        />`,
    })}
    <button class="primary wide" type="submit">Sign in</button>
  </form>`;
}
