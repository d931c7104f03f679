import { html, raw } from 'hono/html';
import { hasLinks, type AppointmentRecord } from '../database/appointments.js';
import { icon } from '../layout/icons.js';
import type { Html } from '../layout/layout.js';
import { dayOf, longDay, type Day } from '../service-time.js';
import { HOST_API, LINKS, LINKS_BY_HAND } from '../video-session/host-api.js';
import { badges, minutesOf, timeRange } from './appointment-words.js';
import { changes } from './changes.js';

/** One appointment: who, when, its video session, and what can be done with it. */
export function appointmentPanel(appointment: AppointmentRecord, today: Day, level: 1 | 2): Html {
  const { patientId, patientName, starts, kind, clinicianName } = appointment;
  const name = html`<a href="/patients/${patientId}">${patientName}</a>`;
  return html`<article class="panel" id="appointment" aria-labelledby="panel-name">
    <header class="panel-head">
      <p class="kind">${kind} with ${clinicianName}</p>
      ${heading(level, 'panel-name', name)}
      <p class="badges">${badges(appointment)}</p>
    </header>
    <dl class="facts">
      <div>
        <dt>Date</dt>
        <dd>${longDay(starts)}</dd>
      </div>
      <div>
        <dt>Time</dt>
        <dd>
          ${timeRange(appointment)} <span class="soft">(${minutesOf(appointment)} minutes)</span>
        </dd>
      </div>
    </dl>
    ${videoSession(appointment, today, level === 1 ? 2 : 3)}
    ${appointment.status === 'cancelled' || dayOf(starts) < today ? '' : changes(appointment, today)}
  </article>`;
}

/** The same as a page of its own, for a phone and for links from the patient's record. */
export function appointmentPage(appointment: AppointmentRecord, today: Day): Html {
  const { id, starts } = appointment;
  return html`<p class="back">
      <a href="/diary?date=${dayOf(starts)}&appointment=${id}"
        >${icon('previous')}${longDay(starts)}</a
      >
    </p>
    ${appointmentPanel(appointment, today, 1)}`;
}

/** The panel is a page of its own, or stands beside the day. */
function heading(level: 1 | 2 | 3, id: string, words: unknown, look: Html | '' = ''): Html {
  const tag = raw(`h${level}`);
  return html`<${tag} id="${id}" ${look}>${words}</${tag}>`;
}

function videoSession(appointment: AppointmentRecord, today: Day, level: 2 | 3): Html {
  return html`<section class="panel-video" aria-labelledby="panel-video">
    ${heading(level, 'panel-video', 'Video session', html`class="visually-hidden"`)}
    ${videoLink(appointment, today, 'diary')}
    <p class="aside">
      ${icon('phone')}
      <a href="/phone/${appointment.patientId}">See what the patient gets on their phone</a>
    </p>
  </section>`;
}

/**
 * The SDK's element where links are of use, and a sentence where they are not.
 * @param mode links made in the diary go into the patient's message, those of a contact are shared by hand (R12)
 */
export function videoLink(
  appointment: AppointmentRecord,
  today: Day,
  mode: 'diary' | 'contact',
): Html {
  if (appointment.status === 'cancelled')
    return html`<p class="notice">This appointment is cancelled. Its links no longer work.</p>`;
  if (dayOf(appointment.starts) < today)
    return html`<p class="notice">
      This appointment was on ${longDay(appointment.starts)}. Links work only on the day.
    </p>`;
  return html`<video-session-link
    mode="${mode}"
    appointment-id="${appointment.id}"
    links-url="${mode === 'diary' ? LINKS : LINKS_BY_HAND}"
    presence-url="${HOST_API}/presence"
    ${hasLinks(appointment) ? 'generated' : ''}
  ></video-session-link>`;
}
