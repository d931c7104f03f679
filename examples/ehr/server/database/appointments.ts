import { SERVICE_ZONE, type Day } from '../service-time.js';
import { onlyRow, type Queryable } from './database.js';

/** An appointment as the record knows it; it has all that the issuer asks of one. */
export interface AppointmentRecord {
  readonly id: string;
  readonly patientId: number;
  readonly patientName: string;
  readonly clinicianId: number;
  readonly clinicianName: string;
  readonly kind: string;
  readonly starts: Date;
  readonly ends: Date;
  readonly status: 'booked' | 'cancelled';
  /** It had another time when its links went out. */
  readonly moved: boolean;
  readonly linkRevision: number;
  /** The revision for which links were made last; null where there are none. */
  readonly linkMade: number | null;
  readonly meetingCode: string;
  /** Number of the recurring series, if any. */
  readonly series: number | null;
}

/** When something takes place, as the service's own calendar and clock say it. */
export interface Slot {
  readonly day: Day;
  /** `14:30` */
  readonly time: string;
  readonly minutes: number;
}

export interface NewAppointment extends Slot {
  readonly patientId: number;
  readonly clinicianId: number;
  readonly kind: string;
  readonly series?: number | undefined;
}

const SELECT = `
  select appointments.id::text, patient_id as "patientId",
         given_name || ' ' || family_name as "patientName",
         clinician_id as "clinicianId", display_name as "clinicianName", kind, starts, ends,
         status, moved, link_revision as "linkRevision", link_made as "linkMade",
         meeting_code as "meetingCode", series
    from appointments
    join patients on patients.id = patient_id
    join clinicians on clinicians.id = clinician_id`;

/** The database knows the zone's rules, so that a wall-clock time becomes the right instant all year. */
const STARTS = (day: string, time: string) =>
  `((${day}::date + ${time}::time) at time zone '${SERVICE_ZONE}')`;
const LOCAL_DAY = `(starts at time zone '${SERVICE_ZONE}')::date`;

export function hasLinks({ linkMade, linkRevision }: AppointmentRecord): boolean {
  return linkMade === linkRevision;
}

export async function findAppointment(
  database: Queryable,
  id: string,
): Promise<AppointmentRecord | undefined> {
  if (!/^\d{1,9}$/.test(id)) return undefined;
  const { rows } = await database.query<AppointmentRecord>(`${SELECT} where appointments.id = $1`, [
    Number(id),
  ]);
  return rows[0];
}

export async function findAppointmentByCode(
  database: Queryable,
  meetingCode: string,
): Promise<AppointmentRecord | undefined> {
  const { rows } = await database.query<AppointmentRecord>(`${SELECT} where meeting_code = $1`, [
    meetingCode,
  ]);
  return rows[0];
}

export async function listDay(
  database: Queryable,
  clinicianId: number,
  day: Day,
): Promise<readonly AppointmentRecord[]> {
  const { rows } = await database.query<AppointmentRecord>(
    `${SELECT} where clinician_id = $1 and ${LOCAL_DAY} = $2::date order by starts, appointments.id`,
    [clinicianId, day],
  );
  return rows;
}

/** How many appointments each day of a week has, cancelled ones left out. */
export async function countByDay(
  database: Queryable,
  clinicianId: number,
  first: Day,
  last: Day,
): Promise<ReadonlyMap<Day, number>> {
  const { rows } = await database.query<{ day: Day; count: number }>(
    `select ${LOCAL_DAY}::text as day, count(*)::integer as count from appointments
      where clinician_id = $1 and status = 'booked' and ${LOCAL_DAY} between $2::date and $3::date
      group by 1`,
    [clinicianId, first, last],
  );
  return new Map(rows.map(({ day, count }) => [day, count]));
}

export async function listForPatient(
  database: Queryable,
  patientId: number,
): Promise<readonly AppointmentRecord[]> {
  const { rows } = await database.query<AppointmentRecord>(
    `${SELECT} where patient_id = $1 order by starts`,
    [patientId],
  );
  return rows;
}

/** @param meetingCodeOf the room's name belongs to the identifier, so that the trail can be read back */
export async function addAppointment(
  database: Queryable,
  appointment: NewAppointment,
  meetingCodeOf: (id: string) => string,
): Promise<AppointmentRecord> {
  const next = await database.query<{ id: string }>(
    `select nextval('appointment_ids')::text as id`,
  );
  const { id } = onlyRow(next);
  await database.query(
    `insert into appointments
       (id, patient_id, clinician_id, kind, starts, ends, meeting_code, series)
     values ($1, $2, $3, $4, ${STARTS('$5', '$6')},
             ${STARTS('$5', '$6')} + make_interval(mins => $7), $8, $9)`,
    [
      Number(id),
      appointment.patientId,
      appointment.clinicianId,
      appointment.kind,
      appointment.day,
      appointment.time,
      appointment.minutes,
      meetingCodeOf(id),
      appointment.series ?? null,
    ],
  );
  return onlyRow(
    await database.query<AppointmentRecord>(`${SELECT} where appointments.id = $1`, [Number(id)]),
  );
}

export async function nextSeries(database: Queryable): Promise<number> {
  const next = await database.query<{ id: number }>(`select nextval('series_ids')::integer as id`);
  return onlyRow(next).id;
}

/** Keeps the identifier, so that links which went out stay good and tell the new date. */
export async function moveAppointment(
  database: Queryable,
  id: string,
  day: Day,
  time: string,
): Promise<void> {
  await database.query(
    `update appointments
        set starts = ${STARTS('$2', '$3')}, ends = ${STARTS('$2', '$3')} + (ends - starts),
            moved = moved or link_made is not null
      where id = $1 and status = 'booked'`,
    [Number(id), day, time],
  );
}

export async function cancelAppointment(database: Queryable, id: string): Promise<void> {
  await database.query(`update appointments set status = 'cancelled' where id = $1`, [Number(id)]);
}

/** Retires every link made so far. */
export async function raiseLinkRevision(database: Queryable, id: string): Promise<void> {
  await database.query('update appointments set link_revision = link_revision + 1 where id = $1', [
    Number(id),
  ]);
}

/** @returns whether these links are new, so that the patient is told of them once */
export async function markLinksMade(database: Queryable, id: string): Promise<boolean> {
  const { rows } = await database.query(
    `update appointments set link_made = link_revision
      where id = $1 and link_made is distinct from link_revision returning id`,
    [Number(id)],
  );
  return rows.length === 1;
}
