import { html } from 'hono/html';
import { hasLinks, type AppointmentRecord } from '../database/appointments.js';
import { icon } from '../layout/icons.js';
import type { Html } from '../layout/layout.js';
import { plainTime } from '../service-time.js';

export function timeRange({ starts, ends }: AppointmentRecord): string {
  return `${plainTime(starts)} to ${plainTime(ends)}`;
}

export function minutesOf({ starts, ends }: AppointmentRecord): number {
  return Math.round((ends.getTime() - starts.getTime()) / 60_000);
}

/** What is worth knowing about an appointment at a glance, in words. */
export function badges(appointment: AppointmentRecord): Html {
  if (appointment.status === 'cancelled')
    return html`<span class="badge badge-cancelled">Cancelled</span>`;
  const isMade = hasLinks(appointment);
  return html`<span class="badge-slot" data-appointment="${appointment.id}">
      <span class="badge badge-link" ${isMade ? '' : 'hidden'}>${icon('video')}Link made</span>
      <span class="badge badge-quiet" ${isMade ? 'hidden' : ''}>No link yet</span>
    </span>
    ${appointment.moved ? html`<span class="badge badge-moved">Moved</span>` : ''}
    ${
      appointment.series === null
        ? ''
        : html`<span class="badge badge-series">${icon('repeat')}Weekly</span>`
    }`;
}
