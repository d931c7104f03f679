import { html } from 'hono/html';
import type { AppointmentRecord } from '../database/appointments.js';
import type { Html } from '../layout/layout.js';
import { clockTime, dayOf, type Day } from '../service-time.js';

/** What can be done with an appointment; each opens first, so that nothing happens by one slip. */
export function changes(appointment: AppointmentRecord, today: Day): Html {
  const action = `/diary/appointments/${appointment.id}`;
  return html`<section class="changes" aria-label="Change this appointment">
    ${moveForm(action, appointment, today)} ${cancelForm(action)}
  </section>`;
}

function moveForm(action: string, { starts }: AppointmentRecord, today: Day): Html {
  return html`<details>
    <summary>Move</summary>
    <form method="post" action="${action}/move">
      <div class="field-row">
        <div class="field">
          <label for="move-day">New date</label>
          <input
            id="move-day"
            name="day"
            type="date"
            value="${dayOf(starts)}"
            min="${today}"
            required
          />
        </div>
        <div class="field">
          <label for="move-time">New time</label>
          <input id="move-time" name="time" type="time" value="${clockTime(starts)}" required />
        </div>
      </div>
      <p class="hint">The patient gets a message with the new date. Their link stays the same.</p>
      <button class="secondary" type="submit">Move appointment</button>
    </form>
  </details>`;
}

function cancelForm(action: string): Html {
  return html`<details>
    <summary>Cancel</summary>
    <form method="post" action="${action}/cancel">
      <p class="hint">The patient gets a message. The links stop working at once.</p>
      <button class="danger" type="submit">Cancel appointment</button>
    </form>
  </details>`;
}
