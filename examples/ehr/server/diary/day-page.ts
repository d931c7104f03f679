import { html } from 'hono/html';
import { hasLinks, type AppointmentRecord } from '../database/appointments.js';
import { icon } from '../layout/icons.js';
import type { Html } from '../layout/layout.js';
import { addDays, longDay, noonOf, plainTime, type Day } from '../service-time.js';
import { badges, minutesOf } from './appointment-words.js';
import { appointmentPanel, videoLink } from './panel.js';

export interface DiaryDay {
  readonly day: Day;
  readonly today: Day;
  readonly appointments: readonly AppointmentRecord[];
  readonly selected: AppointmentRecord | undefined;
  /** Booked appointments per day of the week on show. */
  readonly counts: ReadonlyMap<Day, number>;
}

/** Opens with what most needs doing: the next appointment whose link has not been made. */
export function chooseAppointment(
  appointments: readonly AppointmentRecord[],
  now: number,
): AppointmentRecord | undefined {
  const booked = appointments.filter(({ status }) => status === 'booked');
  const ahead = booked.filter(({ ends }) => ends.getTime() > now);
  const without = (list: readonly AppointmentRecord[]) => list.find((item) => !hasLinks(item));
  return without(ahead) ?? without(booked) ?? ahead[0] ?? appointments[0];
}

/** Monday of the week that a day is in. */
export function mondayOf(day: Day): Day {
  return addDays(day, -((noonOf(day).getUTCDay() + 6) % 7));
}

export function dayPage(diary: DiaryDay): Html {
  const { day, today, appointments, selected } = diary;
  return html`
    <div class="page-head">
      <div>
        <p class="eyebrow">${day === today ? 'Today' : 'Diary'}</p>
        <h1>${longDay(noonOf(day))}</h1>
      </div>
      <a class="button primary" href="/diary/new?date=${day < today ? today : day}"
        >${icon('plus')}New appointment</a
      >
    </div>
    ${weekStrip(diary)}
    <div class="diary">
      <section class="day-list" aria-label="Appointments">
        ${
          appointments.length === 0
            ? html`<p class="empty">No appointments on this day.</p>`
            : html`<ol>
                ${appointments.map((appointment) => row(appointment, diary))}
              </ol>`
        }
      </section>
      ${selected === undefined ? '' : appointmentPanel(selected, today, 2)}
    </div>
  `;
}

function weekStrip({ day, today, counts }: DiaryDay): Html {
  const monday = mondayOf(day);
  const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
  return html`<nav class="week" aria-label="Days">
    <a class="week-step" href="/diary?date=${addDays(day, -1)}" aria-label="Previous day"
      >${icon('previous')}</a
    >
    <ol>
      ${days.map((each) => weekDay(each, each === day, counts.get(each) ?? 0, today))}
    </ol>
    <a class="week-step" href="/diary?date=${addDays(day, 1)}" aria-label="Next day"
      >${icon('next')}</a
    >
    <a class="button secondary week-today" href="/diary?date=${today}">Today</a>
  </nav>`;
}

function weekDay(day: Day, isShown: boolean, count: number, today: Day): Html {
  const booked = count === 1 ? '1 appointment' : `${count} appointments`;
  return html`<li>
    <a
      href="/diary?date=${day}"
      class="${day === today ? 'is-today' : ''}"
      ${isShown ? html`aria-current="date"` : ''}
    >
      <span class="week-name">${longDay(noonOf(day)).slice(0, 3)}</span>
      <span class="week-number">${Number(day.slice(8))}</span>
      <span class="visually-hidden">${booked}</span>
      <span class="week-dots"
        >${Array.from({ length: Math.min(count, 5) }, () => html`<i></i>`)}</span
      >
    </a>
  </li>`;
}

/** Of today's others a line, so that nobody waits unseen while another appointment is open. */
function sessionLine(
  appointment: AppointmentRecord,
  { day, today, selected }: DiaryDay,
): Html | '' {
  const isOther = appointment.id !== selected?.id;
  const isOn = appointment.status === 'booked' && hasLinks(appointment);
  return day === today && isOther && isOn ? videoLink(appointment, today, 'diary') : '';
}

function row(appointment: AppointmentRecord, diary: DiaryDay): Html {
  const { day, selected } = diary;
  const isSelected = appointment.id === selected?.id;
  return html`<li class="${appointment.status === 'cancelled' ? 'is-cancelled' : ''}">
    <a
      class="slot"
      href="/diary?date=${day}&appointment=${appointment.id}#appointment"
      ${isSelected ? html`aria-current="true"` : ''}
    >
      <span class="slot-time">
        <strong>${plainTime(appointment.starts)}</strong>
        <span>${minutesOf(appointment)} min</span>
      </span>
      <span class="slot-who">
        <strong>${appointment.patientName}</strong>
        <span>${appointment.kind}</span>
      </span>
      <span class="badges">${badges(appointment)}</span>
    </a>
    ${sessionLine(appointment, diary)}
  </li>`;
}
