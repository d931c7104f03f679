import { html } from 'hono/html';
import type { InboxLine } from '../database/messages.js';
import { icon } from '../layout/icons.js';
import { documentPage, type Html } from '../layout/layout.js';
import { avatar } from '../patients/list-page.js';
import { shortDay } from '../service-time.js';

/** Whose phone to look at. */
export function inboxListPage(lines: readonly InboxLine[]): Html {
  const body = html`
    <main id="main" class="phone-list">
      <p class="eyebrow">Demonstration</p>
      <h1>The patient’s phone</h1>
      <p class="lead">
        Choose a patient to see the text messages and e-mails they have been sent. The links in them
        work as on a real phone.
      </p>
      <ul class="people">
        ${lines.map(line)}
      </ul>
      <p><a href="/diary">Go to the clinician’s diary</a></p>
    </main>
  `;
  return documentPage({ title: 'The patient’s phone', body, look: 'phone-page' });
}

function line({ patientId, patientName, made, subject, messages }: InboxLine): Html {
  return html`<li>
    <a class="person" href="/phone/${patientId}">
      ${avatar(patientName)}
      <span class="person-name">
        <strong>${patientName}</strong>
        <span>${subject ?? 'No messages yet'}</span>
      </span>
      <span class="person-record">
        ${made === null ? '' : html`${shortDay(made)}<br />`}
        ${messages === 1 ? '1 message' : `${messages} messages`}
      </span>
      ${icon('next')}
    </a>
  </li>`;
}
