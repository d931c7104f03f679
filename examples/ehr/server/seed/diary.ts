import { addAppointment, nextSeries } from '../database/appointments.js';
import { onlyRow } from '../database/database.js';
import { cancel, move } from '../diary/booking.js';
import type { Work } from '../ehr.js';
import { addDays, clockTime, noonOf, type Day } from '../service-time.js';
import { makeLinks } from '../video-session/links.js';
import type { ClinicianName, PatientName } from './people.js';

interface Planned {
  readonly who: PatientName;
  readonly day: Day;
  readonly time: string;
  readonly kind: string;
  readonly minutes?: number;
  readonly clinician?: ClinicianName;
  readonly series?: number;
  /** How many days ago its link was made; without, there is none yet. */
  readonly linkDaysAgo?: number;
  /** What happened to it yesterday. */
  readonly since?: 'cancelled' | { readonly movedTo: Day; readonly time: string };
}

/**
 * Yesterday, today and tomorrow with one of everything: links that work now,
 * links that are refused for each reason, and appointments without any.
 */
export async function seedDiary(work: Work, today: Day): Promise<void> {
  const at = hoursFrom(firstSlot(work.now()));
  const series = await nextSeries(work.database);
  const all = [
    ...aroundToday(today, at),
    ...todayItself(today, at),
    ...weekly(today, at(2), series),
    ...ofAColleague(today),
  ];
  for (const planned of all) await plan(work, planned, today);
}

function todayItself(day: Day, at: (hours: number) => string): readonly Planned[] {
  return [
    { who: 'greta', day, time: at(-2), kind: 'Counselling', linkDaysAgo: 2 },
    { who: 'rowan', day, time: at(0), kind: 'Guided self-help', minutes: 30 },
    { who: 'leila', day, time: at(1), kind: 'CBT session' },
    { who: 'ines', day, time: at(3), kind: 'Assessment', linkDaysAgo: 3, since: 'cancelled' },
    { who: 'marcus', day, time: at(4), kind: 'Counselling' },
  ];
}

function aroundToday(today: Day, at: (hours: number) => string): readonly Planned[] {
  const [yesterday, tomorrow] = [addDays(today, -1), addDays(today, 1)];
  const since = { movedTo: tomorrow, time: '13:30' };
  return [
    { who: 'owen', day: yesterday, time: '11:00', kind: 'Assessment', linkDaysAgo: 4 },
    { who: 'marcus', day: yesterday, time: '14:00', kind: 'Counselling' },
    { who: 'priya', day: today, time: at(5), kind: 'CBT session', linkDaysAgo: 3, since },
    { who: 'owen', day: tomorrow, time: '10:00', kind: 'Guided self-help', linkDaysAgo: 1 },
    { who: 'leila', day: tomorrow, time: '15:00', kind: 'Review', minutes: 30 },
  ];
}

/** Once a week at the same time of day, also past a change of the clocks; each has its own link and room (R5). */
function weekly(today: Day, time: string, series: number): readonly Planned[] {
  const occurrence = { who: 'yusuf', time, kind: 'CBT session', series } as const;
  return [
    { ...occurrence, day: addDays(today, -7), linkDaysAgo: 9 },
    ...[0, 7, 14, 21].map((days) => ({ ...occurrence, day: addDays(today, days) })),
  ];
}

function ofAColleague(today: Day): readonly Planned[] {
  const clinician = 'tomasz';
  return [
    { who: 'owen', day: today, time: '16:00', kind: 'Review', clinician },
    { who: 'greta', day: addDays(today, 1), time: '09:30', kind: 'Review', clinician },
  ];
}

async function plan(work: Work, planned: Planned, today: Day): Promise<void> {
  const { linkDaysAgo, since } = planned;
  const id = await add(work, planned);
  if (linkDaysAgo !== undefined) await makeLinks(onDay(work, today, -linkDaysAgo), id);
  if (since === undefined) return;
  const yesterday = onDay(work, today, -1);
  if (since === 'cancelled') await cancel(yesterday, id);
  else await move(yesterday, id, since.movedTo, since.time);
}

async function add(work: Work, planned: Planned): Promise<string> {
  const { who, clinician = 'hannah', minutes = 50 } = planned;
  const people = await work.database.query<{ patientId: number; clinicianId: number }>(
    `select patients.id as "patientId", clinicians.id as "clinicianId" from patients, clinicians
      where lower(given_name) = $1 and username = $2`,
    [who, clinician],
  );
  const appointment = { ...planned, ...onlyRow(people), minutes };
  const { id } = await addAppointment(work.database, appointment, (key) =>
    work.issuer.meetingCode(key),
  );
  return id;
}

/** The same work, done at noon of another day. */
function onDay(work: Work, today: Day, days: number): Work {
  return { ...work, now: () => noonOf(addDays(today, days)).getTime() };
}

/** The next full quarter of an hour, kept inside the working day so that all others fit around it. */
function firstSlot(now: number): number {
  const [hours = 0, minutes = 0] = clockTime(now).split(':').map(Number);
  const quarters = Math.ceil((60 * hours + minutes + 1) / 15);
  return Math.min(Math.max(15 * quarters, 10.5 * 60), 18 * 60);
}

/** `14:30`, so many hours after a minute of the day. */
function hoursFrom(minuteOfDay: number): (hours: number) => string {
  const two = (value: number) => String(value).padStart(2, '0');
  return (hours) => {
    const minute = minuteOfDay + 60 * hours;
    return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
  };
}
