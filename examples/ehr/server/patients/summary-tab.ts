import { html } from 'hono/html';
import type { AppointmentRecord } from '../database/appointments.js';
import type { Measure, Patient } from '../database/patients.js';
import { badges, timeRange } from '../diary/appointment-words.js';
import type { Html } from '../layout/layout.js';
import { bareDay, longDay, noonOf } from '../service-time.js';

export function summaryTab(
  patient: Patient,
  measures: readonly Measure[],
  next: AppointmentRecord | undefined,
): Html {
  return html`<div class="columns">
    <section class="card" aria-labelledby="about">
      <h2 id="about">About</h2>
      <dl class="facts stacked">
        <div>
          <dt>Mobile phone</dt>
          <dd>${patient.mobile}</dd>
        </div>
        <div>
          <dt>E-mail</dt>
          <dd>${patient.email}</dd>
        </div>
        <div>
          <dt>Referral</dt>
          <dd>${patient.referral}</dd>
        </div>
        <div>
          <dt>Next appointment</dt>
          <dd>${next === undefined ? 'None booked' : nextAppointment(next)}</dd>
        </div>
      </dl>
    </section>
    <section class="card" aria-labelledby="measures">
      <h2 id="measures">Measures</h2>
      ${measures.length === 0 ? html`<p class="empty">None yet.</p>` : measureTable(measures)}
    </section>
  </div>`;
}

function nextAppointment(next: AppointmentRecord): Html {
  return html`<a href="/diary/appointments/${next.id}"
      >${longDay(next.starts)}, ${timeRange(next)}</a
    >
    <span class="badges">${badges(next)}</span>`;
}

function measureTable(measures: readonly Measure[]): Html {
  return html`<table class="measures">
    <thead>
      <tr>
        <th scope="col">Date</th>
        <th scope="col">PHQ-9</th>
        <th scope="col">GAD-7</th>
      </tr>
    </thead>
    <tbody>
      ${measures.map(
        ({ taken, phq9, gad7 }) =>
          html`<tr>
            <th scope="row">${bareDay(noonOf(taken))}</th>
            <td>${score(phq9, 27)}</td>
            <td>${score(gad7, 21)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function score(value: number, highest: number): Html {
  return html`<span class="score"
    ><span>${value}</span
    ><meter aria-hidden="true" value="${value}" max="${highest}">
      ${value} of ${highest}
    </meter></span
  >`;
}
