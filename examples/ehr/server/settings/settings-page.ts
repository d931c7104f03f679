import { html } from 'hono/html';
import type { ServiceSettings } from '../database/settings.js';
import { field, mistakeSummary, type Mistakes } from '../layout/forms.js';
import type { Html } from '../layout/layout.js';
import type { SettingsForm } from './settings-form.js';
import { WELCOME_PAGE } from './welcome-designer-page.js';

export function formOf(settings: ServiceSettings): SettingsForm {
  return {
    serviceName: settings.serviceName,
    phone: settings.phone,
    waitingRoom: settings.waitingRoom,
    phrases: settings.phrases.join('\n'),
  };
}

export function settingsPage(form: SettingsForm, mistakes: Mistakes, isSaved: boolean): Html {
  return html`
    <div class="page-head"><h1>Settings</h1></div>
    ${isSaved ? html`<p class="saved" role="status">Your changes are saved.</p>` : ''}
    ${mistakeSummary(mistakes)}
    <form class="card form" method="post" action="/settings" novalidate>
      <h2>Service</h2>
      ${serviceFields(form, mistakes)}
      <h2>Waiting room</h2>
      ${waitingFields(form, mistakes)}
      <div class="actions"><button class="primary" type="submit">Save changes</button></div>
    </form>
    <section class="card form after-form">
      <h2>Welcome page</h2>
      <p class="hint">What patients see when they open their link: words, logo and colours.</p>
      <div class="actions">
        <a class="button secondary" href="${WELCOME_PAGE}">Design the welcome page</a>
      </div>
    </section>
  `;
}

function serviceFields(form: SettingsForm, mistakes: Mistakes): Html {
  return html`${field({
    name: 'serviceName',
    label: 'Name of the service',
    hint: 'Patients see it in messages and on the welcome page.',
    mistakes,
    control: (attributes) => html`<input ${attributes} value="${form.serviceName}" />`,
  })}
  ${field({
    name: 'phone',
    label: 'Phone number for help',
    hint: 'It stands in every message, and on every page where something may go wrong.',
    mistakes,
    control: (attributes) =>
      html`<input ${attributes} value="${form.phone}" inputmode="tel" class="short" />`,
  })}`;
}

function waitingFields(form: SettingsForm, mistakes: Mistakes): Html {
  return html`${tick('waitingRoom', 'Patients wait until their clinician lets them in', form)}
  ${field({
    name: 'phrases',
    label: 'Messages to a waiting patient',
    hint: 'One on each line. A clinician can send one at a press, or type another.',
    mistakes,
    control: (attributes) => textarea(attributes, 4, form.phrases),
  })}`;
}

function tick(name: 'waitingRoom', label: string, form: SettingsForm): Html {
  return html`<div class="field tick">
    <input type="checkbox" id="${name}" name="${name}" ${form[name] ? 'checked' : ''} />
    <label for="${name}">${label}</label>
  </div>`;
}

/** White space counts in it, so it stands on one line. */
function textarea(attributes: Html, rows: number, text: string): Html {
  // prettier-ignore
  return html`<textarea ${attributes} rows="${rows}">${text}</textarea>`;
}
