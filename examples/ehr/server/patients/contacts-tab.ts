import { html } from 'hono/html';
import type { AppointmentRecord } from '../database/appointments.js';
import type { Contact } from '../database/contacts.js';
import { badges, timeRange } from '../diary/appointment-words.js';
import { videoLink } from '../diary/panel.js';
import type { Html } from '../layout/layout.js';
import { dayOf, longDay, plainTime, type Day } from '../service-time.js';

/** What is to come, each with its video session, and what has been. */
export function contactsTab(
  appointments: readonly AppointmentRecord[],
  contacts: readonly Contact[],
  today: Day,
): Html {
  const ahead = appointments.filter(({ starts }) => dayOf(starts) >= today);
  const past = appointments.filter(({ starts }) => dayOf(starts) < today);
  const notes = [...contacts.map(noteOf), ...past.map(pastAppointment)];
  return html`
    <section class="timeline" aria-labelledby="ahead">
      <h2 id="ahead">Appointments</h2>
      ${
        ahead.length === 0
          ? html`<p class="empty">None booked.</p>`
          : html`<ol>
              ${ahead.map((appointment) => appointmentAhead(appointment, today))}
            </ol>`
      }
    </section>
    <section class="timeline" aria-labelledby="past">
      <h2 id="past">Earlier contacts</h2>
      ${
        notes.length === 0
          ? html`<p class="empty">None yet.</p>`
          : html`<ol>
              ${notes.sort((one, other) => other.at - one.at).map(({ entry }) => entry)}
            </ol>`
      }
    </section>
  `;
}

function appointmentAhead(appointment: AppointmentRecord, today: Day): Html {
  const heading = `appointment-${appointment.id}`;
  return html`<li class="entry">
    <article class="card" aria-labelledby="${heading}">
      <header class="entry-head">
        <h3 id="${heading}">
          <a href="/diary/appointments/${appointment.id}">${longDay(appointment.starts)}</a>
        </h3>
        <p class="soft">${timeRange(appointment)} · ${appointment.kind}</p>
        <p class="badges">${badges(appointment)}</p>
      </header>
      ${videoLink(appointment, today, 'contact')}
    </article>
  </li>`;
}

interface Note {
  readonly at: number;
  readonly entry: Html;
}

function noteOf({ at, kind, summary, clinicianName }: Contact): Note {
  return { at: at.getTime(), entry: note(at, kind, summary, clinicianName) };
}

function pastAppointment(appointment: AppointmentRecord): Note {
  const { starts, kind, status, clinicianName, linkMade } = appointment;
  const place = linkMade === null ? 'in person' : 'by video';
  const words = status === 'cancelled' ? 'Cancelled.' : `${timeRange(appointment)}, ${place}.`;
  return { at: starts.getTime(), entry: note(starts, kind, words, clinicianName) };
}

function note(at: Date, kind: string, summary: string, clinicianName: string): Html {
  return html`<li class="entry">
    <article class="card note">
      <h3>${kind}</h3>
      <p class="soft">${longDay(at)}, ${plainTime(at)} · ${clinicianName}</p>
      <p>${summary}</p>
    </article>
  </li>`;
}
