import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Clinician } from '../database/clinicians.js';
import type { ServiceSettings } from '../database/settings.js';
import { icon, type IconName } from './icons.js';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

export interface Document {
  readonly title: string;
  readonly body: Html;
  /** Class of the body element. */
  readonly look?: string;
  /** Modules, each a path of this server. */
  readonly scripts?: readonly string[];
}

/** The frame of every page. Nothing comes from elsewhere, nothing is inline. */
export function documentPage({ title, body, look, scripts = [] }: Document): Html {
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>${title}</title>
        <link rel="icon" href="/assets/logo.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/ehr.css" />
        ${scripts.map((source) => html`<script type="module" src="${source}"></script>`)}
      </head>
      <body class="${look ?? ''}">
        ${body}
      </body>
    </html>`;
}

export type Section = 'diary' | 'patients' | 'settings';

export interface ClinicianPage extends Omit<Document, 'look'> {
  readonly settings: ServiceSettings;
  readonly clinician: Clinician;
  readonly section: Section;
}

const SECTIONS: readonly { section: Section; label: string; href: string; icon: IconName }[] = [
  { section: 'diary', label: 'Diary', href: '/diary', icon: 'calendar' },
  { section: 'patients', label: 'Patients', href: '/patients', icon: 'people' },
  { section: 'settings', label: 'Settings', href: '/settings', icon: 'sliders' },
];

/** A page behind the login, with the service's bar on top. */
export function clinicianPage({ settings, clinician, section, ...page }: ClinicianPage): Html {
  const body = html`
    <a class="skip-link" href="#main">Skip to the page</a>
    <header class="top-bar">
      <div class="top-bar-inner">
        ${brand(settings, '/diary')}
        <nav class="sections" aria-label="Main">
          ${SECTIONS.map(
            (item) =>
              html`<a href="${item.href}" ${item.section === section ? CURRENT : ''}
                >${icon(item.icon)}<span>${item.label}</span></a
              >`,
          )}
        </nav>
        <form class="sign-out" method="post" action="/logout">
          <span class="who">
            <strong>${clinician.displayName}</strong>
            <span>${clinician.job}</span>
          </span>
          <button class="quiet" type="submit">${icon('signOut')}<span>Sign out</span></button>
        </form>
      </div>
    </header>
    <main id="main" tabindex="-1">${page.body}</main>
    ${footer()}
  `;
  const title = `${page.title} – ${settings.serviceName}`;
  return documentPage({ ...page, title, body });
}

const CURRENT = html`aria-current="page"`;

/** The service's mark and name. */
export function brand(settings: ServiceSettings, href?: string): Html {
  const mark = html`<img src="/assets/logo.svg" alt="" width="36" height="36" />
    <span>${settings.serviceName}</span>`;
  return href === undefined
    ? html`<div class="brand">${mark}</div>`
    : html`<a class="brand" href="${href}">${mark}</a>`;
}

export function footer(): Html {
  return html`<footer class="page-foot">
    <p>
      A demonstration: every person in it is invented. See what patients get on
      <a href="/phone">the patient’s phone</a>.
    </p>
  </footer>`;
}
