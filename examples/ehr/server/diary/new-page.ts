import { html } from 'hono/html';
import { nameOf, type Patient } from '../database/patients.js';
import { field, mistakeSummary, type Mistakes } from '../layout/forms.js';
import type { Html } from '../layout/layout.js';
import type { Day } from '../service-time.js';

export const KINDS = ['Assessment', 'Guided self-help', 'CBT session', 'Counselling', 'Review'];
export const LENGTHS = [30, 50, 90];
export const SERIES = [1, 4, 6, 8, 12];

/** The form as it was typed. */
export interface BookingForm {
  readonly patient: string;
  readonly kind: string;
  readonly day: string;
  readonly time: string;
  readonly minutes: string;
  readonly weeks: string;
  readonly videoLink: boolean;
}

export function newAppointmentPage(
  form: BookingForm,
  patients: readonly Patient[],
  mistakes: Mistakes,
  today: Day,
): Html {
  const people = patients.map((patient) => [String(patient.id), nameOf(patient)] as const);
  return html`
    <div class="page-head"><h1>New appointment</h1></div>
    ${mistakeSummary(mistakes)}
    <form class="card form" method="post" action="/diary/new" novalidate>
      ${choice('patient', 'Patient', [['', 'Choose a patient'], ...people], form.patient, mistakes)}
      ${choice('kind', 'Type of appointment', same(KINDS), form.kind, mistakes)}
      <div class="field-row">
        ${field({
          name: 'day',
          label: 'Date',
          mistakes,
          control: (attributes) =>
            html`<input ${attributes} type="date" value="${form.day}" min="${today}" required />`,
        })}
        ${field({
          name: 'time',
          label: 'Time',
          mistakes,
          control: (attributes) =>
            html`<input ${attributes} type="time" value="${form.time}" step="300" required />`,
        })}
        ${choice('minutes', 'Length', numbers(LENGTHS, 'minutes'), form.minutes, mistakes)}
      </div>
      ${choice('weeks', 'Repeat', repeats(), form.weeks, mistakes)} ${videoLink(form)}
      <div class="actions">
        <button class="primary" type="submit">Book appointment</button>
        <a class="button quiet" href="/diary?date=${form.day}">Back to the diary</a>
      </div>
    </form>
  `;
}

/** The SDK's checkbox: it takes part in the form like any other. */
function videoLink({ videoLink: isTicked, weeks }: BookingForm): Html {
  return html`<video-session-link
    mode="diary"
    name="videoLink"
    ${isTicked ? '' : 'off'}
    ${weeks === '1' ? '' : 'recurring'}
  ></video-session-link>`;
}

type Option = readonly [value: string, label: string];

const same = (values: readonly string[]): Option[] => values.map((value) => [value, value]);
const numbers = (values: readonly number[], unit: string): Option[] =>
  values.map((value) => [String(value), `${value} ${unit}`]);
const repeats = (): Option[] =>
  SERIES.map((weeks) => [String(weeks), weeks === 1 ? 'Once only' : `Every week, ${weeks} times`]);

function choice(
  name: string,
  label: string,
  options: readonly Option[],
  chosen: string,
  mistakes: Mistakes,
): Html {
  return field({
    name,
    label,
    mistakes,
    control: (attributes) =>
      html`<select ${attributes}>
        ${options.map(
          ([value, words]) =>
            html`<option value="${value}" ${value === chosen ? 'selected' : ''}>${words}</option>`,
        )}
      </select>`,
  });
}
