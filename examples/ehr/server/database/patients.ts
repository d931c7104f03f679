import type { Queryable } from './database.js';

export interface Patient {
  readonly id: number;
  readonly givenName: string;
  readonly familyName: string;
  /** `1987-04-02` */
  readonly born: string;
  readonly recordNumber: string;
  readonly mobile: string;
  readonly email: string;
  readonly referral: string;
}

/** Scores of the two questionnaires that such services use. */
export interface Measure {
  /** `2026-11-01` */
  readonly taken: string;
  /** 0 to 27 */
  readonly phq9: number;
  /** 0 to 21 */
  readonly gad7: number;
}

const COLUMNS = `id, given_name as "givenName", family_name as "familyName", born::text,
  record_number as "recordNumber", mobile, email, referral`;

export function nameOf({ givenName, familyName }: Patient): string {
  return `${givenName} ${familyName}`;
}

export async function listPatients(database: Queryable): Promise<readonly Patient[]> {
  const { rows } = await database.query<Patient>(
    `select ${COLUMNS} from patients order by family_name, given_name`,
  );
  return rows;
}

export async function findPatient(database: Queryable, id: number): Promise<Patient | undefined> {
  const { rows } = await database.query<Patient>(`select ${COLUMNS} from patients where id = $1`, [
    id,
  ]);
  return rows[0];
}

export async function listMeasures(
  database: Queryable,
  patientId: number,
): Promise<readonly Measure[]> {
  const { rows } = await database.query<Measure>(
    'select taken::text, phq9, gad7 from measures where patient_id = $1 order by taken',
    [patientId],
  );
  return rows;
}
