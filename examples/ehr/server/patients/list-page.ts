import { html } from 'hono/html';
import { nameOf, type Patient } from '../database/patients.js';
import { icon } from '../layout/icons.js';
import type { Html } from '../layout/layout.js';
import { bareDay, noonOf } from '../service-time.js';

export function patientListPage(patients: readonly Patient[]): Html {
  return html`
    <div class="page-head"><h1>Patients</h1></div>
    <ul class="people">
      ${patients.map(
        (patient) =>
          html`<li>
            <a class="person" href="/patients/${patient.id}">
              ${avatar(nameOf(patient))}
              <span class="person-name">
                <strong>${nameOf(patient)}</strong>
                <span>Born ${bareDay(noonOf(patient.born))}</span>
              </span>
              <span class="person-record">${patient.recordNumber}</span>
              ${icon('next')}
            </a>
          </li>`,
      )}
    </ul>
  `;
}

/** Initials in a circle. */
export function avatar(name: string): Html {
  const initials = name
    .split(' ')
    .map((part) => part.charAt(0))
    .join('')
    .slice(0, 2);
  return html`<span class="avatar" aria-hidden="true">${initials}</span>`;
}
