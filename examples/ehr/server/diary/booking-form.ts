import { textsOf } from '../layout/forms.js';
import { isClockTime, isDay, type Day } from '../service-time.js';
import type { Booking } from './booking.js';
import { KINDS, LENGTHS, SERIES, type BookingForm } from './new-page.js';

export const FIRST_CHOICE: Omit<BookingForm, 'day'> = {
  patient: '',
  kind: 'CBT session',
  time: '14:00',
  minutes: '50',
  weeks: '1',
  videoLink: true,
};

export interface ReadBooking {
  readonly form: BookingForm;
  readonly mistakes: ReadonlyMap<string, string>;
  /** Undefined where there are mistakes. */
  readonly booking: Omit<Booking, 'clinicianId'> | undefined;
}

/** Reads the form of "New appointment" and says in words what is wrong with it (R35). */
export function readBooking(
  data: FormData,
  today: Day,
  knownPatients: ReadonlySet<number>,
): ReadBooking {
  const text = textsOf(data);
  const form: BookingForm = {
    patient: text('patient'),
    kind: text('kind'),
    day: text('day'),
    time: text('time'),
    minutes: text('minutes'),
    weeks: text('weeks'),
    // As with any checkbox: a value when it is ticked, nothing when it is not.
    videoLink: text('videoLink') !== '',
  };
  const mistakes = mistakesIn(form, today, knownPatients);
  return { form, mistakes, booking: mistakes.size > 0 ? undefined : bookingOf(form) };
}

function mistakesIn(form: BookingForm, today: Day, knownPatients: ReadonlySet<number>) {
  const mistakes = new Map<string, string>();
  if (!knownPatients.has(Number(form.patient))) mistakes.set('patient', 'Choose a patient');
  if (!KINDS.includes(form.kind)) mistakes.set('kind', 'Choose a type of appointment');
  if (!isDay(form.day)) mistakes.set('day', 'Enter a date');
  else if (form.day < today) mistakes.set('day', 'Choose today or a later date');
  if (!isClockTime(form.time)) mistakes.set('time', 'Enter a time, such as 14:00');
  if (!LENGTHS.includes(Number(form.minutes))) mistakes.set('minutes', 'Choose a length');
  if (!SERIES.includes(Number(form.weeks))) mistakes.set('weeks', 'Choose how often it repeats');
  return mistakes;
}

function bookingOf(form: BookingForm) {
  const { patient, minutes, weeks, ...same } = form;
  return {
    ...same,
    patientId: Number(patient),
    minutes: Number(minutes),
    weeks: Number(weeks),
  };
}
