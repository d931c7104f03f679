import { html } from 'hono/html';
import { nameOf, type Patient } from '../database/patients.js';
import { icon } from '../layout/icons.js';
import type { Html } from '../layout/layout.js';
import { bareDay, dayOf, noonOf } from '../service-time.js';
import { avatar } from './list-page.js';

const TABS = [
  { tab: 'summary', label: 'Summary', path: '' },
  { tab: 'contacts', label: 'Clinical Contacts', path: '/contacts' },
  { tab: 'messages', label: 'Messages', path: '/messages' },
] as const;

export type Tab = (typeof TABS)[number]['tab'];

/** The head of a record with its tabs, which are links to pages of their own. */
export function recordPage(patient: Patient, current: Tab, body: Html, now: number): Html {
  return html`
    <header class="record-head">
      ${avatar(nameOf(patient))}
      <div>
        <h1>${nameOf(patient)}</h1>
        <p class="soft">
          Born ${bareDay(noonOf(patient.born))} (${ageOf(patient, now)}) · Record
          ${patient.recordNumber}
        </p>
      </div>
      <a class="button secondary" href="/diary/new?patient=${patient.id}"
        >${icon('plus')}New appointment</a
      >
    </header>
    <nav class="tabs" aria-label="Patient record">
      ${TABS.map(
        ({ tab, label, path }) =>
          html`<a
            href="/patients/${patient.id}${path}"
            ${tab === current ? html`aria-current="page"` : ''}
            >${label}</a
          >`,
      )}
    </nav>
    ${body}
  `;
}

function ageOf({ born }: Patient, now: number): number {
  const today = dayOf(now);
  const hadBirthday = today.slice(5) >= born.slice(5);
  return Number(today.slice(0, 4)) - Number(born.slice(0, 4)) - (hadBirthday ? 0 : 1);
}
